using System.Runtime.Intrinsics;

namespace FactExtract.Tagging;

/// <summary>Products with a <see cref="PackedMatrix"/> by vectors of 512 bits: 8 or 16 of the 32 registers hold sums.</summary>
internal static unsafe class WideKernel
{
    /// <summary>Adds one row of inputs times a block of 128 outputs to the sums.</summary>
    /// <param name="pairs">Inputs, two in each whole number.</param>
    /// <param name="count">How many pairs.</param>
    /// <param name="weights">The block.</param>
    /// <param name="target">Its sums.</param>
    internal static void MultiplyAdd(int* pairs, int count, short* weights, int* target)
    {
        Vector512<int> s0 = Vector512.Load(target), s1 = Vector512.Load(target + 16), s2 = Vector512.Load(target + 32), s3 = Vector512.Load(target + 48);
        Vector512<int> s4 = Vector512.Load(target + 64), s5 = Vector512.Load(target + 80), s6 = Vector512.Load(target + 96), s7 = Vector512.Load(target + 112);
        for (int pair = 0; pair < count; pair++)
        {
            Vector512<short> x = Vector512.Create(pairs[pair]).AsInt16();
            s0 += PairProducts.Of(x, Vector512.Load(weights));
            s1 += PairProducts.Of(x, Vector512.Load(weights + 32));
            s2 += PairProducts.Of(x, Vector512.Load(weights + 64));
            s3 += PairProducts.Of(x, Vector512.Load(weights + 96));
            s4 += PairProducts.Of(x, Vector512.Load(weights + 128));
            s5 += PairProducts.Of(x, Vector512.Load(weights + 160));
            s6 += PairProducts.Of(x, Vector512.Load(weights + 192));
            s7 += PairProducts.Of(x, Vector512.Load(weights + 224));
            weights += 2 * PackedMatrix.BlockOutputs;
        }

        Store(target, s0, s1, s2, s3);
        Store(target + 64, s4, s5, s6, s7);
    }

    /// <summary>The same for four rows of inputs, each weight read once for them.</summary>
    /// <param name="pairs">Four rows, one after the other.</param>
    /// <param name="count">Pairs of a row.</param>
    /// <param name="weights">The block.</param>
    /// <param name="target">Its sums for the first row.</param>
    /// <param name="stride">From the sums of one row to those of the next.</param>
    internal static void MultiplyAdd4(int* pairs, int count, short* weights, int* target, int stride)
    {
        MultiplyHalf4(pairs, count, weights, target, stride);
        MultiplyHalf4(pairs, count, weights + PackedMatrix.BlockOutputs, target + (PackedMatrix.BlockOutputs / 2), stride);
    }

    private static void MultiplyHalf4(int* pairs, int count, short* weights, int* target, int stride)
    {
        int* t1 = target + stride, t2 = t1 + stride, t3 = t2 + stride;
        Vector512<int> s00 = Vector512.Load(target), s01 = Vector512.Load(target + 16), s02 = Vector512.Load(target + 32), s03 = Vector512.Load(target + 48);
        Vector512<int> s10 = Vector512.Load(t1), s11 = Vector512.Load(t1 + 16), s12 = Vector512.Load(t1 + 32), s13 = Vector512.Load(t1 + 48);
        Vector512<int> s20 = Vector512.Load(t2), s21 = Vector512.Load(t2 + 16), s22 = Vector512.Load(t2 + 32), s23 = Vector512.Load(t2 + 48);
        Vector512<int> s30 = Vector512.Load(t3), s31 = Vector512.Load(t3 + 16), s32 = Vector512.Load(t3 + 32), s33 = Vector512.Load(t3 + 48);
        for (int pair = 0; pair < count; pair++)
        {
            Vector512<short> w0 = Vector512.Load(weights), w1 = Vector512.Load(weights + 32), w2 = Vector512.Load(weights + 64), w3 = Vector512.Load(weights + 96);
            Vector512<short> x = Vector512.Create(pairs[pair]).AsInt16();
            s00 += PairProducts.Of(x, w0);
            s01 += PairProducts.Of(x, w1);
            s02 += PairProducts.Of(x, w2);
            s03 += PairProducts.Of(x, w3);
            x = Vector512.Create(pairs[count + pair]).AsInt16();
            s10 += PairProducts.Of(x, w0);
            s11 += PairProducts.Of(x, w1);
            s12 += PairProducts.Of(x, w2);
            s13 += PairProducts.Of(x, w3);
            x = Vector512.Create(pairs[(2 * count) + pair]).AsInt16();
            s20 += PairProducts.Of(x, w0);
            s21 += PairProducts.Of(x, w1);
            s22 += PairProducts.Of(x, w2);
            s23 += PairProducts.Of(x, w3);
            x = Vector512.Create(pairs[(3 * count) + pair]).AsInt16();
            s30 += PairProducts.Of(x, w0);
            s31 += PairProducts.Of(x, w1);
            s32 += PairProducts.Of(x, w2);
            s33 += PairProducts.Of(x, w3);
            weights += 2 * PackedMatrix.BlockOutputs;
        }

        Store(target, s00, s01, s02, s03);
        Store(t1, s10, s11, s12, s13);
        Store(t2, s20, s21, s22, s23);
        Store(t3, s30, s31, s32, s33);
    }

    private static void Store(int* target, Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3)
    {
        s0.Store(target);
        s1.Store(target + 16);
        s2.Store(target + 32);
        s3.Store(target + 48);
    }
}
