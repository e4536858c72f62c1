using System.Text.Json;

namespace FactExtract.Tests;

public class FactGeoJsonTests
{
    private static ExtractionResult Sample { get; } = new()
    {
        DocumentId = "a1",
        Facts =
        [
            new PlaceFact { Text = "Izmir", Span = new TextSpan(0, 5), Confidence = 0.9, PlaceKind = PlaceKind.City, CountryCode = "TR", Latitude = 38.41, Longitude = 27.14, GeoNamesId = 311046 },
            new PlaceFact { Text = "Nowhere", Span = new TextSpan(9, 7) },
            new OrganizationFact { Text = "Paris Police", Span = new TextSpan(20, 12), CountryCode = "FR", Latitude = 48.85, Longitude = 2.35 },
        ],
    };

    [Test]
    public void ToGeoJson_HasAPointForEachLocatedFact() =>
        Assert.That(FactGeoJson.ToGeoJson(Sample), Is.EqualTo(
            """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[27.14,38.41]},"properties":{"documentId":"a1","kind":"place","text":"Izmir","start":0,"length":5,"confidence":0.9,"countryCode":"TR","placeKind":"city","geoNamesId":311046}},{"type":"Feature","geometry":{"type":"Point","coordinates":[2.35,48.85]},"properties":{"documentId":"a1","kind":"organization","text":"Paris Police","start":20,"length":12,"confidence":1,"countryCode":"FR"}}]}"""));

    [Test]
    public void ToGeoJson_OfNothing_IsAnEmptyCollection()
    {
        using var document = JsonDocument.Parse(FactGeoJson.ToGeoJson(new ExtractionResult()));
        Assert.That(document.RootElement.GetProperty("features").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Write_Null_Throws() => Assert.That(() => FactGeoJson.ToGeoJson(null!), Throws.ArgumentNullException);
}
