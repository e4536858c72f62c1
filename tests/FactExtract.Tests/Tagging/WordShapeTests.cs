using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Tests.Tagging;

public class WordShapeTests
{
    [TestCase("2022", 0)]
    [TestCase("10:30", 1)]
    [TestCase(",", 2)]
    [TestCase("troops", 3)]
    [TestCase("covid19", 4)]
    [TestCase("well-known", 5)]
    [TestCase("A", 6)]
    [TestCase("J.", 7)]
    [TestCase("NATO", 8)]
    [TestCase("F16", 7)]
    [TestCase("CO2", 9)]
    [TestCase("U.S.", 10)]
    [TestCase("Kyiv", 11)]
    [TestCase("İzmir", 11)]
    [TestCase("Boeing737", 12)]
    [TestCase("Al-aqsa", 13)]
    [TestCase("McDonald", 14)]
    [TestCase("iPhone", 15)]
    public void CapClass_SortsByCapitals(string word, int expected) => Assert.That(WordShape.CapClass(word), Is.EqualTo(expected));

    [TestCase("Kyiv", "Lviv", true)]
    [TestCase("Kyiv", "kyiv", false)]
    [TestCase("Constantinople", "Dnipropetrovsk", true)]
    [TestCase("B-52", "F-16", true)]
    public void Pattern_SeesLettersDigitsAndCapitals(string a, string b, bool same) =>
        Assert.That(WordShape.Pattern(a, maxRun: 4) == WordShape.Pattern(b, maxRun: 4), Is.EqualTo(same));

    [Test]
    public void ExactHash_TellsCaseApart() =>
        Assert.That(WordShape.ExactHash("US", TextHash.Of("US")), Is.Not.EqualTo(WordShape.ExactHash("us", TextHash.Of("us"))));
}
