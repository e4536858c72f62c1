using System.Runtime.Intrinsics;
using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class PairProductsTests
{
    private readonly short[] _a;
    private readonly short[] _b;

    public PairProductsTests()
    {
        var random = new Random(2);
        _a = [.. Enumerable.Range(0, 32).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        _b = [.. Enumerable.Range(0, 32).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
    }

    private int[] Expected => [.. Enumerable.Range(0, 16).Select(i => (_a[2 * i] * _b[2 * i]) + (_a[(2 * i) + 1] * _b[(2 * i) + 1]))];

    [Test]
    public void WideVectors_GiveTheSumsOfNeighbours() =>
        Assert.That(Values(PairProducts.Of(Vector512.Create<short>(_a), Vector512.Create<short>(_b))), Is.EqualTo(Expected));

    [Test]
    public void NarrowVectors_GiveTheSumsOfNeighbours() =>
        Assert.That(Values(PairProducts.Of(Vector256.Create<short>(_a), Vector256.Create<short>(_b))), Is.EqualTo(Expected[..8]));

    [Test]
    public void WithoutTheInstruction_TheSumsAreTheSame() =>
        Assert.That(Values(PairProducts.Portable(Vector256.Create<short>(_a), Vector256.Create<short>(_b))), Is.EqualTo(Expected[..8]));

    private static int[] Values(Vector512<int> vector) => [.. Enumerable.Range(0, 16).Select(i => vector[i])];

    private static int[] Values(Vector256<int> vector) => [.. Enumerable.Range(0, 8).Select(i => vector[i])];
}
