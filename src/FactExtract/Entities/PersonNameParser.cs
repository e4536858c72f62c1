using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Tells given names, family name and suffix of a person's name apart.</summary>
internal sealed class PersonNameParser(NameLexicon lexicon)
{
    internal PersonName Parse(in TaggedText text, int name, ReadOnlySpan<ulong> keys)
    {
        ReadOnlySpan<Token> tokens = text.Tokens[text.Names[name].First..text.Names[name].End];
        int first = 0;
        while (first < keys.Length - 1 && lexicon.PartOf(tokens[first].Hash) == NamePart.Honorific)
        {
            first++;
        }

        int end = keys.Length;
        while (end > first + 1 && (keys[end - 1] == 0 || lexicon.PartOf(tokens[end - 1].Hash) == NamePart.Suffix))
        {
            end--;
        }

        if (end - first == 1)
        {
            return new PersonName(first, first, end, IsFamilyFirst: false);
        }

        // "de Hoop Scheffer", "al-Assad" cut in two: a family name alone.
        if (lexicon.PartOf(tokens[first].Hash) == NamePart.Particle
            && (char.IsLower(text.Text[tokens[first].Start]) || lexicon.PartOf(tokens[first + 1].Hash) == NamePart.Particle || !lexicon.TryGetGiven(keys[first], out _, out _)))
        {
            return new PersonName(first, first, end, IsFamilyFirst: false);
        }

        if (IsFamilyFirst(text, name, keys, first, end))
        {
            return new PersonName(first, first + 1, end, IsFamilyFirst: true);
        }

        int given = end - 1;
        for (int i = first + 1; i < end - 1; i++)
        {
            if (lexicon.PartOf(tokens[i].Hash) == NamePart.Particle)
            {
                given = i;
                break;
            }
        }

        return new PersonName(first, given, end, IsFamilyFirst: false);
    }

    // "Xi Jinping", "Moon Jae-in", "Kim Jong Un", but "Kim Clijsters", "Lee Smith": the second word must be no other family name's
    // bearer, that is, short syllables and no western given name before it.
    private bool IsFamilyFirst(in TaggedText text, int name, ReadOnlySpan<ulong> keys, int first, int end)
    {
        if (end - first > 3 || !lexicon.IsFamilyFirst(keys[first]))
        {
            return false;
        }

        if (lexicon.TryGetGiven(keys[first], out _, out float share) && share > 0.85f && !IsSyllables(MentionTable.WordOf(text, name, text.Names[name].First + first + 1)))
        {
            return false;
        }

        for (int i = first + 1; i < end; i++)
        {
            ReadOnlySpan<char> word = MentionTable.WordOf(text, name, text.Names[name].First + i);
            if (!IsSyllables(word) || (word.Length < 3 && end - first == 2 && lexicon.IsFamilyFirst(keys[i])))
            {
                return false;
            }
        }

        return true;
    }

    // One or two syllables as Chinese, Korean and Vietnamese names are written: they end in a vowel, n, ng, m, k, l, t, p or h and
    // hold no cluster of consonants beyond those.
    private static bool IsSyllables(ReadOnlySpan<char> word)
    {
        int vowels = 0;
        int consonants = 0;
        bool wasVowel = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = char.ToLowerInvariant(word[i]);
            bool vowel = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || c >= 0x80;
            if (c is '-' or '\'')
            {
                consonants = 0;
                wasVowel = false;
                continue;
            }

            consonants = vowel ? 0 : consonants + 1;
            vowels += vowel && !wasVowel ? 1 : 0;
            wasVowel = vowel;
            if (consonants > 3 || c is 'v' or 'r' && i == word.Length - 1)
            {
                return false;
            }
        }

        char last = char.ToLowerInvariant(word[^1]);
        return vowels is 1 or 2 && (last >= 0x80 || last is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'n' or 'g' or 'm' or 'k' or 'l' or 't' or 'p' or 'h');
    }
}
