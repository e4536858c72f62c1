using System.Numerics;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>
/// Finds the longest listed phrase that starts (or, backwards, ends) at a character. It hashes characters as it goes and looks up at
/// the ends of words, so that it does not depend on how the text is cut into tokens; a hyphen counts as a blank ("square-mile").
/// </summary>
internal sealed class PhraseTable<T>(bool isBackward)
    where T : struct
{
    // The longest phrases of the lists ("barrels of oil equivalent") have fewer letters.
    private const int MaxLength = 40;

    // Odd constants of the golden ratio and of SplitMix64 (Steele et al. 2014).
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong Mixer = 0xBF58476D1CE4E5B9;

    private readonly WordTable<T> _folded = new(256);
    private readonly WordTable<T> _exact = new(256);

    // The first words of all phrases: where none of them stands, the reading stops at once.
    private readonly WordTable<bool> _firstWords = new(256);

    /// <summary>Adds a phrase; one that is <paramref name="isExact"/> is compared with its case.</summary>
    internal void Add(string phrase, bool isExact, T value)
    {
        ulong hash = 1;
        bool hasFirst = false;
        for (int i = 0; i < phrase.Length; i++)
        {
            char c = phrase[isBackward ? phrase.Length - 1 - i : i];
            hash = Step(hash, isExact ? Join(c) : Join(CharFold.Fold(c)));
            if (!hasFirst && IsBoundary(phrase, isBackward ? phrase.Length - 1 - i : i + 1))
            {
                _firstWords.Set(Finish(hash), true);
                hasFirst = true;
            }
        }

        (isExact ? _exact : _folded).Set(Finish(hash), value);
    }

    /// <summary>The longest phrase that starts at <paramref name="start"/>.</summary>
    internal bool TryMatchAfter(ReadOnlySpan<char> text, int start, out T value, out int end)
    {
        value = default;
        end = start;
        ulong exact = 1, folded = 1;
        bool isFirst = true;
        int limit = Math.Min(text.Length, start + MaxLength);
        for (int at = start; at < limit && text[at] != '\n'; at++)
        {
            exact = Step(exact, Join(text[at]));
            folded = Step(folded, Join(CharFold.Fold(text[at])));
            if (!IsBoundary(text, at + 1))
            {
                continue;
            }

            ulong exactKey = Finish(exact), foldedKey = Finish(folded);
            if (isFirst && !_firstWords.Contains(exactKey) && !_firstWords.Contains(foldedKey))
            {
                return false;
            }

            isFirst = false;
            if (_exact.TryGet(exactKey, out T found) || _folded.TryGet(foldedKey, out found))
            {
                value = found;
                end = at + 1;
            }
        }

        return end > start;
    }

    /// <summary>The longest phrase that ends before <paramref name="end"/>.</summary>
    internal bool TryMatchBefore(ReadOnlySpan<char> text, int end, out T value, out int start)
    {
        value = default;
        start = end;
        ulong exact = 1, folded = 1;
        bool isFirst = true;
        int limit = Math.Max(0, end - MaxLength);
        for (int at = end - 1; at >= limit && text[at] != '\n'; at--)
        {
            exact = Step(exact, Join(text[at]));
            folded = Step(folded, Join(CharFold.Fold(text[at])));
            if (!IsBoundary(text, at))
            {
                continue;
            }

            ulong exactKey = Finish(exact), foldedKey = Finish(folded);
            if (isFirst && !_firstWords.Contains(exactKey) && !_firstWords.Contains(foldedKey))
            {
                return false;
            }

            isFirst = false;
            if (_exact.TryGet(exactKey, out T found) || _folded.TryGet(foldedKey, out found))
            {
                value = found;
                start = at;
            }
        }

        return start < end;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        at == 0 || at >= text.Length || !((char.IsLetter(text[at - 1]) && char.IsLetter(text[at])) || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at])));

    private static char Join(char c) => c is '-' or '\u00A0' or '\u202F' or '\u2009' ? ' ' : c;

    private static ulong Step(ulong hash, char c) => BitOperations.RotateLeft((hash ^ c) * Multiplier, 23);

    // 0 marks an empty slot of a table.
    private static ulong Finish(ulong hash)
    {
        hash *= Mixer;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }
}
