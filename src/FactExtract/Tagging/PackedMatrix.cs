using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// A matrix of 16-bit weights in the order in which vector instructions read it: blocks of 128 outputs, in them pairs of inputs. Sums are
/// whole numbers, so that the order of additions, and with it the width of the vectors, does not matter.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Weights are whole numbers of this fraction.</summary>
    internal const int WeightUnit = 2048;

    /// <summary>Inputs, which lie between -8 and 8, are whole numbers of this fraction.</summary>
    internal const int InputUnit = 4096;

    internal const int BlockOutputs = 128;

    private readonly AlignedArray<short> _weights;
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
        _weights = new AlignedArray<short>(inputs * outputs);
        Span<short> packed = _weights.Span;
        for (int input = 0; input < inputs; input++)
        {
            for (int output = 0; output < outputs; output++)
            {
                float scaled = MathF.Round(weights[(input * outputs) + output] * WeightUnit);
                packed[Place(input, output)] = (short)Math.Clamp(scaled, short.MinValue, short.MaxValue);
            }
        }
    }

    /// <summary>Adds input · matrix to the sums, whose unit is 1 / (<see cref="InputUnit"/> · <see cref="WeightUnit"/>).</summary>
    internal void MultiplyAdd(ReadOnlySpan<short> input, Span<int> sums) => MultiplyAdd(input, sums, Vector512.IsHardwareAccelerated);

    /// <summary>The same for four inputs side by side, each weight read once. Rows of input and sums follow one another.</summary>
    internal void MultiplyAdd4(ReadOnlySpan<short> inputs, Span<int> sums) => MultiplyAdd4(inputs, sums, Vector512.IsHardwareAccelerated);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MultiplyAdd(ReadOnlySpan<short> input, Span<int> sums, bool isWide)
    {
        fixed (short* weights = &_weights.First, pairs = input)
        fixed (int* target = sums)
        {
            for (int block = 0; block < _outputs; block += BlockOutputs)
            {
                if (isWide)
                {
                    WideKernel.MultiplyAdd((int*)pairs, _inputs / 2, weights + (block * _inputs), target + block);
                }
                else
                {
                    NarrowKernel.MultiplyAdd((int*)pairs, _inputs / 2, weights + (block * _inputs), target + block);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MultiplyAdd4(ReadOnlySpan<short> inputs, Span<int> sums, bool isWide)
    {
        fixed (short* weights = &_weights.First, pairs = inputs)
        fixed (int* target = sums)
        {
            for (int block = 0; block < _outputs; block += BlockOutputs)
            {
                if (isWide)
                {
                    WideKernel.MultiplyAdd4((int*)pairs, _inputs / 2, weights + (block * _inputs), target + block, _outputs);
                }
                else
                {
                    NarrowKernel.MultiplyAdd4((int*)pairs, _inputs / 2, weights + (block * _inputs), target + block, _outputs);
                }
            }
        }
    }

    /// <summary>Inputs as whole numbers.</summary>
    internal static void Quantize(ReadOnlySpan<float> values, Span<short> inputs)
    {
        for (int i = 0; i < values.Length; i++)
        {
            inputs[i] = (short)Math.Clamp(MathF.Round(values[i] * InputUnit), short.MinValue, short.MaxValue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int input, int output)
    {
        int block = output / BlockOutputs, inBlock = output % BlockOutputs;
        return (block * BlockOutputs * _inputs) + ((input / 2) * BlockOutputs * 2) + (inBlock * 2) + (input % 2);
    }
}
