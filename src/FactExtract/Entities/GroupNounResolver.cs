using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Tells which organization or place a noun like "the agency" means.</summary>
internal sealed class GroupNounResolver(GroupNounLexicon lexicon)
{
    // How many names back is looked: about as far as a reader remembers, and linear time.
    private const int MaxNames = 40;

    private const int MaxCandidates = 8;

    // The text is about what it names three times as often as the latest.
    private const int MainRatio = 3;

    /// <summary>The name that the noun at <paramref name="noun"/> means, or -1.</summary>
    internal int Find(in TaggedText text, MentionTable table, int noun)
    {
        ulong hash = text.Tokens[noun].Hash;
        bool place = lexicon.IsPlaceNoun(hash);
        if (!place && !lexicon.IsOrganizationNoun(hash))
        {
            return -1;
        }

        FactKind kind = place ? FactKind.Place : FactKind.Organization;
        int before = LastNameBefore(text, noun);

        // What the noun may mean, the latest first: a name of it and how often it is named.
        Span<int> names = stackalloc int[MaxCandidates];
        Span<int> counts = stackalloc int[MaxCandidates];
        int count = 0;
        for (int name = before; name >= 0 && before - name < MaxNames; name--)
        {
            ref readonly NameMention mention = ref text.Names[name];
            if (mention.Kind != kind)
            {
                continue;
            }

            // "the ministry" is the Health Ministry rather than the latest organization; "the city" need not be Sun City.
            if (!(place && lexicon.MeansLatest(hash)) && NamesNoun(text, mention, hash))
            {
                return name;
            }

            if (!MayMean(text, table, noun, name))
            {
                continue;
            }

            int at = 0;
            while (at < count && table.GroupOf(names[at]) != table.GroupOf(name))
            {
                at++;
            }

            if (at == count && count < MaxCandidates)
            {
                (names[count], counts[count]) = (name, 0);
                count++;
            }

            if (at < count)
            {
                counts[at]++;
            }
        }

        int best = 0;
        for (int i = 1; i < count; i++)
        {
            best = counts[i] >= MainRatio * counts[best] ? i : best;
        }

        return count == 0 ? -1 : names[best];
    }

    private bool MayMean(in TaggedText text, MentionTable table, int noun, int name)
    {
        ulong hash = text.Tokens[noun].Hash;
        ref readonly NameMention mention = ref text.Names[name];
        if (!lexicon.MeansLatest(hash) || mention.PlaceKind is PlaceKind.Facility or PlaceKind.Natural)
        {
            return false;
        }

        if (mention.Kind == FactKind.Place)
        {
            return lexicon.IsCountry(table.PhraseOf(name)) == (text.Word(noun) is "country" or "nation");
        }

        // The long form tells what the acronym is.
        return !lexicon.IsBusinessNoun(hash) || (!NamesPublicBody(text, mention) && !NamesPublicBody(text, text.Names[table.GroupOf(name)]));
    }

    // "the company" is no university.
    private bool NamesPublicBody(in TaggedText text, in NameMention mention)
    {
        for (int token = mention.First; token < mention.End; token++)
        {
            ulong word = text.Tokens[token].Hash;
            if (lexicon.IsOrganizationNoun(word) && !lexicon.MeansLatest(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesNoun(in TaggedText text, in NameMention mention, ulong noun)
    {
        for (int token = mention.First; token < mention.End; token++)
        {
            if (text.Tokens[token].Hash == noun)
            {
                return true;
            }
        }

        return false;
    }

    // Names are in text order, so the last one before a token is found by bisection.
    internal static int LastNameBefore(in TaggedText text, int token)
    {
        int low = 0;
        int high = text.Names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (text.Names[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
