using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class WordClassFormTests
{
    [TestCase("house", false, 0)]
    [TestCase("house", true, 1)]
    [TestCase("House", false, 8)]
    [TestCase("NATO", false, 16)]
    [TestCase("U.S.", false, 20)]
    [TestCase("A", false, 24)]
    [TestCase("eBay", false, 32)]
    [TestCase("McKay", false, 32)]
    [TestCase("1999", false, 40)]
    [TestCase("90-year", false, 50)]
    [TestCase("—", false, 56)]
    [TestCase("Élan", false, 8)]
    public void Shape_TellsCapitalsDigitsAndMarks(string word, bool isFirst, int shape) => Assert.That(WordClassForm.Shape(word, isFirst), Is.EqualTo(shape));

    [Test]
    public void ReadAffixes_FoldsCaseAndDigits()
    {
        Assert.That(Affixes("Running7"), Is.EqualTo(Affixes("RUNNING3")));
        Assert.That(Affixes("run"), Is.Not.EqualTo(Affixes("ran")));
        Assert.That(Affixes("ing")[3], Is.Not.EqualTo(Affixes("ring")[2]), "the whole word is no ending of four characters");
    }

    private static ulong[] Affixes(string word)
    {
        var affixes = new ulong[WordClassForm.AffixCount];
        WordClassForm.ReadAffixes(word, affixes);
        return affixes;
    }
}
