using System.Runtime.CompilerServices;
using FactExtract.Text;

namespace FactExtract.Tests.Text;

public class AlignedArrayTests
{
    [Test]
    public unsafe void First_StandsAtTheStartOfACacheLine([Values(1, 3, 100, 100_000)] int length)
    {
        var array = new AlignedArray<short>(length);
        Assert.That((long)Unsafe.AsPointer(ref array.First) % 64, Is.EqualTo(0L));
        Assert.That(array.Span.ToArray(), Has.Length.EqualTo(length).And.All.Zero);
    }

    [Test]
    public void Grow_KeepsTheItems()
    {
        var array = new AlignedArray<int>([1, 2, 3]);
        array.Grow(5);
        Assert.That(string.Join(' ', array.Span.ToArray()), Is.EqualTo("1 2 3 0 0"));
        Assert.That(array.Length, Is.EqualTo(5));
    }
}
