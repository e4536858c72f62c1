using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Reads the noun phrase around a role noun: "former Georgia Interior Minister", "editor at large at the Saudi Gazette".</summary>
internal sealed class RolePhraseReader(RoleLexicon roles, GroupNounLexicon groupNouns, GroupNounResolver groupNounResolver)
{
    // Chosen by reading: no role has more prepositional phrases than that.
    private const int MaxPrepositions = 4;

    /// <summary>The phrase whose role noun is at <paramref name="head"/>, looking back as far as <paramref name="floor"/>; ends with the noun.</summary>
    internal RolePhrase ReadBack(in TaggedText text, MentionTable table, int head, int floor)
    {
        int left = LeftEnd(text, head, floor, out int possessor);
        int roleFirst = left;
        int affiliationFirst = left;
        int affiliationEnd = left;
        int affiliationName = possessor >= 0 ? groupNounResolver.Find(text, table, possessor) : -1;
        int name = affiliationName >= 0 ? -1 : LastName(text, left, head);
        if (name >= 0)
        {
            affiliationEnd = text.Names[name].End;
            affiliationFirst = RunFirst(text, ref name, left, ref affiliationEnd);
            affiliationName = name;
            roleFirst = affiliationEnd;
            roleFirst += roleFirst < head && IsPossessive(text, roleFirst) && IsBracketed(text, roleFirst + 1, head) ? 1 : 0;
            if (IsBracketed(text, roleFirst, head))
            {
                roleFirst += 3;
            }
            else if (OrganizationNoun(text, affiliationEnd, head) is >= 0 and var noun)
            {
                affiliationEnd = noun + 1;
                roleFirst = affiliationEnd;
            }

            roleFirst += roleFirst < head && IsPossessive(text, roleFirst) ? 1 : 0;
        }
        else if (affiliationName < 0 && OrganizationNoun(text, left, head) is >= 0 and var noun)
        {
            affiliationFirst = noun;
            while (affiliationFirst > left && !IsRank(text.Word(affiliationFirst - 1)) && text.Tokens[affiliationFirst - 1].Kind == TokenKind.Word)
            {
                affiliationFirst--;
            }

            affiliationEnd = noun + 1;
            roleFirst = noun + 1;
        }

        while (roleFirst < head && (roles.IsFiller(text.Tokens[roleFirst].Hash) || text.Tokens[roleFirst].Kind is TokenKind.Number or TokenKind.Punctuation))
        {
            roleFirst++;
        }

        return new RolePhrase(left, head, head + 1, roleFirst, head + 1, affiliationFirst, affiliationEnd, affiliationName);
    }

    /// <summary>The phrase with what follows its role noun: "of the Senate", "for emerging diseases at the WHO", "to the UN".</summary>
    internal RolePhrase ReadTail(in TaggedText text, MentionTable table, in RolePhrase phrase, int ceiling)
    {
        RolePhrase result = phrase;
        for (int i = 0; i < MaxPrepositions && result.End < ceiling && IsPreposition(text.Word(result.End)); i++)
        {
            int first = AfterArticle(text, result.End + 1, ceiling);
            bool isDefinite = first > result.End + 1;
            first += first + 1 < ceiling && text.Word(first) is "\"" or "“" && text.NameAt[first + 1] >= 0 ? 1 : 0;
            int end = RightEnd(text, first, ceiling, out int name, out int noun);
            if (end == first)
            {
                break;
            }

            // "the UN's World Health Organization" is the latter; "China's Health Ministry" stays whole.
            if (name >= 0 && text.Names[name].First == first && text.Names[name].Kind == FactKind.Organization && text.Names[name].End + 1 < end
                && IsPossessive(text, text.Names[name].End) && text.NameAt[text.Names[name].End + 1] >= 0)
            {
                first = text.Names[name].End + 1;
                name = text.NameAt[first];
            }

            bool goesOn = StartsOfName(text, end, ceiling);
            if (name < 0 ? !isDefinite || (noun < 0 && !goesOn) : text.Word(result.End) is "to")
            {
                result = result with { End = end, RoleEnd = end };
                continue;
            }

            if (result.HasAffiliation)
            {
                break;
            }

            if (name < 0 && !goesOn)
            {
                return result with { End = end, AffiliationName = groupNounResolver.Find(text, table, noun) };
            }

            // "the African country of Nigeria" is Nigeria.
            if (goesOn && groupNouns.IsPlaceNoun(text.Tokens[end - 1].Hash) && text.NameAt[end - 1] < 0)
            {
                first = AfterArticle(text, end + 1, ceiling);
                name = text.NameAt[first];
                end = text.Names[name].End;
            }

            end = Extend(text, name, end, ceiling, out int last);
            return result with { End = end, AffiliationFirst = first, AffiliationEnd = end, AffiliationName = name < 0 ? last : name };
        }

        return result;
    }

    /// <summary>The token after a run of nouns, adjectives and names from <paramref name="first"/>; its first name that is no person's, and its last organization noun.</summary>
    internal int RightEnd(in TaggedText text, int first, int ceiling, out int name, out int noun)
    {
        name = -1;
        noun = -1;
        int at = first;
        while (at < ceiling)
        {
            int covering = text.NameAt[at];
            if (covering >= 0)
            {
                if (text.Names[covering].Kind == FactKind.Person)
                {
                    break;
                }

                name = name < 0 ? covering : name;
                at = text.Names[covering].End;
            }
            else if (at > first && (IsPossessive(text, at) || (text.Word(at) is "and" or "&" && Joins(text, at, ceiling))))
            {
                at++;
            }
            else if (roles.IsModifier(text, at))
            {
                noun = groupNouns.Contains(text.Tokens[at].Hash) ? at : noun;
                at++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(at, ceiling);
    }

    internal static int AfterArticle(in TaggedText text, int at, int ceiling) =>
        at < ceiling && text.Word(at) is "the" or "a" or "an" or "The" or "A" or "An" or "its" or "their" or "our" or "another" or "Another" ? at + 1 : at;

    internal static bool IsPossessive(in TaggedText text, int token) => text.Word(token) is "'s" or "’s" or "'" or "’";

    private int LeftEnd(in TaggedText text, int head, int floor, out int possessor)
    {
        possessor = -1;
        int left = head;
        while (left > floor)
        {
            int before = left - 1;
            int covering = text.NameAt[before];
            if (covering >= 0)
            {
                if (text.Names[covering].Kind == FactKind.Person || text.Names[covering].First < floor)
                {
                    break;
                }

                left = text.Names[covering].First;
            }
            else if (IsPossessive(text, before) && before > floor)
            {
                if (text.NameAt[before - 1] < 0)
                {
                    possessor = before - 1;
                    break;
                }

                if (text.Names[text.NameAt[before - 1]].Kind == FactKind.Person)
                {
                    break;
                }

                left = before;
            }
            else if (text.Word(before) is ")" && before - 2 > floor && text.Word(before - 2) is "(" && text.NameAt[before - 1] >= 0)
            {
                left = before - 2;
            }
            else if (text.Word(before) is "and" or "&" && before > floor && text.NameAt[before - 1] < 0 && (JoinsOffices(text, before, head) || JoinsCapitals(text, before)))
            {
                left = before;
            }
            else if (roles.IsModifier(text, before) && !IsVerbLike(text, before))
            {
                left = before;
            }
            else
            {
                break;
            }
        }

        return left;
    }

    // "health and safety", "president and CEO", "Ways and Means", but not "the minister and Acme".
    private bool Joins(in TaggedText text, int and, int ceiling) =>
        and + 1 < ceiling && text.NameAt[and + 1] < 0 && roles.IsModifier(text, and + 1)
        && (char.IsUpper(text.Word(and + 1)[0]) == char.IsUpper(text.Word(and - 1)[0]) || JoinsOffices(text, and, and + 1));

    // "Health and Child Welfare Secretary"
    private bool JoinsCapitals(in TaggedText text, int and) =>
        char.IsUpper(text.Word(and - 1)[0]) && char.IsUpper(text.Word(and + 1)[0]) && roles.IsModifier(text, and - 1) && !roles.TryGetRole(text.Tokens[and - 1].Hash, out _);

    // "insulting President Roe", "quotes Interior Minister Roe": a lower-case plural before a capital is a verb mostly taken for a noun.
    private bool IsVerbLike(in TaggedText text, int token) =>
        ((text.Classes[token] == WordClass.VBG || text.Word(token).EndsWith("ing")) && !roles.IsRoleGerund(text.Tokens[token].Hash))
        || (text.Classes[token] == WordClass.NNS && char.IsLower(text.Word(token)[0]) && char.IsUpper(text.Word(token + 1)[0]));

    private bool JoinsOffices(in TaggedText text, int and, int head) =>
        roles.TryGetRole(text.Tokens[and - 1].Hash, out RoleNoun before) && before.Sort == RoleSort.Office
        && roles.TryGetRole(text.Tokens[head].Hash, out RoleNoun after) && after.Sort == RoleSort.Office;

    private static int LastName(in TaggedText text, int first, int end)
    {
        for (int token = end - 1; token >= first; token--)
        {
            if (text.NameAt[token] >= 0)
            {
                return text.NameAt[token];
            }
        }

        return -1;
    }

    /// <summary>First token of the run of names that ends with this one: "WHO Africa", "China's Health Ministry"; of "World Health Organization (WHO)" the long form.</summary>
    private static int RunFirst(in TaggedText text, ref int name, int left, ref int end)
    {
        int first = text.Names[name].First;
        while (first > left)
        {
            int before = first - 1;
            int bracket = text.Word(before) is ")" ? before - 2 : before;
            int owner = bracket - 1 > left && IsPossessive(text, bracket - 1) ? bracket - 2 : bracket - 1;
            if (bracket > left && text.Word(bracket) is "(" && text.NameAt[owner] >= 0)
            {
                name = text.NameAt[owner];
                end = owner + 1;
                first = text.Names[name].First;
            }
            else if (text.NameAt[before] >= 0)
            {
                first = text.Names[text.NameAt[before]].First;
            }
            else if (IsPossessive(text, before) && before > left && text.NameAt[before - 1] >= 0)
            {
                first = text.Names[text.NameAt[before - 1]].First;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    private static bool IsBracketed(in TaggedText text, int at, int head) => at + 2 < head && text.Word(at) is "(" && text.Word(at + 2) is ")";

    // "UN refugee agency spokesman": the affiliation ends with the agency. "FAO team leader": the team is the leader's.
    private int OrganizationNoun(in TaggedText text, int first, int head)
    {
        for (int token = head - 1; token >= first; token--)
        {
            ulong hash = text.Tokens[token].Hash;
            if (char.IsUpper(text.Word(token)[0]))
            {
                return -1;
            }

            if (groupNouns.IsOrganizationNoun(hash) && !(token == head - 1 && roles.IsBinder(hash) && !SpeaksForOthers(text, head)))
            {
                return token;
            }
        }

        return -1;
    }

    private static bool SpeaksForOthers(in TaggedText text, int head) =>
        text.Word(head) is "official" or "officials" or ['s' or 'S', 'p', 'o', 'k', 'e', 's', ..];

    private static bool IsRank(ReadOnlySpan<char> word) => word is "senior" or "former" or "top" or "chief" or "deputy" or "acting" or "another" or "Former" or "Senior";

    private static bool IsPreposition(ReadOnlySpan<char> word) => word is "of" or "for" or "at" or "from" or "with" or "in" or "to" or "on" or "Of";

    private static bool StartsOfName(in TaggedText text, int at, int ceiling)
    {
        if (at >= ceiling || text.Word(at) is not ("of" or "at" or "for"))
        {
            return false;
        }

        int next = AfterArticle(text, at + 1, ceiling);
        return next < ceiling && text.NameAt[next] >= 0 && text.Names[text.NameAt[next]].Kind != FactKind.Person;
    }

    /// <summary>Goes on over "of the Department of Agriculture" after an organization; <paramref name="last"/> is the last name met.</summary>
    private int Extend(in TaggedText text, int name, int end, int ceiling, out int last)
    {
        last = name;
        bool isOrganization = name < 0 || text.Names[name].Kind != FactKind.Place;
        while (isOrganization && StartsOfName(text, end, ceiling))
        {
            int first = AfterArticle(text, end + 1, ceiling);
            last = text.NameAt[first];
            end = RightEnd(text, first, ceiling, out _, out _);
            while (text.NameAt[end - 1] < 0)
            {
                end--;
            }
        }

        return end;
    }
}
