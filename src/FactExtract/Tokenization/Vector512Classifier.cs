using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Tokenization;

/// <summary>Classifies 64 characters with one look-up in a table of 128 bytes (AVX-512 VBMI).</summary>
internal readonly struct Vector512Classifier : IBlockClassifier
{
    internal static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported && Avx512Vbmi.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(ref char block, ref ulong slot)
    {
        Vector512<byte> bytes = Narrow(ref block);
        ref byte table = ref MemoryMarshal.GetReference(CharClasses.Ascii);
        Vector512<byte> classes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        Vector512<byte> lower = bytes | Vector512.Create((byte)0x20);
        ulong others = bytes.ExtractMostSignificantBits();
        Unsafe.Add(ref slot, MaskColumns.Letter) = Test(classes, CharClass.Letter) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Digit) = Test(classes, CharClass.Digit) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Space) = Test(classes, CharClass.Space) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Period) = Test(classes, CharClass.Period) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Apostrophe) = Test(classes, CharClass.Apostrophe) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Joint) = Test(classes, CharClass.Joint) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Rule) = Test(classes, CharClass.Rule) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Sign) = Test(classes, CharClass.Sign) & ~others;
        Unsafe.Add(ref slot, MaskColumns.Glue) = 0;
        Unsafe.Add(ref slot, MaskColumns.N) = Find(lower, 'n');
        Unsafe.Add(ref slot, MaskColumns.T) = Find(lower, 't');
        Unsafe.Add(ref slot, MaskColumns.M) = Find(lower, 'm');
        ulong s = Find(lower, 's');
        Unsafe.Add(ref slot, MaskColumns.DOrS) = s | Find(lower, 'd');
        Unsafe.Add(ref slot, MaskColumns.S) = s;
        Unsafe.Add(ref slot, MaskColumns.Hyphen) = Find(bytes, '-');
        Unsafe.Add(ref slot, MaskColumns.Ender) = Find(bytes, '\n') | Find(bytes, '\r');
        Unsafe.Add(ref slot, MaskColumns.Exclamation) = Find(bytes, '!') | Find(bytes, '?');
        if (others != 0)
        {
            MaskColumns.AddOthers(ref block, others, ref slot);
        }
    }

    /// <summary>64 characters as bytes; saturation keeps everything outside ASCII outside ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> Narrow(ref char block)
    {
        ref ushort characters = ref Unsafe.As<char, ushort>(ref block);
        return Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.LoadUnsafe(ref characters)).ToVector512Unsafe()
            .WithUpper(Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.LoadUnsafe(ref characters, 32)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Test(Vector512<byte> classes, CharClass one) =>
        Vector512.Equals(classes & Vector512.Create((byte)one), Vector512.Create((byte)one)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(Vector512<byte> bytes, char c) => Vector512.Equals(bytes, Vector512.Create((byte)c)).ExtractMostSignificantBits();
}
