using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class PackedMatrixTests
{
    private const int Inputs = 6;
    private const int Outputs = 256;

    private readonly short[] _inputs;
    private readonly float[] _weights;
    private readonly PackedMatrix _matrix;

    public PackedMatrixTests()
    {
        var random = new Random(1);
        _weights = [.. Enumerable.Range(0, Inputs * Outputs).Select(_ => random.Next(-4000, 4000) / (float)PackedMatrix.WeightUnit)];
        _inputs = [.. Enumerable.Range(0, 4 * Inputs).Select(_ => (short)random.Next(-4096, 4097))];
        _matrix = new PackedMatrix(_weights, Inputs, Outputs);
    }

    [Test]
    public void MultiplyAdd_EqualsTheProductElementByElement([Values] bool isWide)
    {
        int[] sums = new int[Outputs];
        Array.Fill(sums, 7);
        _matrix.MultiplyAdd(_inputs.AsSpan(0, Inputs), sums, isWide);
        Assert.That(sums, Is.EqualTo(Product(row: 0)));
    }

    [Test]
    public void MultiplyAdd4_EqualsTheProductElementByElement([Values] bool isWide)
    {
        int[] sums = new int[4 * Outputs];
        Array.Fill(sums, 7);
        _matrix.MultiplyAdd4(_inputs, sums, isWide);
        Assert.That(sums, Is.EqualTo(Enumerable.Range(0, 4).SelectMany(Product)));
    }

    [Test]
    public void Quantize_RoundsAndStaysWithin16Bits()
    {
        short[] inputs = new short[4];
        PackedMatrix.Quantize([0.25f, -1 / 8192f - 0.0001f, 9, -9], inputs);
        Assert.That(inputs, Is.EqualTo(new short[] { 1024, -1, short.MaxValue, short.MinValue }));
    }

    private int[] Product(int row) =>
        [.. Enumerable.Range(0, Outputs).Select(output => 7 + Enumerable.Range(0, Inputs).Sum(i => _inputs[(row * Inputs) + i] * (int)(_weights[(i * Outputs) + output] * PackedMatrix.WeightUnit)))];
}
