using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Tokenization;

/// <summary>Classifies twice 32 characters with eight look-ups in tables of 16 bytes (AVX2).</summary>
internal readonly struct Vector256Classifier : IBlockClassifier
{
    private const int RowLength = 16;

    internal static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(ref char block, out BlockMasks masks)
    {
        ref ushort characters = ref Unsafe.As<char, ushort>(ref block);
        Vector256<byte> low = Narrow(ref characters);
        Vector256<byte> high = Narrow(ref Unsafe.Add(ref characters, 32));
        Vector256<byte> lowClasses = Classes(low);
        Vector256<byte> highClasses = Classes(high);
        Vector256<byte> lowLower = low | Vector256.Create((byte)0x20);
        Vector256<byte> highLower = high | Vector256.Create((byte)0x20);
        ulong others = Bits(low, high);
        masks.Letter = Test(lowClasses, highClasses, CharClass.Letter);
        masks.Digit = Test(lowClasses, highClasses, CharClass.Digit);
        masks.Space = Test(lowClasses, highClasses, CharClass.Space);
        masks.Period = Test(lowClasses, highClasses, CharClass.Period);
        masks.Apostrophe = Test(lowClasses, highClasses, CharClass.Apostrophe);
        masks.Joint = Test(lowClasses, highClasses, CharClass.Joint);
        masks.Rule = Test(lowClasses, highClasses, CharClass.Rule);
        masks.Sign = Test(lowClasses, highClasses, CharClass.Sign);
        masks.Glue = 0;
        masks.Upper = Bits(IsUpper(low), IsUpper(high));
        masks.N = Find(lowLower, highLower, 'n');
        masks.T = Find(lowLower, highLower, 't');
        masks.M = Find(lowLower, highLower, 'm');
        masks.D = Find(lowLower, highLower, 'd');
        masks.S = Find(lowLower, highLower, 's');
        masks.Hyphen = Find(low, high, '-');
        masks.Newline = Find(low, high, '\n') | Find(low, high, '\r');
        masks.Exclamation = Find(low, high, '!') | Find(low, high, '?');
        masks.Ellipsis = 0;
        if (others != 0)
        {
            ScalarClassifier.AddOthers(ref block, others, ref masks);
        }
    }

    // Saturation keeps everything outside ASCII outside ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow(ref ushort characters) =>
        Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref characters), Vector256.LoadUnsafe(ref characters, 16));

    // A row of the table answers only for its own 16 characters: the sum moves all others to 0x80 and up, where a shuffle gives 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Classes(Vector256<byte> bytes)
    {
        ref byte table = ref MemoryMarshal.GetReference(CharClasses.Ascii);
        Vector256<byte> classes = Vector256<byte>.Zero;
        for (int row = 0; row < 8; row++)
        {
            Vector128<byte> entries = Vector128.LoadUnsafe(ref table, (nuint)(row * RowLength));
            Vector256<byte> index = Avx2.AddSaturate(bytes ^ Vector256.Create((byte)(row * RowLength)), Vector256.Create((byte)0x70));
            classes |= Avx2.Shuffle(Vector256.Create(entries, entries), index);
        }

        return classes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsUpper(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes - Vector256.Create((byte)'A'), Vector256.Create((byte)26));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Test(Vector256<byte> low, Vector256<byte> high, CharClass one)
    {
        Vector256<byte> bit = Vector256.Create((byte)one);
        return Bits(Vector256.Equals(low & bit, bit), Vector256.Equals(high & bit, bit));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(Vector256<byte> low, Vector256<byte> high, char c) =>
        Bits(Vector256.Equals(low, Vector256.Create((byte)c)), Vector256.Equals(high, Vector256.Create((byte)c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
}
