using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactExtract.Tokenization;

/// <summary>A word of one to eight characters as a number, in lower case, the first character in the lowest byte.</summary>
internal static class PackedWord
{
    internal const int MaxLength = 8;

    // Lower-cases letters; leaves digits, periods and hyphens as they are.
    private const ulong LowerCase = 0x2020_2020_2020_2020;

    /// <summary>Packs the <paramref name="length"/> characters before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Before(ReadOnlySpan<char> text, int end, int length)
    {
        if (end < MaxLength)
        {
            return Of(text[(end - length)..end]);
        }

        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        Vector128<ushort> eight = Vector128.LoadUnsafe(ref first, (nuint)(end - MaxLength));
        ulong bytes = Vector128.NarrowWithSaturation(eight, Vector128<ushort>.Zero).AsUInt64().ToScalar();
        return (bytes | LowerCase) >> (8 * (MaxLength - length));
    }

    /// <summary>Packs a whole word of at most <see cref="MaxLength"/> characters.</summary>
    internal static ulong Of(ReadOnlySpan<char> word)
    {
        ulong packed = 0;
        for (int i = word.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | (byte)((word[i] < 256 ? word[i] : 0xFF) | 0x20);
        }

        return packed;
    }
}
