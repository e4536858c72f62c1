using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Tagging;

/// <summary>
/// A matrix of 16-bit weights in the order in which vector instructions read it: blocks of 128 outputs, in them pairs of inputs. Sums are
/// whole numbers, so that the order of additions, and with it the width of the vectors, does not matter.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Weights are whole numbers of this fraction.</summary>
    internal const int WeightUnit = 2048;

    /// <summary>Inputs, which lie between -1 and 1, are whole numbers of this fraction.</summary>
    internal const int InputUnit = 4096;

    internal const int BlockOutputs = 128;

    private const int VectorsInBlock = BlockOutputs / 16;

    private readonly short[] _memory;
    private readonly int _first;
    private readonly int _inputs;
    private readonly int _outputs;

    /// <param name="weights">Row by row: outputs of the first input, then of the second…</param>
    /// <param name="inputs">Rows; even.</param>
    /// <param name="outputs">Columns; a multiple of 128.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal PackedMatrix(ReadOnlySpan<float> weights, int inputs, int outputs)
    {
        _inputs = inputs;
        _outputs = outputs;
        _memory = GC.AllocateArray<short>((inputs * outputs) + 32, pinned: true);
        _first = (int)((64 - ((nuint)Unsafe.AsPointer(ref _memory[0]) & 63)) & 63) / 2;
        for (int input = 0; input < inputs; input++)
        {
            for (int output = 0; output < outputs; output++)
            {
                float scaled = MathF.Round(weights[(input * outputs) + output] * WeightUnit);
                _memory[_first + Place(input, output)] = (short)Math.Clamp(scaled, short.MinValue, short.MaxValue);
            }
        }
    }

    /// <summary>Adds input · matrix to the sums, whose unit is 1 / (<see cref="InputUnit"/> · <see cref="WeightUnit"/>).</summary>
    internal void MultiplyAdd(ReadOnlySpan<short> input, Span<int> sums)
    {
        ref int pairs = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
        short* weights = (short*)Unsafe.AsPointer(ref _memory[_first]);
        fixed (int* target = sums)
        {
            for (int block = 0; block < _outputs; block += BlockOutputs)
            {
                MultiplyBlock(ref pairs, _inputs / 2, weights + (block * _inputs), target + block);
            }
        }
    }

    /// <summary>
    /// The same for four inputs side by side, each weight read once. Rows of input and sums follow one another.
    /// </summary>
    internal void MultiplyAdd4(ReadOnlySpan<short> inputs, Span<int> sums)
    {
        fixed (short* weights = &_memory[_first])
        fixed (short* first = inputs)
        fixed (int* target = sums)
        {
            for (int half = 0; half < _outputs; half += BlockOutputs / 2)
            {
                int block = half / BlockOutputs * BlockOutputs;
                MultiplyHalfBlock4((int*)first, _inputs / 2, weights + (block * _inputs) + ((half - block) * 2), target + half, _outputs);
            }
        }
    }

    /// <summary>Products of neighbours, added in pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> MultiplyPairs(Vector512<short> a, Vector512<short> b)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyAddAdjacent(a, b);
        }

        return Avx2.IsSupported
            ? Vector512.Create(Avx2.MultiplyAddAdjacent(a.GetLower(), b.GetLower()), Avx2.MultiplyAddAdjacent(a.GetUpper(), b.GetUpper()))
            : MultiplyPairsScalar(a, b);
    }

    /// <summary>The reference for <see cref="MultiplyPairs"/>.</summary>
    internal static Vector512<int> MultiplyPairsScalar(Vector512<short> a, Vector512<short> b)
    {
        Vector512<int> result = default;
        for (int i = 0; i < 16; i++)
        {
            result = result.WithElement(i, (a[2 * i] * b[2 * i]) + (a[(2 * i) + 1] * b[(2 * i) + 1]));
        }

        return result;
    }

    private static void MultiplyBlock(ref int pairs, int pairCount, short* weights, int* target)
    {
        Vector512<int> s0 = Vector512.Load(target), s1 = Vector512.Load(target + 16), s2 = Vector512.Load(target + 32), s3 = Vector512.Load(target + 48);
        Vector512<int> s4 = Vector512.Load(target + 64), s5 = Vector512.Load(target + 80), s6 = Vector512.Load(target + 96), s7 = Vector512.Load(target + 112);
        for (int pair = 0; pair < pairCount; pair++)
        {
            Vector512<short> x = Vector512.Create(Unsafe.Add(ref pairs, pair)).AsInt16();
            s0 += MultiplyPairs(x, Vector512.Load(weights));
            s1 += MultiplyPairs(x, Vector512.Load(weights + 32));
            s2 += MultiplyPairs(x, Vector512.Load(weights + 64));
            s3 += MultiplyPairs(x, Vector512.Load(weights + 96));
            s4 += MultiplyPairs(x, Vector512.Load(weights + 128));
            s5 += MultiplyPairs(x, Vector512.Load(weights + 160));
            s6 += MultiplyPairs(x, Vector512.Load(weights + 192));
            s7 += MultiplyPairs(x, Vector512.Load(weights + 224));
            weights += VectorsInBlock * 32;
        }

        s0.Store(target);
        s1.Store(target + 16);
        s2.Store(target + 32);
        s3.Store(target + 48);
        s4.Store(target + 64);
        s5.Store(target + 80);
        s6.Store(target + 96);
        s7.Store(target + 112);
    }

    private static void MultiplyHalfBlock4(int* pairs, int pairCount, short* weights, int* target, int stride)
    {
        int* t1 = target + stride, t2 = t1 + stride, t3 = t2 + stride;
        Vector512<int> s00 = Vector512.Load(target), s01 = Vector512.Load(target + 16), s02 = Vector512.Load(target + 32), s03 = Vector512.Load(target + 48);
        Vector512<int> s10 = Vector512.Load(t1), s11 = Vector512.Load(t1 + 16), s12 = Vector512.Load(t1 + 32), s13 = Vector512.Load(t1 + 48);
        Vector512<int> s20 = Vector512.Load(t2), s21 = Vector512.Load(t2 + 16), s22 = Vector512.Load(t2 + 32), s23 = Vector512.Load(t2 + 48);
        Vector512<int> s30 = Vector512.Load(t3), s31 = Vector512.Load(t3 + 16), s32 = Vector512.Load(t3 + 32), s33 = Vector512.Load(t3 + 48);
        for (int pair = 0; pair < pairCount; pair++)
        {
            Vector512<short> w0 = Vector512.Load(weights), w1 = Vector512.Load(weights + 32), w2 = Vector512.Load(weights + 64), w3 = Vector512.Load(weights + 96);
            Vector512<short> x = Vector512.Create(pairs[pair]).AsInt16();
            s00 += MultiplyPairs(x, w0);
            s01 += MultiplyPairs(x, w1);
            s02 += MultiplyPairs(x, w2);
            s03 += MultiplyPairs(x, w3);
            x = Vector512.Create(pairs[pairCount + pair]).AsInt16();
            s10 += MultiplyPairs(x, w0);
            s11 += MultiplyPairs(x, w1);
            s12 += MultiplyPairs(x, w2);
            s13 += MultiplyPairs(x, w3);
            x = Vector512.Create(pairs[(2 * pairCount) + pair]).AsInt16();
            s20 += MultiplyPairs(x, w0);
            s21 += MultiplyPairs(x, w1);
            s22 += MultiplyPairs(x, w2);
            s23 += MultiplyPairs(x, w3);
            x = Vector512.Create(pairs[(3 * pairCount) + pair]).AsInt16();
            s30 += MultiplyPairs(x, w0);
            s31 += MultiplyPairs(x, w1);
            s32 += MultiplyPairs(x, w2);
            s33 += MultiplyPairs(x, w3);
            weights += VectorsInBlock * 32;
        }

        Store4(target, s00, s01, s02, s03);
        Store4(t1, s10, s11, s12, s13);
        Store4(t2, s20, s21, s22, s23);
        Store4(t3, s30, s31, s32, s33);
    }

    private static void Store4(int* target, Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3)
    {
        s0.Store(target);
        s1.Store(target + 16);
        s2.Store(target + 32);
        s3.Store(target + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int input, int output)
    {
        int block = output / BlockOutputs, inBlock = output % BlockOutputs;
        return (block * BlockOutputs * _inputs) + ((input / 2) * BlockOutputs * 2) + (inBlock * 2) + (input % 2);
    }
}
