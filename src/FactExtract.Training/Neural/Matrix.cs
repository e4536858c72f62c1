using System.Runtime.Intrinsics;

namespace FactExtract.Training.Neural;

/// <summary>Dense single-precision kernels. The order of additions is fixed, so that training gives the same bytes every time.</summary>
internal static unsafe class Matrix
{
    /// <summary>
    /// c[m, n] += a[m, k] · b[k, n]. Rows of b and c are contiguous, n is a multiple of 16; element (i, l) of a stands at
    /// a[i · aRow + l · aColumn], so that a transposed matrix needs no copy.
    /// </summary>
    internal static void MultiplyAdd(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n)
    {
        // Blocks of b small enough for the second-level cache.
        const int BlockK = 256;
        for (int l0 = 0; l0 < k; l0 += BlockK)
        {
            int depth = Math.Min(BlockK, k - l0);
            int j = 0;

            // Without 512-bit registers a tile of 64 columns would live in memory.
            for (; Vector512.IsHardwareAccelerated && j + 64 <= n; j += 64)
            {
                int i = 0;
                for (; i + 4 <= m; i += 4)
                {
                    Tile4x64(a + ((long)i * aRow) + ((long)l0 * aColumn), aRow, aColumn, b + ((long)l0 * bRow) + j, bRow, c + ((long)i * cRow) + j, cRow, depth);
                }

                for (; i < m; i++)
                {
                    Tile1x64(a + ((long)i * aRow) + ((long)l0 * aColumn), aColumn, b + ((long)l0 * bRow) + j, bRow, c + ((long)i * cRow) + j, depth);
                }
            }

            for (; j < n; j += 16)
            {
                int i = 0;
                for (; !Vector512.IsHardwareAccelerated && i + 4 <= m; i += 4)
                {
                    Tile4x16(a + ((long)i * aRow) + ((long)l0 * aColumn), aRow, aColumn, b + ((long)l0 * bRow) + j, bRow, c + ((long)i * cRow) + j, cRow, depth);
                }

                for (; i < m; i++)
                {
                    Tile1x16(a + ((long)i * aRow) + ((long)l0 * aColumn), aColumn, b + ((long)l0 * bRow) + j, bRow, c + ((long)i * cRow) + j, depth);
                }
            }
        }
    }

    private static void Tile4x64(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int depth)
    {
        float* c1 = c + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + 16), s02 = Vector512.Load(c + 32), s03 = Vector512.Load(c + 48);
        Vector512<float> s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + 16), s12 = Vector512.Load(c1 + 32), s13 = Vector512.Load(c1 + 48);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + 16), s22 = Vector512.Load(c2 + 32), s23 = Vector512.Load(c2 + 48);
        Vector512<float> s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + 16), s32 = Vector512.Load(c3 + 32), s33 = Vector512.Load(c3 + 48);
        for (int l = 0; l < depth; l++)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), b2 = Vector512.Load(b + 32), b3 = Vector512.Load(b + 48);
            var x = Vector512.Create(a[0]);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(a[aRow]);
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(a[2 * aRow]);
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(a[3 * aRow]);
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
            a += aColumn;
            b += bRow;
        }

        Store(c, s00, s01, s02, s03);
        Store(c1, s10, s11, s12, s13);
        Store(c2, s20, s21, s22, s23);
        Store(c3, s30, s31, s32, s33);
    }

    private static void Store(float* c, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3)
    {
        s0.Store(c);
        s1.Store(c + 16);
        s2.Store(c + 32);
        s3.Store(c + 48);
    }

    private static void Tile4x16(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int depth)
    {
        float* c1 = c + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
        Vector256<float> s00 = Vector256.Load(c), s01 = Vector256.Load(c + 8), s10 = Vector256.Load(c1), s11 = Vector256.Load(c1 + 8);
        Vector256<float> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + 8), s30 = Vector256.Load(c3), s31 = Vector256.Load(c3 + 8);
        for (int l = 0; l < depth; l++)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(a[0]);
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(a[aRow]);
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(a[2 * aRow]);
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(a[3 * aRow]);
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            a += aColumn;
            b += bRow;
        }

        Store(c, s00, s01);
        Store(c1, s10, s11);
        Store(c2, s20, s21);
        Store(c3, s30, s31);
    }

    private static void Store(float* c, Vector256<float> s0, Vector256<float> s1)
    {
        s0.Store(c);
        s1.Store(c + 8);
    }

    private static void Tile1x64(float* a, int aColumn, float* b, int bRow, float* c, int depth)
    {
        Vector512<float> s0 = Vector512.Load(c), s1 = Vector512.Load(c + 16), s2 = Vector512.Load(c + 32), s3 = Vector512.Load(c + 48);
        for (int l = 0; l < depth; l++)
        {
            var x = Vector512.Create(*a);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 48), s3);
            a += aColumn;
            b += bRow;
        }

        Store(c, s0, s1, s2, s3);
    }

    private static void Tile1x16(float* a, int aColumn, float* b, int bRow, float* c, int depth)
    {
        Vector512<float> sum = Vector512.Load(c);
        for (int l = 0; l < depth; l++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(*a), Vector512.Load(b), sum);
            a += aColumn;
            b += bRow;
        }

        sum.Store(c);
    }
}
