using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Tagging;

/// <summary>Products of 16-bit numbers, those of neighbours added: one instruction on x86, whole-number arithmetic elsewhere. All give the same.</summary>
internal static class PairProducts
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> Of(Vector512<short> a, Vector512<short> b) => Avx512BW.IsSupported
        ? Avx512BW.MultiplyAddAdjacent(a, b)
        : Vector512.Create(Of(a.GetLower(), b.GetLower()), Of(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Of(Vector256<short> a, Vector256<short> b) => Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(a, b) : Portable(a, b);

    /// <summary>Lower and upper halves of each pair by themselves, with their signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Portable(Vector256<short> a, Vector256<short> b)
    {
        Vector256<int> left = a.AsInt32(), right = b.AsInt32();
        return ((left << 16 >> 16) * (right << 16 >> 16)) + ((left >> 16) * (right >> 16));
    }
}
