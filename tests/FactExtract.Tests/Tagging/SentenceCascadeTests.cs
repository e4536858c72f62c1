using FactExtract.Facts;
using FactExtract.Tagging;
using FactExtract.Tests.Support;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Tagging;

public class SentenceCascadeTests
{
    private static readonly string[] Articles =
        [.. Directory.GetFiles(Repository.PathOf("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [TestCase(NameModel.Default)]
    [TestCase(NameModel.Accurate)]
    public void Tags_AreNearlyThoseOfNetworksThatReadAll(NameModel model)
    {
        string[] some = Tags(new NameTaggerState(NameModelFile.Default, model));
        string[] all = Tags(new NameTaggerState(NameModelFile.Default, model, cascade: false));
        Assert.That(some, Has.Length.EqualTo(all.Length).And.Length.GreaterThan(200));
        Assert.That(some.Zip(all).Count(pair => pair.First != pair.Second), Is.LessThanOrEqualTo(all.Length / 200), "sentences with other tags");
    }

    [Test]
    public void Choose_LeavesMostOfPlainNewsToTheLinearModel()
    {
        int asked = 0, read = 0;
        foreach (string article in Articles)
        {
            (SentenceCascade cascade, SentenceRange[] sentences, _) = Choose(article);
            asked += cascade.Asked.Length;
            read += sentences.Length;
            SentenceRange[] unsure = [.. sentences.Where(sentence => !cascade.IsSure(sentence))];
            Assert.That(unsure, Is.EqualTo(cascade.Asked.ToArray()), "the sentences asked about are those that are not sure");
        }

        Assert.That((double)asked / read, Is.InRange(0.02, 0.5));
    }

    [Test]
    public void Choose_TakesTheSentencesOfAnUnsureWordTogether()
    {
        const string Sure = "The president of France, Emmanuel Macron, said on Monday that he would visit Germany.";
        const string Unsure = "Then Macron Ploon will sell Vask to Drell.";
        Assert.That(Choose(Sure).Cascade.Asked.Length, Is.Zero, "alone it is sure");
        Assert.That(Choose(Unsure).Cascade.Asked.Length, Is.EqualTo(1), "unknown words are not");
        (SentenceCascade cascade, SentenceRange[] sentences, int macron) = Choose(Sure + " " + Unsure);
        Assert.That(macron, Is.GreaterThanOrEqualTo(0));
        Assert.That(cascade.Asked.ToArray(), Is.EqualTo(sentences));
    }

    private static (SentenceCascade Cascade, SentenceRange[] Sentences, int Group) Choose(string text)
    {
        TokenizedText cut = new TextCutter().Cut(text, new Workspace());
        NameModelFile models = NameModelFile.Default;
        var document = new NameDocument(models.Vocabulary, models.Lists);
        document.Read(cut);
        int[] scores = new int[cut.Tokens.Length * TagSet.Lanes];
        new LinearScorer(models.Linear).Score(cut, document, scores);
        var cascade = new SentenceCascade(new TagChain(models.Linear.Transitions, (1, 0)));
        cascade.Choose(cut.Sentences, document, scores);
        int group = -1;
        for (int t = 0; t < cut.Tokens.Length; t++)
        {
            group = cut.Word(t) is "Macron" ? document.GroupAt[t] : group;
        }

        return (cascade, cut.Sentences.ToArray(), group);
    }

    private static string[] Tags(NameTaggerState state)
    {
        var tags = new List<string>();
        var work = new Workspace();
        foreach (string article in Articles)
        {
            TokenizedText cut = new TextCutter().Cut(article, work);
            state.Score(cut);
            foreach (SentenceRange sentence in cut.Sentences)
            {
                tags.Add(string.Join(' ', state.Decode(sentence).ToArray()));
            }
        }

        return [.. tags];
    }
}
