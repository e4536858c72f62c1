using FactExtract.Tagging;
using FactExtract.Training.Names;

namespace FactExtract.Training.Tests.Names;

/// <summary>What the shipped models must reach on annotated corpora, where these lie beside the checkout (seeds/corpora.tsv names them).</summary>
public class CorpusFloorTests
{
    private static readonly string Data = Path.Combine(RepositoryFolder.Root, "..", "shared", "data");

    [TestCase("ours.dev", NameModel.Default, 95.5)]
    [TestCase("ours.dev", NameModel.Fast, 95.0)]
    [TestCase("ours.dev", NameModel.Accurate, 95.7)]
    [TestCase("ours_articles.dev", NameModel.Default, 95.0)]
    [TestCase("worldwide.dev", NameModel.Default, 79.5)]
    [TestCase("worldwide.dev", NameModel.Fast, 76.5)]
    [TestCase("worldwide.dev", NameModel.Accurate, 80.2)]
    [TestCase("wikigold.test", NameModel.Default, 79.5)]
    public void NamesReachTheFloor(string corpus, NameModel model, double floor)
    {
        CorpusList.Entry entry = CorpusList.Read().Find(corpus);
        if (!File.Exists(Path.Combine(Data, entry.File)))
        {
            Assert.Ignore($"{entry.File}: not beside the checkout ({Path.GetFullPath(Data)}); the corpora are not part of the repository.");
        }

        NameScore score = NameScore.Of(new NameTagger(model), GoldDocument.Read(entry.Open(Data)), sevenKinds: corpus.StartsWith("ours", StringComparison.Ordinal));

        Assert.That(score.F1, Is.GreaterThanOrEqualTo(floor), score.ToString());
    }
}
