using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// The features of one token for the part-of-speech model, as row numbers of its weight table. The templates are those of
/// Ratnaparkhi (1996) and Toutanova et al. (2003), with word clusters (Turian et al. 2010) and the tags a word is known to take.
/// </summary>
internal static class WordClassFeatures
{
    /// <summary>Number of features of every token.</summary>
    internal const int Count = 58;

    /// <summary>What is known of a word without its context, computed once a token.</summary>
    internal struct Word
    {
        internal ulong Hash;
        internal uint Shape;
        internal uint Known;
        internal uint Listed;
        internal uint Fine;
        internal uint Coarse;
        internal uint Suffix1;
        internal uint Suffix2;
        internal uint Suffix3;
        internal uint Suffix4;
        internal uint Prefix2;
        internal uint Prefix3;
        internal uint Marks;
    }

    /// <summary>The word that stands before the first and after the last token of a sentence.</summary>
    internal static Word Edge { get; } = new() { Hash = 7, Shape = 15, Known = 0xFFFF, Fine = 0x3FF, Coarse = 63 };

    internal static Word Describe(ReadOnlySpan<char> text, ulong hash, WordTable<WordClassEntry> words)
    {
        WordClassEntry entry = words.Get(hash);
        int length = text.Length;
        return new Word
        {
            Hash = hash,
            Shape = Shape(text, out uint marks),
            Marks = marks,
            Known = entry.Known,
            Listed = entry.Listed,
            Fine = entry.Cluster & 0x3FFu,
            Coarse = (uint)(entry.Cluster >> 10),
            Suffix1 = Fold(text[(length - 1)..]),
            Suffix2 = Fold(text[Math.Max(0, length - 2)..]),
            Suffix3 = Fold(text[Math.Max(0, length - 3)..]),
            Suffix4 = Fold(text[Math.Max(0, length - 4)..]),
            Prefix2 = Fold(text[..Math.Min(2, length)]),
            Prefix3 = Fold(text[..Math.Min(3, length)]),
        };
    }

    /// <summary>Writes the rows of the token in the middle of five words, given the tags of the two before it.</summary>
    internal static void Fill(
        Span<int> rows, int mask, in Word before2, in Word before, in Word word, in Word next, in Word next2, WordClass tag2, WordClass tag1, bool atStart)
    {
        uint t1 = (uint)tag1, t2 = (uint)tag2;
        uint w = (uint)word.Hash, wp = (uint)before.Hash, wn = (uint)next.Hash;
        uint start = atStart ? 1u : 0u;
        var into = new Filler(rows, (uint)mask);
        into.Add(w);
        into.Add(wp);
        into.Add(wn);
        into.Add((uint)before2.Hash);
        into.Add((uint)next2.Hash);
        into.Add(w, word.Shape);
        into.Add(word.Shape, start);
        into.Add(word.Suffix1, word.Shape);
        into.Add(word.Suffix2);
        into.Add(word.Suffix3);
        into.Add(word.Suffix4);
        into.Add(word.Prefix2);
        into.Add(word.Prefix3);
        into.Add(word.Marks, word.Suffix2);
        into.Add(before.Suffix3);
        into.Add(next.Suffix3);
        into.Add(next.Suffix2, word.Suffix2);
        into.Add(t1);
        into.Add(t1, t2);
        into.Add(t1, w);
        into.Add(t1, wn);
        into.Add(t1, word.Suffix3);
        into.Add(t2, w);
        into.Add(wp, w);
        into.Add(w, wn);
        into.Add(wp, wn);
        into.Add(word.Known);
        into.Add(next.Known);
        into.Add(before.Known);
        into.Add(word.Known, t1);
        into.Add(word.Known, next.Known);
        into.Add(word.Known, before.Known);
        into.Add(word.Known, t1, next.Known);
        into.Add(next.Known, next2.Known);
        into.Add(word.Known, next.Known, next2.Known);
        into.Add(word.Known, t1, t2);
        into.Add(word.Known, word.Shape);
        into.Add(word.Fine);
        into.Add(word.Coarse);
        into.Add(before.Fine);
        into.Add(next.Fine);
        into.Add(before.Coarse, word.Coarse);
        into.Add(word.Coarse, next.Coarse);
        into.Add(word.Fine, t1);
        into.Add(next.Fine, t1);
        into.Add(before2.Coarse);
        into.Add(next2.Fine);
        into.Add(word.Shape, before.Shape);
        into.Add(word.Shape, next.Shape);
        into.Add(w, start);
        into.Add(t1, t2, wn);
        into.Add(w, next.Fine);
        into.Add(w, before.Fine);
        into.Add(word.Known, next.Fine);
        into.Add(word.Listed);
        into.Add(word.Listed, t1);
        into.Add(word.Listed, word.Shape);
        into.Add(next.Listed, word.Listed);
    }

    // The last four characters, folded, as one number.
    private static uint Fold(ReadOnlySpan<char> piece)
    {
        uint folded = (uint)piece.Length;
        foreach (char c in piece)
        {
            char lower = char.IsAsciiDigit(c) ? '0' : c < 128 ? (char)(c | 0x20) : CharFold.Fold(c);
            folded = (folded * 0x01000193) ^ lower;
        }

        return folded;
    }

    // 0 lower, 1 capital first, 2 all capitals, 3 one capital letter, 4 mixed, 5 digits, 6 digits and letters, 7 no letter.
    private static uint Shape(ReadOnlySpan<char> text, out uint marks)
    {
        int upper = 0, lower = 0, digits = 0;
        marks = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                lower++;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                upper++;
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is '-' or '\u2010' or '\u2011')
            {
                marks |= 1;
            }
            else if (c is '.')
            {
                marks |= 2;
            }
            else if (c > 127 && char.IsUpper(c))
            {
                upper++;
            }
            else if (c > 127 && char.IsLetter(c))
            {
                lower++;
            }
        }

        return digits > 0 ? (upper + lower > 0 ? 6u : 5u)
            : upper + lower == 0 ? 7u
            : upper == 0 ? 0u
            : lower == 0 ? (upper == 1 ? 3u : 2u)
            : upper == 1 && !char.IsLower(text[0]) ? 1u : 4u;
    }

    /// <summary>Hashes one template after another into the table.</summary>
    private ref struct Filler(Span<int> rows, uint mask)
    {
        private readonly Span<int> _rows = rows;
        private int _at;

        internal void Add(uint a, uint b = 0, uint c = 0)
        {
            uint hash = ((a + (uint)_at) * 0x9E3779B1) ^ ((b + 1) * 0x85EBCA77) ^ ((c + 1) * 0xC2B2AE3D);
            hash ^= hash >> 15;
            hash *= 0x2C1B3C6D;
            hash ^= hash >> 13;
            _rows[_at++] = (int)((hash + ((uint)_at * 0x27D4EB2F)) & mask);
        }
    }
}
