namespace FactExtract.Tests.Tagging;

public class NameTaggerTests
{
    [TestCase("President Vladimir Putin said Russia would not leave.", "person:Vladimir Putin place:Russia")]
    [TestCase("Pro-Russian fighters left London-based groups.", "group:Russian place:London")]
    [TestCase("He left when Gen Prawit Wongsuwon met Lt Col Suchart Chomklin and Dr Anna Bell.", "person:Prawit Wongsuwon person:Suchart Chomklin person:Anna Bell")]
    [TestCase("The World Health Organization (WHO) is based in Geneva.", "organization:World Health Organization organization:WHO place:Geneva")]
    [TestCase("Germany's Angela Merkel met Emmanuel Macron in Paris.", "place:Germany person:Angela Merkel person:Emmanuel Macron place:Paris")]
    [TestCase("it rained all day.", "")]
    public void Extract_FindsNames(string text, string expected) => Assert.That(Names(FactExtractor.Default, text), Is.EqualTo(expected));

    [Test]
    public void Extract_SameTextAfterOthers_SameNames()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"Reporter {(char)('A' + (i % 26))}. Smith of the BBC flew to Kyiv{i} with Jane Doe{i}. Doe{i} spoke.")];
        var fresh = new FactExtractor();
        string[] expected = [.. texts.Select(text => Names(new FactExtractor(), text))];
        Assert.That(texts.Reverse().Select(text => Names(fresh, text)).Reverse(), Is.EqualTo(expected), "in reverse order");
        string[] parallel = new string[texts.Length];
        Parallel.For(0, texts.Length, i => parallel[i] = Names(fresh, texts[i]));
        Assert.That(parallel, Is.EqualTo(expected), "on several threads");
    }

    [Test]
    public void Extract_AnyString_SpansInsideTheText()
    {
        var random = new Random(3);
        const string Alphabet = "aB c.-'’\"(\n\tÉİß0,\uD83D\uDE00 Mr. U.S. ";
        for (int i = 0; i < 200; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(80)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (NameFact name in FactExtractor.Default.Extract(text).Facts.OfType<NameFact>())
            {
                Assert.That(text.Substring(name.Span.Start, name.Span.Length), Is.EqualTo(name.Text).And.Not.Empty);
                Assert.That(name.Confidence, Is.InRange(0, 1));
            }
        }
    }

    [Test]
    public void Extract_FastModel_FindsNamesToo() =>
        Assert.That(Names(new FactExtractor(new ExtractionOptions { Model = NameModel.Fast }), "Angela Merkel flew to Paris."), Is.EqualTo("person:Angela Merkel place:Paris"));

    private static string Names(FactExtractor extractor, string text) =>
        string.Join(' ', extractor.Extract(text).Facts.OfType<NameFact>().Where(name => name.Form == MentionForm.Name).Select(name => $"{name.Kind.ToString().ToLowerInvariant()}:{name.Text}"));
}
