using System.IO.Compression;
using System.Text;
using FactExtract.Training.References;

namespace FactExtract.Training.Tests.References;

public class CoreferenceReaderTests
{
    // Two documents; in the first a mention inside another, a token range and a new paragraph.
    private const string Treebank =
        "# newdoc id = A_news_one\n# newpar\n"
        + "1\tThe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-new-n-cf1-2-coref\n"
        + "2-3\tbank's\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tbank\t_\t_\t_\t_\t_\t_\t_\tEntity=(2-organization-new-n-cf2-1-sgl-Some%2C_bank)\n"
        + "3\t's\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "4\tchief\t_\t_\t_\t_\t_\t_\t_\tEntity=1)\n"
        + "5\tleft\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        + "6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        + "# newpar\n"
        + "1\tHe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-giv:act-n-cf1-1-ana)\n"
        + "2\tslept\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        + "3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        + "# newdoc id = A_court_two\n# newpar\n1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Test]
    public void Read_GivesTextAndMentionsOfTheWantedDocuments()
    {
        List<ReferenceGold> documents = Read(id => id.Contains("_news_", StringComparison.Ordinal));
        Assert.That(documents, Has.Count.EqualTo(1));
        ReferenceGold document = documents[0];
        Assert.Multiple(() =>
        {
            Assert.That(document.Text, Is.EqualTo("The bank's chief left.\n\nHe slept."));
            Assert.That(document.Mentions.Select(mention => (mention.Span.Slice(document.Text).ToString(), mention.Group)), Is.EquivalentTo(new[] { ("The bank's chief", "1"), ("bank", "2"), ("He", "1") }));
        });
    }

    [Test]
    public void Groups_AreThoseOfTheSmallestMentions()
    {
        ReferenceGold document = Read(_ => true)[0];
        TextSpan Find(string words) => new(document.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        Assert.Multiple(() =>
        {
            Assert.That(document.GroupOfPronoun(Find("He")), Is.EqualTo("1"));
            Assert.That(document.GroupOfPronoun(Find("slept")), Is.Null);
            Assert.That(document.GroupOfNames([Find("bank")]), Is.EqualTo("2"));
            Assert.That(document.GroupOfNames([Find("chief")]), Is.EqualTo("1"));
            Assert.That(document.GroupOfNames([Find("slept")]), Is.Null);
        });
    }

    private static List<ReferenceGold> Read(Func<string, bool> takesDocument)
    {
        string path = Path.GetTempFileName();
        try
        {
            using (var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            {
                zip.Write(Encoding.UTF8.GetBytes(Treebank));
            }

            return CoreferenceReader.Read(path, takesDocument);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
