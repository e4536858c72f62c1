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
    public void Write_OnAPageWithTheOutline_RefersToIt()
    {
        PlaceFact kyiv = new() { Text = "Kyiv", Span = new TextSpan(0, 4), Latitude = 50.45, Longitude = 30.52 };
        string map = Draw(new ExtractionResult { Facts = [kyiv] }, isLandDrawn: true);
        Assert.That(map, Does.Contain("<use class=\"land\" href=\"#land\"/>").And.Not.Contain("<path"));
    }

    [TestCase(50, 30, 50, 30, ExpectedResult = "0 -620 600 240")]
    [TestCase(-50, 179, -50, 179, ExpectedResult = "1200 360 600 240")]
    [TestCase(50, 30, -35, 150, ExpectedResult = "-1175 -670 2975 1190")]
    [TestCase(40, -120, -35, 150, ExpectedResult = "-1800 -840 3600 1440")]
    public string Write_ShowsTheContinentOrTheWorld(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        PlaceFact place = new() { Text = "A", Span = new TextSpan(0, 1), Latitude = latitude, Longitude = longitude };
        return Draw(new ExtractionResult { Facts = [place, place with { Latitude = otherLatitude, Longitude = otherLongitude }] }).Split('"')[3];
    }

    [Test]
    public void Write_WithoutPlaces_WritesNothing() => Assert.That(Draw(new ExtractionResult()), Is.Empty);

    private static string Draw(ExtractionResult result, bool isLandDrawn = false)
    {
        using var writer = new StringWriter();
        FactMap.Write(result, isLandDrawn, writer);
        return writer.ToString();
    }
}
