using System.Numerics;
using System.Runtime.InteropServices;

namespace FactExtract.Training.Embeddings;

/// <summary>Spherical k-means (Dhillon and Modha 2001): groups vectors by angle. The same input gives the same groups.</summary>
internal static class KMeans
{
    private const int Rounds = 15;

    /// <returns>The group of each vector, from 0 to <paramref name="k"/> - 1.</returns>
    internal static int[] Cluster(IReadOnlyList<float[]> vectors, int k, int seed)
    {
        float[][] unit = [.. vectors.Select(Normalize)];
        int length = unit[0].Length;
        var random = new Random(seed);

        // The most frequent words come first: centres start among them, spread at random.
        float[][] centres = [.. Enumerable.Range(0, k).Select(_ => (float[])unit[random.Next(Math.Min(unit.Length, k * 8))].Clone())];
        int[] group = new int[unit.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Parallel.For(0, unit.Length, i => group[i] = Nearest(unit[i], centres));
            float[][] sums = [.. Enumerable.Range(0, k).Select(_ => new float[length])];
            for (int i = 0; i < unit.Length; i++)
            {
                for (int d = 0; d < length; d++)
                {
                    sums[group[i]][d] += unit[i][d];
                }
            }

            for (int c = 0; c < k; c++)
            {
                if (sums[c].Any(x => x != 0))
                {
                    centres[c] = Normalize(sums[c]);
                }
            }
        }

        return group;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int c = 0; c < centres.Length; c++)
        {
            float product = Dot(vector, centres[c]);
            if (product > highest)
            {
                (best, highest) = (c, product);
            }
        }

        return best;
    }

    private static float[] Normalize(float[] vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        return length == 0 ? vector : [.. vector.Select(x => x / length)];
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector4> x = MemoryMarshal.Cast<float, Vector4>(a), y = MemoryMarshal.Cast<float, Vector4>(b);
        Vector4 sum = default;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum.X + sum.Y + sum.Z + sum.W;
    }
}
