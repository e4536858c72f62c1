using FactExtract.Places;

namespace FactExtract.Tests.Places;

public class NameFolderTests
{
    [TestCase("Kharkiv", "kharkiv")]
    [TestCase("São Paulo", "sao paulo")]
    [TestCase("St. Louis", "saint louis")]
    [TestCase("Mt. Everest", "mount everest")]
    [TestCase("Ft. Worth", "fort worth")]
    [TestCase("Port-au-Prince", "port au prince")]
    [TestCase("U.S.", "us")]
    [TestCase("W.Va.", "wva")]
    [TestCase("the Netherlands", "netherlands")]
    [TestCase("The", "the")]
    [TestCase("Ukraine’s", "ukraine")]
    [TestCase("Coeur d’Alene", "coeur dalene")]
    [TestCase("Łódź", "lodz")]
    [TestCase("İZMİR", "izmir")]
    [TestCase("Bosnia & Herzegovina", "bosnia and herzegovina")]
    [TestCase("Laurel Co.", "laurel county")]
    [TestCase("  ", "")]
    [TestCase("", "")]
    [TestCase("Москва", "")]
    public void Fold_WritesTheKey(string name, string expected)
    {
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        Assert.That(folded[..PlaceTable.Open().Folder.Fold(name, folded)].ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Fold_AnyLength_StaysInside([Range(0, 300, 7)] int length)
    {
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        foreach (string piece in new[] { "a", "st ", "& ", "ß", "the ", ".", "Ft. " })
        {
            string name = string.Concat(Enumerable.Repeat(piece, length));
            Assert.That(PlaceTable.Open().Folder.Fold(name, folded), Is.InRange(0, NameFolder.MaxLength));
        }
    }
}
