using System.Runtime.Intrinsics;

namespace FactExtract.Tagging;

/// <summary>Products with a <see cref="PackedMatrix"/> by vectors of 256 bits: eight of the 16 registers hold sums.</summary>
internal static unsafe class NarrowKernel
{
    /// <inheritdoc cref="WideKernel.MultiplyAdd"/>
    internal static void MultiplyAdd(int* pairs, int count, short* weights, int* target)
    {
        MultiplyHalf(pairs, count, weights, target);
        MultiplyHalf(pairs, count, weights + PackedMatrix.BlockOutputs, target + (PackedMatrix.BlockOutputs / 2));
    }

    /// <inheritdoc cref="WideKernel.MultiplyAdd4"/>
    internal static void MultiplyAdd4(int* pairs, int count, short* weights, int* target, int stride)
    {
        for (int output = 0; output < PackedMatrix.BlockOutputs; output += 16)
        {
            MultiplyPart4(pairs, count, weights + (2 * output), target + output, stride);
        }
    }

    private static void MultiplyHalf(int* pairs, int count, short* weights, int* target)
    {
        Vector256<int> s0 = Vector256.Load(target), s1 = Vector256.Load(target + 8), s2 = Vector256.Load(target + 16), s3 = Vector256.Load(target + 24);
        Vector256<int> s4 = Vector256.Load(target + 32), s5 = Vector256.Load(target + 40), s6 = Vector256.Load(target + 48), s7 = Vector256.Load(target + 56);
        for (int pair = 0; pair < count; pair++)
        {
            Vector256<short> x = Vector256.Create(pairs[pair]).AsInt16();
            s0 += PairProducts.Of(x, Vector256.Load(weights));
            s1 += PairProducts.Of(x, Vector256.Load(weights + 16));
            s2 += PairProducts.Of(x, Vector256.Load(weights + 32));
            s3 += PairProducts.Of(x, Vector256.Load(weights + 48));
            s4 += PairProducts.Of(x, Vector256.Load(weights + 64));
            s5 += PairProducts.Of(x, Vector256.Load(weights + 80));
            s6 += PairProducts.Of(x, Vector256.Load(weights + 96));
            s7 += PairProducts.Of(x, Vector256.Load(weights + 112));
            weights += 2 * PackedMatrix.BlockOutputs;
        }

        s0.Store(target);
        s1.Store(target + 8);
        s2.Store(target + 16);
        s3.Store(target + 24);
        s4.Store(target + 32);
        s5.Store(target + 40);
        s6.Store(target + 48);
        s7.Store(target + 56);
    }

    private static void MultiplyPart4(int* pairs, int count, short* weights, int* target, int stride)
    {
        int* t1 = target + stride, t2 = t1 + stride, t3 = t2 + stride;
        Vector256<int> s00 = Vector256.Load(target), s01 = Vector256.Load(target + 8), s10 = Vector256.Load(t1), s11 = Vector256.Load(t1 + 8);
        Vector256<int> s20 = Vector256.Load(t2), s21 = Vector256.Load(t2 + 8), s30 = Vector256.Load(t3), s31 = Vector256.Load(t3 + 8);
        int* x1 = pairs + count, x2 = x1 + count, x3 = x2 + count;
        for (int pair = 0; pair < count; pair++)
        {
            Vector256<short> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + 16);
            Vector256<short> x = Vector256.Create(pairs[pair]).AsInt16();
            s00 += PairProducts.Of(x, w0);
            s01 += PairProducts.Of(x, w1);
            x = Vector256.Create(x1[pair]).AsInt16();
            s10 += PairProducts.Of(x, w0);
            s11 += PairProducts.Of(x, w1);
            x = Vector256.Create(x2[pair]).AsInt16();
            s20 += PairProducts.Of(x, w0);
            s21 += PairProducts.Of(x, w1);
            x = Vector256.Create(x3[pair]).AsInt16();
            s30 += PairProducts.Of(x, w0);
            s31 += PairProducts.Of(x, w1);
            weights += 2 * PackedMatrix.BlockOutputs;
        }

        s00.Store(target);
        s01.Store(target + 8);
        s10.Store(t1);
        s11.Store(t1 + 8);
        s20.Store(t2);
        s21.Store(t2 + 8);
        s30.Store(t3);
        s31.Store(t3 + 8);
    }
}
