namespace FactExtract.Tests;

public class PlaceIndexTests
{
    private static readonly string[] Springfields = ["Illinois", "Missouri", "Massachusetts", "Ohio", "Oregon"];

    [TestCase("Kyiv", "Kyiv", PlaceKind.City, "UA", 50.45, 30.52)]
    [TestCase("Kiev", "Kyiv", PlaceKind.City, "UA", 50.45, 30.52)]
    [TestCase("Bombay", "Mumbai", PlaceKind.City, "IN", 19.07, 72.88)]
    [TestCase("Burma", "Myanmar", PlaceKind.Country, "MM", 21, 96)]
    [TestCase("U.S.", "United States", PlaceKind.Country, "US", 39.76, -98.5)]
    [TestCase("usa", "United States", PlaceKind.Country, "US", 39.76, -98.5)]
    [TestCase("NSW", "New South Wales", PlaceKind.Region, "AU", -33, 146)]
    [TestCase("Russian", "Russia", PlaceKind.Country, "RU", 60, 100)]
    [TestCase("Severodonetsk", "Sievierodonetsk", PlaceKind.City, "UA", 48.95, 38.49)]
    [TestCase("St. Louis", "St. Louis", PlaceKind.City, "US", 38.63, -90.2)]
    public void Find_GivesTheBestKnownFirst(string name, string found, PlaceKind kind, string country, double latitude, double longitude)
    {
        PlaceRecord place = PlaceIndex.Find(name)[0];
        Assert.Multiple(() =>
        {
            Assert.That(place.Name, Is.EqualTo(found));
            Assert.That(place.PlaceKind, Is.EqualTo(kind));
            Assert.That(place.CountryCode, Is.EqualTo(country));
            Assert.That(place.Latitude, Is.EqualTo(latitude).Within(0.5));
            Assert.That(place.Longitude, Is.EqualTo(longitude).Within(0.5));
        });
    }

    [Test]
    public void Find_AnAmbiguousName_GivesAll() =>
        Assert.That(PlaceIndex.Find("Springfield").Select(place => place.Admin1), Is.SupersetOf(Springfields));

    [Test]
    public void Find_TellsGeoNamesIdAndPopulation()
    {
        PlaceRecord paris = PlaceIndex.Find("Paris")[0];
        Assert.Multiple(() =>
        {
            Assert.That(paris.GeoNamesId, Is.EqualTo(2988507));
            Assert.That(paris.Population, Is.GreaterThan(2_000_000));
        });
    }

    [TestCase("")]
    [TestCase("Xyzzyqq")]
    [TestCase("\uD800")]
    [TestCase("Москва")]
    public void Find_AnUnknownName_GivesNothing(string name) => Assert.That(PlaceIndex.Find(name), Is.Empty);

    [Test]
    public void Find_Null_Throws() => Assert.That(() => PlaceIndex.Find(null!), Throws.ArgumentNullException);
}
