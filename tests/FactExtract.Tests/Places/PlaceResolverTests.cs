using System.Globalization;
using FactExtract.Places;

namespace FactExtract.Tests.Places;

public class PlaceResolverTests
{
    // One code a name: country, and division where it matters.
    [TestCase("Protests went on in [Georgia] and its neighbours; men left for [Mongolia] and [Kazakhstan].", "GE MN KZ")]
    [TestCase("A court in [Georgia] ruled on Monday. The case comes from [Atlanta] and [Savannah].", "US/Georgia US/Georgia US/Georgia")]
    [TestCase("[Izium], [Kharkiv], [Ukraine]", "UA UA UA")]
    [TestCase("[PORTLAND], [Ore.] (AP) - The mayor said", "US/Oregon US/Oregon")]
    [TestCase("[PORTLAND], [Maine] (AP) - The mayor said", "US/Maine US/Maine")]
    [TestCase("They moved from [Paris], [Texas], to [Paris], [France].", "US/Texas US/Texas FR FR")]
    [TestCase("[LAGOS], [Nigeria] - The state said", "NG NG")]
    [TestCase("The {Russian} army left [Kherson] region.", "RU UA")]
    [TestCase("Fighting near [Dontesk] went on.", "UA")]
    [TestCase("[SIEVIERODONETSK] and [Severodonetsk] and [Kryvyi Rih] in [Ukraine]", "UA UA UA UA")]
    [TestCase("The <Paris Police Department> said so in [France].", "FR FR")]
    [TestCase("[London], [Ont.], is near [Toronto].", "CA/Ontario CA/Ontario CA/Ontario")]
    [TestCase("the {Iraqi} city of [Mosul]", "IQ IQ")]
    [TestCase("[Lebanon], [Ohio], lies near [Cincinnati] and [Dayton].", "US/Ohio US/Ohio US/Ohio US/Ohio")]
    [TestCase("He lives in [Xyzzyqq].", "-")]
    [TestCase("The club from [Xyzzyqq] met those of [Edinburgh] and [Glasgow].", "GB GB GB")]
    [TestCase("[Xyzzyqq], [Paris] and [Berlin] met.", "- FR DE")]
    [TestCase("A bomb near [Xyzzyqq], [Iran], killed men from [Iraq], [Syria] and [Egypt].", "IR IR IQ SY EG")]
    [TestCase("Planes left a field at [Xyzzyqq] in [Homs Governorate], then [Baghdad] and [Tehran].", "SY SY IQ IR")]
    [TestCase("The {Libyan} towns of [Xyzzyqq] near the {Tunisian} border and [Cairo] heard it.", "LY LY TN EG")]
    [TestCase("[South Xyzzyqq] and [North Xyzzyqq] met [Paris], [Berlin] and [Oslo].", "- - FR DE NO")]
    [TestCase("[Xyzzyqq], [London], [Paris] and [Oslo]", "- GB FR NO")]
    [TestCase("Officials of [Israel] and {Palestinian} ones met in [Saint Petersburg] and the [United States].", "IL PS RU US")]
    public void Resolve_ChoosesByTheWholeText(string marked, string expected)
    {
        IEnumerable<string> found = new MarkedText(marked).Resolve().Zip(expected.Split(' '), (choice, code) =>
            choice.CountryCode is null ? "-" : code.Contains('/', StringComparison.Ordinal) ? $"{choice.CountryCode}/{choice.Admin1}" : choice.CountryCode);
        Assert.That(string.Join(' ', found), Is.EqualTo(expected));
    }

    [TestCase("Some live in [Birmingham].", "GB", "GB")]
    [TestCase("Some live in [Birmingham].", "US", "US")]
    [TestCase("Some live in [Birmingham].", "33.5,-86.8", "US")]
    [TestCase("A visit to [Paris].", "US", "FR")]
    public void Resolve_TakesTheHomePlaceAsAWeakHint(string marked, string home, string expected) =>
        Assert.That(new MarkedText(marked).Resolve(home)[0].CountryCode, Is.EqualTo(expected));

    [Test]
    public void Resolve_ATypo_IsLessSure()
    {
        PlaceChoice wrong = new MarkedText("in [Dontesk]").Resolve()[0];
        PlaceChoice right = new MarkedText("in [Donetsk]").Resolve()[0];
        Assert.That(wrong.Confidence, Is.LessThan(right.Confidence).And.LessThanOrEqualTo(0.5f));
    }

    [TestCase("the [Dnipro] river", PlaceKind.Natural)]
    [TestCase("the city of [Dnipro]", PlaceKind.City)]
    [TestCase("[Ukraine]", PlaceKind.Country)]
    [TestCase("[Lake Erie]", PlaceKind.Natural)]
    [TestCase("[Laurel County], [Kentucky]", PlaceKind.Region)]
    [TestCase("[Heathrow Airport]", PlaceKind.Facility)]
    public void Resolve_TellsTheKind(string marked, PlaceKind expected) => Assert.That(new MarkedText(marked).Resolve()[0].Kind, Is.EqualTo(expected));

    [TestCase("Explosions shook the Kerch Strait Bridge.", PlaceKind.Facility, null)]
    [TestCase("Explosions shook Kerch.", PlaceKind.City, 706524)]
    public void Resolve_APlaceInsideTheName_LendsItsPointButNotItsIdentity(string text, PlaceKind kind, int? id)
    {
        PlaceFact place = new FactExtractor().Extract(text).Facts.OfType<PlaceFact>().Single();
        Assert.That((place.PlaceKind, place.CountryCode, place.GeoNamesId), Is.EqualTo((kind, "UA", id)));
        Assert.That(place.Latitude, Is.EqualTo(45.4).Within(0.2));
    }

    // Linear time: ten times the names must not take much more than ten times as long; a quadratic stage takes a hundred times.
    [Test]
    [Retry(3)]
    public void Resolve_ManyNames_TakesLinearTime()
    {
        Resolve(100);
        long few = Resolve(300);
        long many = Resolve(3_000);
        Assert.That(many, Is.LessThan(40 * Math.Max(few, 1)));

        static long Resolve(int names)
        {
            var text = new MarkedText(string.Concat(Enumerable.Range(0, names).Select(i => string.Create(CultureInfo.InvariantCulture, $"[San José], [Springfield {i}] and [Portland], "))));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            text.Resolve();
            return clock.ElapsedTicks;
        }
    }
}
