namespace FactExtract.Tests;

public class TextSpanTests
{
    [Test]
    public void EndBeforeStart_Throws() =>
        Assert.That(() => TextSpan.FromBounds(2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Slice_ReturnsTheCoveredText() =>
        Assert.That(TextSpan.FromBounds(4, 7).Slice("the cat sat").ToString(), Is.EqualTo("cat"));
}
