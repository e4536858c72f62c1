using System.Runtime.Intrinsics;
using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class PackedMatrixTests
{
    [Test]
    public void MultiplyAdd_EqualsTheProductElementByElement()
    {
        var random = new Random(1);
        const int Inputs = 6, Outputs = 256;
        float[] weights = [.. Enumerable.Range(0, Inputs * Outputs).Select(_ => random.Next(-4000, 4000) / (float)PackedMatrix.WeightUnit)];
        short[] input = [.. Enumerable.Range(0, Inputs).Select(_ => (short)random.Next(-4096, 4097))];
        int[] sums = new int[Outputs];
        Array.Fill(sums, 7);
        new PackedMatrix(weights, Inputs, Outputs).MultiplyAdd(input, sums);
        for (int output = 0; output < Outputs; output++)
        {
            int expected = 7;
            for (int i = 0; i < Inputs; i++)
            {
                expected += input[i] * (int)(weights[(i * Outputs) + output] * PackedMatrix.WeightUnit);
            }

            Assert.That(sums[output], Is.EqualTo(expected), $"output {output}");
        }
    }

    [Test]
    public void MultiplyPairs_EqualsTheScalarReference()
    {
        var random = new Random(2);
        short[] a = [.. Enumerable.Range(0, 32).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        short[] b = [.. Enumerable.Range(0, 32).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        Assert.That(
            PackedMatrix.MultiplyPairs(Vector512.Create<short>(a), Vector512.Create<short>(b)),
            Is.EqualTo(PackedMatrix.MultiplyPairsScalar(Vector512.Create<short>(a), Vector512.Create<short>(b))));
    }
}
