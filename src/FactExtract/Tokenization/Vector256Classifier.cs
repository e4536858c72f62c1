using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Tokenization;

/// <summary>
/// Classifies twice 32 characters (AVX2). Of each class a table has, for the lower half of a character, the bits of the upper halves that
/// make a member of it; whether the bit of its own upper half is among them is the answer.
/// </summary>
internal readonly struct Vector256Classifier : IBlockClassifier
{
    // The bit of each upper half; outside ASCII one that no table answers.
    private static readonly Vector256<byte> RowBits = Table(row => row < 8 ? 1 << row : 0xFF);

    private static readonly Vector256<byte> Letters = Members(CharClass.Letter);
    private static readonly Vector256<byte> Digits = Members(CharClass.Digit);
    private static readonly Vector256<byte> Spaces = Members(CharClass.Space);
    private static readonly Vector256<byte> Periods = Members(CharClass.Period);
    private static readonly Vector256<byte> Apostrophes = Members(CharClass.Apostrophe);
    private static readonly Vector256<byte> Joints = Members(CharClass.Joint);
    private static readonly Vector256<byte> Rules = Members(CharClass.Rule);
    private static readonly Vector256<byte> Signs = Members(CharClass.Sign);

    internal static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(ref char block, ref ulong slot)
    {
        ref ushort characters = ref Unsafe.As<char, ushort>(ref block);
        Vector256<byte> low = Narrow(ref characters);
        Vector256<byte> high = Narrow(ref Unsafe.Add(ref characters, 32));
        Vector256<byte> lowRows = Rows(low);
        Vector256<byte> highRows = Rows(high);
        Vector256<byte> lowLower = low | Vector256.Create((byte)0x20);
        Vector256<byte> highLower = high | Vector256.Create((byte)0x20);
        ulong others = Bits(low, high);
        Unsafe.Add(ref slot, MaskColumns.Letter) = Test(Letters, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Digit) = Test(Digits, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Space) = Test(Spaces, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Period) = Test(Periods, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Apostrophe) = Test(Apostrophes, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Joint) = Test(Joints, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Rule) = Test(Rules, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Sign) = Test(Signs, low, lowRows, high, highRows);
        Unsafe.Add(ref slot, MaskColumns.Glue) = 0;
        Unsafe.Add(ref slot, MaskColumns.N) = Find(lowLower, highLower, 'n');
        Unsafe.Add(ref slot, MaskColumns.T) = Find(lowLower, highLower, 't');
        Unsafe.Add(ref slot, MaskColumns.M) = Find(lowLower, highLower, 'm');
        ulong s = Find(lowLower, highLower, 's');
        Unsafe.Add(ref slot, MaskColumns.DOrS) = s | Find(lowLower, highLower, 'd');
        Unsafe.Add(ref slot, MaskColumns.S) = s;
        Unsafe.Add(ref slot, MaskColumns.Hyphen) = Find(low, high, '-');
        Unsafe.Add(ref slot, MaskColumns.Ender) = Find(low, high, '\n') | Find(low, high, '\r');
        Unsafe.Add(ref slot, MaskColumns.Exclamation) = Find(low, high, '!') | Find(low, high, '?');
        if (others != 0)
        {
            MaskColumns.AddOthers(ref block, others, ref slot);
        }
    }

    // Saturation keeps everything outside ASCII outside ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow(ref ushort characters) =>
        Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref characters), Vector256.LoadUnsafe(ref characters, 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Rows(Vector256<byte> bytes) =>
        Avx2.Shuffle(RowBits, (bytes.AsUInt16() >> 4).AsByte() & Vector256.Create((byte)0x0F));

    // A shuffle looks at the lower half of each byte, and gives 0 where the highest bit is set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Test(Vector256<byte> table, Vector256<byte> low, Vector256<byte> lowRows, Vector256<byte> high, Vector256<byte> highRows) =>
        Bits(Vector256.Equals(Avx2.Shuffle(table, low) & lowRows, lowRows), Vector256.Equals(Avx2.Shuffle(table, high) & highRows, highRows));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(Vector256<byte> low, Vector256<byte> high, char c) =>
        Bits(Vector256.Equals(low, Vector256.Create((byte)c)), Vector256.Equals(high, Vector256.Create((byte)c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    private static Vector256<byte> Members(CharClass one) =>
        Table(half => Enumerable.Range(0, 8).Sum(row => ((CharClass)CharClasses.Ascii[(row * 16) + half] & one) != 0 ? 1 << row : 0));

    private static Vector256<byte> Table(Func<int, int> entry)
    {
        Span<byte> entries = stackalloc byte[32];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = (byte)entry(i % 16);
        }

        return Vector256.Create<byte>(entries);
    }
}
