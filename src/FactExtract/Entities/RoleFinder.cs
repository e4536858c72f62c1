using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Entities;

/// <summary>
/// Finds what the words around a person's name say of them: before it ("Russian Defense Minister"), after it (", editor at large at
/// the Saudi Gazette,"), as predicate ("is a co-founder of").
/// </summary>
internal sealed class RoleFinder(RoleLexicon roles, NameLexicon names, RolePhraseReader reader)
{
    // "Special Representative of the UN Secretary-General for South Sudan David Shearer": nine tokens.
    private const int MaxPhrase = 16;

    /// <summary>Fills the attributes, one for each name; their entity is the index of a name until <see cref="Complete"/>.</summary>
    internal void Find(in TaggedText text, MentionTable table, EntitySet entities)
    {
        Span<NameAttributes> attributes = entities.Attributes.Resize(text.Names.Length);
        attributes.Fill(new NameAttributes(default, default, -1));
        for (int i = 0; i < text.Names.Length; i++)
        {
            if (text.Names[i].Kind != FactKind.Person)
            {
                continue;
            }

            SentenceRange sentence = text.Sentences[table.SentenceOf.Items[i]];
            bool before = TryReadBefore(text, table, i, sentence, out RolePhrase phrase);
            bool after = (!before || !phrase.HasAffiliation) && TryReadAfter(text, table, i, sentence, out RolePhrase later) && (!before || later.HasAffiliation) && Use(later, out phrase);
            if (before || after)
            {
                Note(text, table, attributes, i, phrase);
            }

            if (attributes[i].Affiliation.Length == 0 && attributes[i].AffiliationEntity < 0)
            {
                ReadBareAffiliation(text, attributes, i, sentence);
            }
        }
    }

    /// <summary>Turns names into entities, and affiliations told by a noun ("the agency's director") into the entity's name.</summary>
    internal static void Complete(EntitySet entities)
    {
        foreach (ref NameAttributes attribute in entities.Attributes.Items)
        {
            if (attribute.AffiliationEntity >= 0)
            {
                int entity = entities.OfName.Items[attribute.AffiliationEntity];
                TextSpan words = attribute.Affiliation.Length > 0 ? attribute.Affiliation : entities.Entities.Items[entity].Name;
                attribute = new NameAttributes(attribute.Role, words, entity);
            }
        }
    }

    private void Note(in TaggedText text, MentionTable table, Span<NameAttributes> attributes, int name, in RolePhrase phrase)
    {
        roles.TryGetRole(text.Tokens[phrase.Head].Hash, out RoleNoun noun);
        if (table.GenderHint.Items[name] == Gender.Unknown)
        {
            table.GenderHint.Items[name] = noun.Gender;
        }

        table.MarkRoleWords(phrase.First, phrase.End);
        if (noun.Sort == RoleSort.Kin)
        {
            return;
        }

        table.RoleHead.Items[name] = phrase.Head;

        TextSpan affiliation = phrase.AffiliationEnd > phrase.AffiliationFirst ? Affiliation(text, phrase) : default;
        var found = new NameAttributes(text.Span(phrase.RoleFirst, phrase.RoleEnd), affiliation, phrase.AffiliationName);
        attributes[name] = found;

        // "CDC officials Rob Quick and Carleene Dei".
        for (int other = name + 1; noun.IsPlural && other < text.Names.Length && text.Names[other].Kind == FactKind.Person && IsJoined(text, other - 1, other); other++)
        {
            attributes[other] = found;
            table.RoleHead.Items[other] = phrase.Head;
        }
    }

    // A name inside a token ("Ex-Russian spy") gives only its own letters.
    private static TextSpan Affiliation(in TaggedText text, in RolePhrase phrase)
    {
        TextSpan span = text.Span(phrase.AffiliationFirst, phrase.AffiliationEnd);
        int first = text.NameAt[phrase.AffiliationFirst];
        int start = first >= 0 ? Math.Max(span.Start, text.Names[first].Span.Start) : span.Start;
        int last = text.NameAt[phrase.AffiliationEnd - 1];
        int end = last >= 0 ? Math.Min(span.End, text.Names[last].Span.End) : span.End;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private bool IsJoined(in TaggedText text, int a, int b)
    {
        int at = text.Names[a].End;
        int end = text.Names[b].First;
        for (; at < end; at++)
        {
            if (text.Word(at) is not ("and" or "," or "&") && names.PartOf(text.Tokens[at].Hash) != NamePart.Honorific)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadBefore(in TaggedText text, MentionTable table, int name, SentenceRange sentence, out RolePhrase phrase)
    {
        int last = text.Names[name].First - 1;
        int low = Math.Max(sentence.First, last - MaxPhrase);
        while (last >= low && names.PartOf(text.Tokens[last].Hash) == NamePart.Honorific && !roles.TryGetRole(text.Tokens[last].Hash, out _))
        {
            last--;
        }

        bool comma = last > sentence.First && text.Word(last) is ",";
        last -= comma ? 1 : 0;
        phrase = default;
        if (last < sentence.First)
        {
            return false;
        }

        if (text.NameAt[last] < 0 && roles.TryGetRole(text.Tokens[last].Hash, out RoleNoun noun))
        {
            phrase = reader.ReadBack(text, table, last, sentence.First);
            return !comma || (!noun.IsPlural && IsIntroduced(text, phrase, sentence));
        }

        return TryReadBeforeWithTail(text, table, last, sentence, comma, out phrase);
    }

    /// <summary>"The mayor of Santa Ana, Miguel Pulido", "Director of Medical Service James Nyikal".</summary>
    private bool TryReadBeforeWithTail(in TaggedText text, MentionTable table, int last, SentenceRange sentence, bool comma, out RolePhrase phrase)
    {
        phrase = default;
        int floor = Math.Max(sentence.First, last - MaxPhrase);
        for (int head = last - 1; head >= floor; head--)
        {
            if (text.Tokens[head].Kind == TokenKind.Punctuation && text.Word(head) is not ("(" or ")") && !RolePhraseReader.IsPossessive(text, head))
            {
                return false;
            }

            if (text.NameAt[head] < 0 && roles.TryGetRole(text.Tokens[head].Hash, out RoleNoun noun) && !noun.IsPlural)
            {
                phrase = reader.ReadTail(text, table, reader.ReadBack(text, table, head, sentence.First), last + 1);
                if (phrase.End == last + 1 && phrase.End > head + 1)
                {
                    return comma ? IsIntroduced(text, phrase, sentence) : char.IsUpper(text.Word(head)[0]) || phrase.HasAffiliation;
                }
            }
        }

        return false;
    }

    // Before a comma a role noun may be anything: "he was a doctor, John said".
    private static bool IsIntroduced(in TaggedText text, in RolePhrase phrase, SentenceRange sentence)
    {
        if (phrase.First == sentence.First || phrase.HasAffiliation || text.Word(phrase.First) is "another" or "one")
        {
            return true;
        }

        ReadOnlySpan<char> before = text.Word(phrase.First - 1);
        return before is "the" or "The" or "a" or "A" or "an" or "An" or "to" or "by" or "his" or "her" or "their" or "its" or "our" or "my" or "'s" or "’s" or "another" or "Another" or "one" or "One" or "said";
    }

    private bool TryReadAfter(in TaggedText text, MentionTable table, int name, SentenceRange sentence, out RolePhrase phrase)
    {
        phrase = default;
        int at = text.Names[name].End;
        if (at + 1 >= sentence.End)
        {
            return false;
        }

        bool apposition = text.Word(at) is "," or "-" or "–" or "—" or "(" or "--";
        if (apposition)
        {
            at++;

            // "Jane Roe, 44, a teacher"
            if (at + 1 < sentence.End && text.Tokens[at].Kind == TokenKind.Number && text.Word(at + 1) is ",")
            {
                at += 2;
            }

            if (at + 1 < sentence.End && text.Word(at) is "who" && IsBe(text.Word(at + 1)))
            {
                at += 2;
            }
        }
        else if (IsBe(text.Word(at)))
        {
            at++;
        }
        else
        {
            return false;
        }

        at += at < sentence.End && text.Word(at) is "also" or "now" or "then" or "currently" or "once" or "himself" or "herself" ? 1 : 0;
        return TryReadForward(text, table, at, sentence, out phrase);
    }

    private bool TryReadForward(in TaggedText text, MentionTable table, int at, SentenceRange sentence, out RolePhrase phrase)
    {
        phrase = default;
        int first = RolePhraseReader.AfterArticle(text, at, sentence.End);
        int end = reader.RightEnd(text, first, sentence.End, out _, out _);

        // The run may go on over the role noun into a verb that was taken for a noun: the last role noun counts.
        int head = end - 1;
        while (head >= first && (text.NameAt[head] >= 0 || !roles.TryGetRole(text.Tokens[head].Hash, out _)))
        {
            head--;
        }

        if (head < first || end - head > 2 || !roles.TryGetRole(text.Tokens[head].Hash, out RoleNoun noun) || noun.IsPlural)
        {
            return false;
        }

        phrase = reader.ReadTail(text, table, reader.ReadBack(text, table, head, first), sentence.End);
        phrase = WithLaterAffiliation(text, table, phrase, sentence);

        // "Smith, President Obama and": the role is the next person's.
        int next = phrase.End;
        while (next < sentence.End && names.PartOf(text.Tokens[next].Hash) == NamePart.Honorific)
        {
            next++;
        }

        return next >= sentence.End || text.NameAt[next] < 0 || text.Names[text.NameAt[next]].Kind != FactKind.Person;
    }

    private static bool IsBe(ReadOnlySpan<char> word) => word is "is" or "was" or "became" or "becomes" or "remains";

    /// <summary>", Global Programmes Manager, World AIDS Campaign."; "medical professor and an infectious disease specialist at the University".</summary>
    private RolePhrase WithLaterAffiliation(in TaggedText text, MentionTable table, in RolePhrase phrase, SentenceRange sentence)
    {
        int at = phrase.End;
        if (phrase.HasAffiliation || at + 1 >= sentence.End)
        {
            return phrase;
        }

        int name = text.NameAt[at + 1];
        if (text.Word(at) is "," && name >= 0)
        {
            int end = text.Names[name].End;
            bool closes = end >= sentence.End || text.Tokens[end].Kind == TokenKind.Punctuation;
            return closes && text.Names[name].Kind == FactKind.Organization
                ? phrase with { AffiliationFirst = at + 1, AffiliationEnd = end, AffiliationName = name }
                : phrase;
        }

        if (text.Word(at) is not "and")
        {
            return phrase;
        }

        int first = RolePhraseReader.AfterArticle(text, at + 1, sentence.End);
        int head = reader.RightEnd(text, first, sentence.End, out _, out _) - 1;
        if (head < first || !roles.TryGetRole(text.Tokens[head].Hash, out RoleNoun noun) || noun.IsPlural || text.NameAt[head] >= 0)
        {
            return phrase;
        }

        RolePhrase second = reader.ReadTail(text, table, reader.ReadBack(text, table, head, first), sentence.End);
        return phrase with { AffiliationFirst = second.AffiliationFirst, AffiliationEnd = second.AffiliationEnd, AffiliationName = second.AffiliationName };
    }

    private static bool Use(in RolePhrase later, out RolePhrase phrase)
    {
        phrase = later;
        return true;
    }

    /// <summary>"Jill Whynot of AQMD", "Thomas Frieden from the CDC", "the Red Cross' Jane Roe": only an organization; "of Tyler" is where somebody lives.</summary>
    private static void ReadBareAffiliation(in TaggedText text, Span<NameAttributes> attributes, int name, SentenceRange sentence)
    {
        TextSpan role = attributes[name].Role;
        int before = text.Names[name].First - 1;
        if (role.Length == 0 && before > sentence.First && RolePhraseReader.IsPossessive(text, before) && IsOrganization(text, text.NameAt[before - 1]))
        {
            int owner = text.NameAt[before - 1];
            attributes[name] = new NameAttributes(role, text.Names[owner].Span, owner);
            return;
        }

        int at = text.Names[name].End;
        at += at < sentence.End && text.Word(at) is "," ? 1 : 0;
        if (at + 1 >= sentence.End || text.Word(at) is not ("of" or "from" or "at" or "with"))
        {
            return;
        }

        int first = RolePhraseReader.AfterArticle(text, at + 1, sentence.End);
        int other = first < sentence.End ? text.NameAt[first] : -1;
        if (IsOrganization(text, other))
        {
            attributes[name] = new NameAttributes(role, text.Names[other].Span, other);
        }
    }

    private static bool IsOrganization(in TaggedText text, int name) => name >= 0 && text.Names[name].Kind == FactKind.Organization;
}
