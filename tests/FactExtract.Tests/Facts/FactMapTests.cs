using FactExtract.Facts;

namespace FactExtract.Tests.Facts;

public class FactMapTests
{
    [Test]
    public void Write_DrawsADotAtEachPoint()
    {
        PlaceFact kyiv = new() { Text = "<Kyiv>", Span = new TextSpan(0, 6), CountryCode = "UA", Latitude = 50.45, Longitude = 30.52 };
        string map = Draw(new ExtractionResult { Facts = [kyiv, kyiv with { Span = new TextSpan(9, 6) }] });
        Assert.Multiple(() =>
        {
            Assert.That(map, Does.Contain("cx=\"305.2\" cy=\"-504.5\"").And.Contain("<title>&lt;Kyiv&gt; (UA): 2</title>"));
            Assert.That(map.Length, Is.LessThan(40_000));
            Assert.That(map, Does.Not.Contain("http").And.Not.Contain("script"));
        });
    }

    [Test]
    public void Write_WithoutPlaces_WritesNothing() => Assert.That(Draw(new ExtractionResult()), Is.Empty);

    private static string Draw(ExtractionResult result)
    {
        using var writer = new StringWriter();
        FactMap.Write(result, writer);
        return writer.ToString();
    }
}
