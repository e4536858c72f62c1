using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>What the part-of-speech model reads of a word beside the word itself: its beginning, its endings and its shape.</summary>
internal static class WordClassForm
{
    /// <summary>Endings of one to four characters, beginnings of two and three.</summary>
    internal const int AffixCount = 6;

    /// <summary>Shapes are numbers below this.</summary>
    internal const int ShapeCount = 64;

    private const int Endings = 4;

    /// <summary>Hashes of the affixes; letters are folded, every digit counts as 0.</summary>
    internal static void ReadAffixes(ReadOnlySpan<char> word, Span<ulong> affixes)
    {
        for (int length = 1; length <= Endings; length++)
        {
            // A word shorter than the ending is told apart from one that ends so.
            bool whole = word.Length < length;
            affixes[length - 1] = Hash(whole ? word : word[^length..], (ulong)(whole ? Endings + length : length));
        }

        affixes[Endings] = Hash(word[..Math.Min(2, word.Length)], 9);
        affixes[Endings + 1] = Hash(word[..Math.Min(3, word.Length)], 10);
    }

    /// <summary>
    /// 0 lower case, 1 capitalized, 2 capitals, 3 one capital, 4 mixed, 5 digits, 6 digits and letters, 7 no letter; eight times that, plus
    /// 4 with a period, 2 with a hyphen, 1 at the start of a sentence.
    /// </summary>
    internal static int Shape(ReadOnlySpan<char> word, bool isFirst)
    {
        int upper = 0, lower = 0, digits = 0, marks = isFirst ? 1 : 0;
        if (!word.ContainsAnyExceptInRange('a', 'z'))
        {
            return marks;
        }

        foreach (char c in word)
        {
            if (c < 128)
            {
                lower += char.IsAsciiLetterLower(c) ? 1 : 0;
                upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
                digits += char.IsAsciiDigit(c) ? 1 : 0;
                marks |= c == '-' ? 2 : c == '.' ? 4 : 0;
            }
            else
            {
                bool capital = char.IsUpper(c);
                upper += capital ? 1 : 0;
                lower += !capital && char.IsLetter(c) ? 1 : 0;
                marks |= c is '\u2010' or '\u2011' ? 2 : 0;
            }
        }

        int kind = digits > 0 ? (upper + lower > 0 ? 6 : 5)
            : upper + lower == 0 ? 7
            : upper == 0 ? 0
            : lower == 0 ? (upper == 1 ? 3 : 2)
            : upper == 1 && char.IsUpper(word[0]) ? 1 : 4;
        return (kind * 8) + marks;
    }

    private static ulong Hash(ReadOnlySpan<char> piece, ulong kind)
    {
        ulong hash = kind;
        foreach (char c in piece)
        {
            char folded = char.IsAsciiDigit(c) ? '0' : CharFold.Fold(c);
            hash = (hash * 0x100000001B3) ^ folded;
        }

        return TextHash.Combine(0, hash);
    }
}
