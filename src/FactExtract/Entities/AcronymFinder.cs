using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Tells which acronyms a long name can have.</summary>
internal sealed class AcronymFinder(NameLexicon lexicon, NameFolder folder)
{
    // "RSPCA" has five letters, "UNESCO" six, "OHCHR" five; longer ones are written like words.
    private const int MaxLetters = 8;

    /// <summary>Whether the word is written as an acronym: two to eight capitals, perhaps with periods.</summary>
    internal static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c))
            {
                capitals++;
            }
            else if (c is not ('.' or '&' or '-') && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return capitals is >= 2 and <= MaxLetters;
    }

    /// <summary>
    /// The keys of the acronym from the capitalized words ("WHO"), from all words ("DfID"), and from the capitalized words without the
    /// first or the first two ("FDA" of the "United States Food and Drug Administration").
    /// </summary>
    internal (ulong Capitals, ulong All, ulong WithoutOne, ulong WithoutTwo) Of(in TaggedText text, int name, int wordCount)
    {
        Span<char> some = stackalloc char[MaxLetters];
        Span<char> every = stackalloc char[MaxLetters];
        int someCount = 0;
        int everyCount = 0;
        int first = text.Names[name].First;
        for (int token = first; token < first + wordCount; token++)
        {
            ReadOnlySpan<char> word = MentionTable.WordOf(text, name, token);
            if (word.Length == 0 || !char.IsLetter(word[0]))
            {
                continue;
            }

            if (everyCount < MaxLetters)
            {
                every[everyCount++] = word[0];
            }

            // "Agence France-Presse": AFP.
            for (int at = 0; at < word.Length && char.IsUpper(word[0]) && lexicon.PartOf(text.Tokens[token].Hash) != NamePart.Particle; at++)
            {
                if ((at == 0 || (word[at - 1] == '-' && char.IsUpper(word[at]))) && someCount < MaxLetters)
                {
                    some[someCount++] = word[at];
                }
            }
        }

        return (folder.KeyOf(some[..someCount]), folder.KeyOf(every[..everyCount]), KeyFrom(some[..someCount], 1), KeyFrom(some[..someCount], 2));
    }

    // Two letters would fit too many names.
    private ulong KeyFrom(ReadOnlySpan<char> letters, int first) => letters.Length - first >= 3 ? folder.KeyOf(letters[first..]) : 0;
}
