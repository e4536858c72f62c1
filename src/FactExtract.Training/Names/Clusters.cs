using FactExtract.Training.Embeddings;
using FactExtract.Training.Neural;

namespace FactExtract.Training.Names;

/// <summary>Spherical k-means over word vectors.</summary>
internal static unsafe class Clusters
{
    private const int Size = WordVectors.Dimensions;
    private const int Iterations = 12;

    // Start from words that are neither too rare nor without a neighbourhood.
    private const int SeedRows = 20_000;

    /// <summary>The cluster of each word.</summary>
    internal static int[] Find(WordVectors vectors, int count, int seed)
    {
        int rows = vectors.Words.Count;
        float[] unit = Normalized(vectors.Values, rows);
        var random = new Random(seed);
        float[] centers = new float[count * Size];
        for (int c = 0; c < count; c++)
        {
            unit.AsSpan(random.Next(Math.Min(rows, SeedRows)) * Size, Size).CopyTo(centers.AsSpan(c * Size));
        }

        int[] clusters = new int[rows];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            Assign(unit, centers, clusters);
            centers = Normalized(Centers(unit, clusters, count, random), count);
        }

        Assign(unit, centers, clusters);
        return clusters;
    }

    private static float[] Centers(float[] unit, int[] clusters, int count, Random random)
    {
        float[] sums = new float[count * Size];
        bool[] hasMembers = new bool[count];
        for (int row = 0; row < clusters.Length; row++)
        {
            for (int i = 0; i < Size; i++)
            {
                sums[(clusters[row] * Size) + i] += unit[(row * Size) + i];
            }

            hasMembers[clusters[row]] = true;
        }

        for (int c = 0; c < count; c++)
        {
            if (!hasMembers[c])
            {
                unit.AsSpan(random.Next(clusters.Length) * Size, Size).CopyTo(sums.AsSpan(c * Size));
            }
        }

        return sums;
    }

    private static void Assign(float[] unit, float[] centers, int[] clusters)
    {
        int count = centers.Length / Size;
        float[] columns = new float[centers.Length];
        for (int c = 0; c < count; c++)
        {
            for (int i = 0; i < Size; i++)
            {
                columns[(i * count) + c] = centers[(c * Size) + i];
            }
        }

        const int Block = 256;
        Parallel.For(0, (clusters.Length + Block - 1) / Block, new ParallelOptions { MaxDegreeOfParallelism = 2 }, block =>
        {
            int first = block * Block, rows = Math.Min(clusters.Length - first, Block);
            float[] scores = new float[rows * count];
            fixed (float* a = unit, b = columns, c = scores)
            {
                Matrix.MultiplyAdd(a + (first * Size), Size, 1, b, count, c, count, rows, Size, count);
            }

            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<float> of = scores.AsSpan(row * count, count);
                int best = 0;
                for (int c = 1; c < count; c++)
                {
                    best = of[c] > of[best] ? c : best;
                }

                clusters[first + row] = best;
            }
        });
    }

    private static float[] Normalized(float[] values, int rows)
    {
        float[] unit = new float[values.Length];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> vector = values.AsSpan(row * Size, Size);
            float squares = 1e-9f;
            foreach (float value in vector)
            {
                squares += value * value;
            }

            float factor = 1 / MathF.Sqrt(squares);
            for (int i = 0; i < Size; i++)
            {
                unit[(row * Size) + i] = vector[i] * factor;
            }
        }

        return unit;
    }
}
