using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>
/// Groups the names of people. Full names first, over the whole text, because a headline may use the family name before the text
/// tells the full one; then the short names, in text order.
/// </summary>
internal sealed class PersonResolver(NameLexicon lexicon, NameFolder folder, PersonNameParser parser)
{
    // Roles that a key can have in the alias index; mixed into the key.
    private const ulong FamilyRole = 1;
    private const ulong GivenRole = 2;
    private const ulong StartRole = 3;
    private const ulong EndRole = 5;
    private const ulong ApartRole = 4;
    private const ulong TailRole = 10;

    // "Smith" after two Smiths means the one of this or the last sentence when the other was not named for some while.
    private const int NearSentences = 1;
    private const int FarSentences = 4;
    private const int MainMentions = 3;

    // The distance of somebody who is named only later.
    private const int NotYet = int.MaxValue - 1;

    // "Sergei" has six letters; "Juan" and "Joan", "Erik" and "Eric" are too near to tell.
    private const int MinNearGiven = 5;

    internal void Resolve(in TaggedText text, MentionTable table)
    {
        Span<PersonName> people = table.People;
        for (int i = 0; i < text.Names.Length; i++)
        {
            if (text.Names[i].Kind == FactKind.Person)
            {
                people[i] = parser.Parse(text, i, table.KeysOf(i));
                table.GenderHint.Items[i] = HonorificGender(text, i);
            }
        }

        for (int i = 0; i < text.Names.Length; i++)
        {
            if (text.Names[i].Kind == FactKind.Person && people[i].IsFull)
            {
                ResolveFull(text, table, i);
            }
        }

        for (int i = 0; i < text.Names.Length; i++)
        {
            if (text.Names[i].Kind == FactKind.Person && people[i].End - people[i].First > 1 && table.GroupOf(i) == i)
            {
                JoinLonger(table, i);
            }
        }

        // From here on, the latest mention counts again from the start of the text.
        for (int i = 0; i < text.Names.Length; i++)
        {
            if (text.Names[i].Kind == FactKind.Person)
            {
                table.LastMention.Items[table.GroupOf(i)] = i;
                if (!people[i].IsFull)
                {
                    ResolveShort(text, table, i);
                }

                int group = table.GroupOf(i);
                table.LastMention.Items[group] = i;
                table.Counts.Items[group]++;
            }
        }
    }

    private void ResolveFull(in TaggedText text, MentionTable table, int name)
    {
        PersonName parts = table.People[name];
        ReadOnlySpan<ulong> keys = table.KeysOf(name);
        ulong family = FamilyKey(parts, keys);
        int group = FindFull(text, table, name, TextHash.Combine(FamilyRole, family), byForm: false);
        if (group < 0)
        {
            ReadOnlySpan<char> word = MentionTable.WordOf(text, name, text.Names[name].First + parts.FamilyEnd - 1);
            (ulong start, ulong end) = folder.EdgesOf(word);
            group = start == 0 ? -1 : FindFull(text, table, name, TextHash.Combine(StartRole, start), byForm: true);
            group = start == 0 || group >= 0 ? group : FindFull(text, table, name, TextHash.Combine(EndRole, end), byForm: true);
            if (start != 0 && group < 0)
            {
                table.Aliases.Add(TextHash.Combine(StartRole, start), name);
                table.Aliases.Add(TextHash.Combine(EndRole, end), name);
            }
        }

        group = group >= 0 ? group : NicknameFinder.FindFull(text, table, name);
        if (group >= 0)
        {
            table.Join(group, name);
        }

        for (int i = parts.First; i < parts.End; i++)
        {
            bool isFamily = i >= parts.FamilyFirst && i < parts.FamilyEnd;
            if (keys[i] != 0 && text.Names[name].Span.Length > 1)
            {
                table.Aliases.Add(TextHash.Combine(isFamily ? FamilyRole : GivenRole, keys[i]), table.GroupOf(name));
            }
        }

        for (int i = parts.First + 1; i < parts.End - 1 && group < 0; i++)
        {
            table.Aliases.Add(TextHash.Combine(TailRole, MentionTable.PhraseOf(keys[i..parts.End])), name);
        }

        AddRelative(text, table, name, family);
    }

    /// <summary>"González Jiménez" after "Edel González Jiménez", "Lam Ting-kwok" for "Paul Lam Ting-kwok", when only one name ends so.</summary>
    private static void JoinLonger(MentionTable table, int name)
    {
        PersonName parts = table.People[name];
        int link = table.Aliases.First(TextHash.Combine(TailRole, MentionTable.PhraseOf(table.KeysOf(name)[parts.First..parts.End])));
        if (link >= 0 && table.Aliases.Next(link) < 0)
        {
            table.Join(table.Aliases.EntityAt(link), name);
        }
    }

    /// <summary>"John and Mary Smith": John is a Smith, too.</summary>
    private void AddRelative(in TaggedText text, MentionTable table, int name, ulong family)
    {
        int before = name - 1;
        if (before < 0 || text.Names[before].Kind != FactKind.Person || table.KeysOf(before).Length != 1 || text.Names[before].End != text.Names[name].First - 1)
        {
            return;
        }

        bool joined = text.Word(text.Names[name].First - 1) is "and" or "&";
        if (joined && lexicon.TryGetGiven(table.KeysOf(before)[0], out _, out _))
        {
            table.People[before] = new PersonName(0, 1, 1, IsFamilyFirst: false);
            table.Aliases.Add(TextHash.Combine(GivenRole, table.KeysOf(before)[0]), before);
            table.Aliases.Add(TextHash.Combine(FamilyRole, family), before);
        }
    }

    private int FindFull(in TaggedText text, MentionTable table, int name, ulong key, bool byForm)
    {
        int link = table.Aliases.First(key);
        for (int seen = 0; link >= 0 && seen < AliasIndex.MaxCandidates; seen++)
        {
            int group = table.GroupOf(table.Aliases.EntityAt(link));
            if (IsSamePerson(text, table, group, name, byForm))
            {
                return group;
            }

            link = table.Aliases.Next(link);
        }

        return -1;
    }

    private bool IsSamePerson(in TaggedText text, MentionTable table, int a, int b, bool byForm)
    {
        PersonName x = table.People[a];
        PersonName y = table.People[b];
        if (!x.IsFull || !y.IsFull)
        {
            return false;
        }

        ReadOnlySpan<ulong> xs = table.KeysOf(a);
        ReadOnlySpan<ulong> ys = table.KeysOf(b);
        if (byForm)
        {
            // A misspelled family name needs the very same given name.
            return xs[x.GivenFirst] == ys[y.GivenFirst]
                && folder.IsNear(
                    MentionTable.WordOf(text, a, text.Names[a].First + x.FamilyEnd - 1),
                    MentionTable.WordOf(text, b, text.Names[b].First + y.FamilyEnd - 1));
        }

        if (!IsSameGiven(text, a, text.Names[a].First + x.GivenFirst, xs[x.GivenFirst], b, text.Names[b].First + y.GivenFirst, ys[y.GivenFirst]))
        {
            return false;
        }

        // "George H. W. Bush" and "George W. Bush": where both have a second given name, it must fit.
        bool secondFits = x.GivenEnd - x.GivenFirst < 2 || y.GivenEnd - y.GivenFirst < 2
            || IsSameGiven(text, a, text.Names[a].First + x.GivenFirst + 1, xs[x.GivenFirst + 1], b, text.Names[b].First + y.GivenFirst + 1, ys[y.GivenFirst + 1]);
        bool suffixFits = xs.Length == x.End || ys.Length == y.End || xs[^1] == ys[^1];
        return secondFits && suffixFits;
    }

    private bool IsSameGiven(in TaggedText text, int a, int tokenA, ulong keyA, int b, int tokenB, ulong keyB)
    {
        if (keyA == keyB || lexicon.AreOneGivenName(keyA, keyB))
        {
            return true;
        }

        ReadOnlySpan<char> x = MentionTable.WordOf(text, a, tokenA);
        ReadOnlySpan<char> y = MentionTable.WordOf(text, b, tokenB);
        if (IsInitials(x) || IsInitials(y))
        {
            return char.ToUpperInvariant(x[0]) == char.ToUpperInvariant(y[0]);
        }

        // "Sergei" and "Serguei"; but Mario and Maria are two.
        return x.Length >= MinNearGiven && y.Length >= MinNearGiven
            && !(lexicon.TryGetGiven(keyA, out Gender genderA, out _) && lexicon.TryGetGiven(keyB, out Gender genderB, out _) && genderA != genderB)
            && folder.IsNear(x, y);
    }

    private static bool IsInitials(ReadOnlySpan<char> word) => word.Length == 1 || (word.Length <= 6 && word.Contains('.'));

    private void ResolveShort(in TaggedText text, MentionTable table, int name)
    {
        PersonName parts = table.People[name];
        ReadOnlySpan<ulong> keys = table.KeysOf(name);
        ulong key = keys[parts.End - 1];
        if (key == 0 || IsRelative(parts))
        {
            return;
        }

        ulong family = TextHash.Combine(FamilyRole, key);
        int found = Choose(text, table, name, family, out bool isAmbiguous);
        bool isAlone = parts.End - parts.First == 1;
        if (found < 0 && !isAmbiguous && isAlone)
        {
            found = Choose(text, table, name, TextHash.Combine(GivenRole, key), out isAmbiguous);
        }

        if (found < 0 && !isAmbiguous)
        {
            found = ChooseNear(text, table, name, parts);
        }

        if (found < 0 && !isAmbiguous)
        {
            found = NicknameFinder.Find(text, table, name);
        }

        if (found < 0 && isAmbiguous)
        {
            // Cannot be told: apart from all of them, with the others that cannot, by what their titles say.
            family = TextHash.Combine(ApartRole + (ulong)table.GenderHint.Items[name], key);
            found = table.Aliases.First(family) is >= 0 and var link ? table.Aliases.EntityAt(link) : -1;
        }

        if (found >= 0)
        {
            table.Join(found, name);
        }

        table.Aliases.Add(family, table.GroupOf(name));
    }

    private static bool IsRelative(PersonName parts) => parts.Given > parts.First && parts.Given == parts.End;

    /// <summary>The one group of the key that fits, or -1: none or, <paramref name="isAmbiguous"/>, several.</summary>
    private int Choose(in TaggedText text, MentionTable table, int name, ulong key, out bool isAmbiguous)
    {
        int best = -1;
        int bestDistance = int.MaxValue;
        int second = -1;
        int secondDistance = int.MaxValue;
        Gender hint = table.GenderHint.Items[name];
        int link = table.Aliases.First(key);
        for (int seen = 0; link >= 0 && seen < AliasIndex.MaxCandidates; seen++, link = table.Aliases.Next(link))
        {
            int group = table.GroupOf(table.Aliases.EntityAt(link));
            if (group == best || group == second || (hint != Gender.Unknown && GenderOf(table, group) is var gender && gender != Gender.Unknown && gender != hint))
            {
                continue;
            }

            int last = table.LastMention.Items[group];
            int distance = table.Counts.Items[group] > 0 ? table.SentenceOf.Items[name] - table.SentenceOf.Items[last] : NotYet;
            if (distance < bestDistance)
            {
                (second, secondDistance) = (best, bestDistance);
                (best, bestDistance) = (group, distance);
            }
            else if (distance < secondDistance)
            {
                (second, secondDistance) = (group, distance);
            }
        }

        isAmbiguous = second >= 0 && !IsMeant(table, best, bestDistance, second, secondDistance);
        return isAmbiguous ? -1 : best;
    }

    // The nearer of two is meant when the other has not been named yet or for some while, or when the text is about the nearer one
    // and has named the other but once, by full name.
    private static bool IsMeant(MentionTable table, int best, int bestDistance, int second, int secondDistance) =>
        bestDistance != NotYet
        && (secondDistance == NotYet
            || (bestDistance <= NearSentences && secondDistance >= FarSentences)
            || (table.Counts.Items[best] >= MainMentions && table.Counts.Items[second] == 1 && secondDistance > NearSentences));

    private int ChooseNear(in TaggedText text, MentionTable table, int name, PersonName parts)
    {
        ReadOnlySpan<char> word = MentionTable.WordOf(text, name, text.Names[name].First + parts.End - 1);
        (ulong start, ulong end) = folder.EdgesOf(word);
        if (start == 0 || lexicon.TryGetGiven(table.KeysOf(name)[parts.End - 1], out _, out _))
        {
            return -1;
        }

        int found = FindNear(text, table, word, TextHash.Combine(StartRole, start));
        return found >= 0 ? found : FindNear(text, table, word, TextHash.Combine(EndRole, end));
    }

    private int FindNear(in TaggedText text, MentionTable table, ReadOnlySpan<char> word, ulong key)
    {
        int link = table.Aliases.First(key);
        for (int seen = 0; link >= 0 && seen < AliasIndex.MaxCandidates; seen++, link = table.Aliases.Next(link))
        {
            int other = table.Aliases.EntityAt(link);
            ReadOnlySpan<char> family = MentionTable.WordOf(text, other, text.Names[other].First + table.People[other].FamilyEnd - 1);

            // "the Obamas" are not a misspelled Obama.
            bool isPlural = word.Length == family.Length + 1 && word[^1] == 's' && word.StartsWith(family, StringComparison.OrdinalIgnoreCase);
            if (!isPlural && folder.IsNear(word, family))
            {
                return table.GroupOf(other);
            }
        }

        return -1;
    }

    private Gender GenderOf(MentionTable table, int group)
    {
        if (table.GenderHint.Items[group] != Gender.Unknown)
        {
            return table.GenderHint.Items[group];
        }

        PersonName parts = table.People[group];
        return parts.GivenEnd > parts.GivenFirst && lexicon.TryGetGiven(table.KeysOf(group)[parts.GivenFirst], out Gender gender, out float share) && share >= 0.8f
            ? gender
            : Gender.Unknown;
    }

    private Gender HonorificGender(in TaggedText text, int name)
    {
        int first = text.Names[name].First;
        Gender inside = lexicon.GenderOfPart(text.Tokens[first].Hash);
        return inside != Gender.Unknown || first == 0 ? inside : lexicon.GenderOfPart(text.Tokens[first - 1].Hash);
    }

    private static ulong FamilyKey(PersonName parts, ReadOnlySpan<ulong> keys) => keys[parts.FamilyEnd - 1];
}
