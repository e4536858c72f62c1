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
    public static void Classify(ref char block, out BlockMasks masks)
    {
        Vector512<byte> bytes = Narrow(ref block);
        ref byte table = ref MemoryMarshal.GetReference(CharClasses.Ascii);
        Vector512<byte> classes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        Vector512<byte> lower = bytes | Vector512.Create((byte)0x20);
        ulong others = bytes.ExtractMostSignificantBits();
        masks.Letter = Test(classes, CharClass.Letter) & ~others;
        masks.Digit = Test(classes, CharClass.Digit) & ~others;
        masks.Space = Test(classes, CharClass.Space) & ~others;
        masks.Period = Test(classes, CharClass.Period) & ~others;
        masks.Apostrophe = Test(classes, CharClass.Apostrophe) & ~others;
        masks.Joint = Test(classes, CharClass.Joint) & ~others;
        masks.Rule = Test(classes, CharClass.Rule) & ~others;
        masks.Sign = Test(classes, CharClass.Sign) & ~others;
        masks.Glue = 0;
        masks.Upper = Vector512.LessThan(bytes - Vector512.Create((byte)'A'), Vector512.Create((byte)26)).ExtractMostSignificantBits();
        masks.N = Find(lower, 'n');
        masks.T = Find(lower, 't');
        masks.M = Find(lower, 'm');
        masks.D = Find(lower, 'd');
        masks.S = Find(lower, 's');
        masks.Hyphen = Find(bytes, '-');
        masks.Newline = Find(bytes, '\n') | Find(bytes, '\r');
        masks.Exclamation = Find(bytes, '!') | Find(bytes, '?');
        masks.Ellipsis = 0;
        if (others != 0)
        {
            ScalarClassifier.AddOthers(ref block, others, ref masks);
        }
    }

    /// <summary>64 characters as bytes; saturation keeps everything outside ASCII outside ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> Narrow(ref char block)
    {
        ref ushort characters = ref Unsafe.As<char, ushort>(ref block);
        return Vector512.Create(
            Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.LoadUnsafe(ref characters)),
            Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.LoadUnsafe(ref characters, 32)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Test(Vector512<byte> classes, CharClass one) =>
        Vector512.Equals(classes & Vector512.Create((byte)one), Vector512.Create((byte)one)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(Vector512<byte> bytes, char c) => Vector512.Equals(bytes, Vector512.Create((byte)c)).ExtractMostSignificantBits();
}
