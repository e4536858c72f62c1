using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactExtract.Tagging;

/// <summary>Element by element, product and sum rounded apart: the same on every processor.</summary>
internal static class FloatKernels
{
    /// <summary>sums += factor · values; the length is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MultiplyAdd(float factor, ReadOnlySpan<float> values, Span<float> sums)
    {
        var wide = Vector512.Create(factor);
        for (int i = 0; i < values.Length; i += 16)
        {
            (Vector512.Create(sums[i..]) + (wide * Vector512.Create(values[i..]))).CopyTo(sums[i..]);
        }
    }
}
