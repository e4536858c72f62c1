using System.Globalization;
using System.Text;

namespace FactExtract.Tagging;

/// <summary>What the letters of a word look like, whatever they spell.</summary>
internal static class WordShape
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // From here up a capital class contains letters; from MixedCase down the first is a capital.
    internal const int FirstWithLetters = 3;

    /// <summary>Tells words apart that share a <see cref="Token.Hash"/> but not their capitals.</summary>
    internal static ulong ExactHash(ReadOnlySpan<char> word, ulong hash)
    {
        ulong capitals = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (c < 0x80 ? (uint)(c - 'A') < 26 : char.IsUpper(c))
            {
                capitals |= 1UL << (i & 63);
            }
        }

        return hash ^ (capitals * Multiplier);
    }

    /// <summary>
    /// Tells every two spellings apart, never 0: an <see cref="ExactHash"/> is blind to kinds of apostrophes and to letters with one
    /// lower-case form. What is remembered of a form must not depend on which of them came first.
    /// </summary>
    internal static ulong FormHash(ReadOnlySpan<char> word, ulong exact)
    {
        if (word.Length > 64 || !Ascii.IsValid(word))
        {
            foreach (char c in word)
            {
                exact = (exact ^ c) * Multiplier;
                exact ^= exact >> 29;
            }
        }

        return exact == 0 ? 1 : exact;
    }

    /// <summary>
    /// 0 digits, 1 digits and marks, 2 neither letter nor digit, 3 lower case, 4 with digits, 5 with marks, 6 one capital, 7 a capital
    /// and marks (X.), 8 capitals, 9 with digits, 10 with marks, 11 Capitalized, 12 with digits, 13 with marks, 14 CaMel, 15 caMel.
    /// </summary>
    internal static int CapClass(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0, others = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLetter(c))
            {
                lower++;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
            else
            {
                others++;
            }
        }

        if (upper == 0)
        {
            return lower == 0 ? digits == 0 ? 2 : others == 0 ? 0 : 1 : digits > 0 ? 4 : others > 0 ? 5 : 3;
        }

        if (lower == 0)
        {
            return upper == 1 ? word.Length == 1 ? 6 : 7 : digits > 0 ? 9 : others > 0 ? 10 : 8;
        }

        bool first = char.IsUpper(word[0]);
        return first && upper == 1 ? digits > 0 ? 12 : others > 0 ? 13 : 11 : first ? 14 : 15;
    }

    /// <summary>A hash of the word with X for capitals, x for other letters, d for digits, runs cut at <paramref name="maxRun"/>.</summary>
    internal static ulong Pattern(ReadOnlySpan<char> word, int maxRun)
    {
        ulong hash = (ulong)maxRun;
        char last = '\0';
        int run = 0;
        foreach (char c in word)
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : Mark(c);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= maxRun)
            {
                hash = (hash ^ kind) * Multiplier;
                hash ^= hash >> 29;
            }
        }

        return hash;
    }

    private static char Mark(char c) => c switch
    {
        '\u2019' or '\u2018' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' or '\u2014' or '\u2010' or '\u2011' => '-',
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.Surrogate => 's',
        _ => c,
    };
}
