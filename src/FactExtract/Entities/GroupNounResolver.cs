using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Tells which organization or place a noun like "the agency" means.</summary>
internal sealed class GroupNounResolver(GroupNounLexicon lexicon)
{
    // How many names back is looked: about as far as a reader remembers, and linear time.
    private const int MaxNames = 40;

    /// <summary>The name that the noun at <paramref name="noun"/> means, or -1.</summary>
    internal int Find(in TaggedText text, MentionTable table, int noun)
    {
        ulong hash = text.Tokens[noun].Hash;
        bool place = lexicon.IsPlaceNoun(hash);
        if (!place && !lexicon.IsOrganizationNoun(hash))
        {
            return -1;
        }

        bool meansLatest = lexicon.MeansLatest(hash);
        bool isCountry = text.Word(noun) is "country" or "nation";
        FactKind kind = place ? FactKind.Place : FactKind.Organization;
        int before = LastNameBefore(text, noun);
        int latest = -1;
        for (int name = before; name >= 0 && before - name < MaxNames; name--)
        {
            ref readonly NameMention mention = ref text.Names[name];
            if (mention.Kind != kind)
            {
                continue;
            }

            // "the ministry" is the Health Ministry rather than the latest organization.
            if (NamesNoun(text, mention, hash))
            {
                return name;
            }

            if (latest < 0 && meansLatest && (!place || lexicon.IsCountry(table.PhraseOf(name)) == isCountry))
            {
                latest = name;
            }
        }

        return latest;
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
