using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactExtract.Tokenization;

/// <summary>
/// The classes of the characters of sixteen blocks, of the block before and of the one after, as masks of 64 bits: a column for each class,
/// so that the masks of neighbouring blocks are one vector, and those of the blocks before or after them another.
/// </summary>
[InlineArray(Length)]
internal struct MaskColumns
{
    /// <summary>Blocks besides the one before, at slot 0, and the one after.</summary>
    internal const int Blocks = 16;

    internal const int Stride = Blocks + 2;

    // Where each column begins.
    internal const int Letter = 0;
    internal const int Digit = Stride;
    internal const int Space = 2 * Stride;
    internal const int Period = 3 * Stride;
    internal const int Apostrophe = 4 * Stride;
    internal const int Joint = 5 * Stride;
    internal const int Rule = 6 * Stride;
    internal const int Sign = 7 * Stride;

    /// <summary>See <see cref="CharClasses.IsGlue"/>.</summary>
    internal const int Glue = 8 * Stride;

    internal const int N = 9 * Stride;
    internal const int T = 10 * Stride;
    internal const int M = 11 * Stride;
    internal const int DOrS = 12 * Stride;
    internal const int S = 13 * Stride;
    internal const int Hyphen = 14 * Stride;
    internal const int Exclamation = 15 * Stride;

    /// <summary>A new line or U+2026, which may end a sentence.</summary>
    internal const int Ender = 16 * Stride;

    private const int Length = 17 * Stride;

    private ulong _first;

    /// <summary>The masks of 64 spaces: what stands before and after the text.</summary>
    internal static void SetBlank(ref ulong slot)
    {
        for (int column = 0; column < Length; column += Stride)
        {
            Unsafe.Add(ref slot, column) = column == Space ? ulong.MaxValue : 0;
        }
    }

    /// <summary>Makes the last block the one before, and the one after the first.</summary>
    internal static void Advance(ref ulong slots)
    {
        for (int column = 0; column < Length; column += Stride)
        {
            Unsafe.Add(ref slots, column) = Unsafe.Add(ref slots, column + Blocks);
            Unsafe.Add(ref slots, column + 1) = Unsafe.Add(ref slots, column + Blocks + 1);
        }
    }

    /// <summary>Adds the marked characters, none of them ASCII, to masks that know only ASCII.</summary>
    internal static void AddOthers(ref char block, ulong others, ref ulong slot)
    {
        for (; others != 0; others &= others - 1)
        {
            int i = BitOperations.TrailingZeroCount(others);
            char c = Unsafe.Add(ref block, i);
            CharClass own = CharClasses.OfNonAscii(c);
            if (own == CharClass.None && c is < '\u2026' and not '\u200D')
            {
                // A quotation mark or a dash.
                continue;
            }

            // Without a branch for each class: which one the next character has nobody can guess.
            for (int k = 0; k < 8; k++)
            {
                Unsafe.Add(ref slot, k * Stride) |= ((ulong)own >> k & 1) << i;
            }

            Unsafe.Add(ref slot, Glue) |= own == CharClass.None && CharClasses.IsGlue(c) ? 1UL << i : 0;
            Unsafe.Add(ref slot, Ender) |= c == '\u2026' ? 1UL << i : 0;
        }
    }
}
