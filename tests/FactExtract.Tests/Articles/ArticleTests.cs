namespace FactExtract.Tests.Articles;

/// <summary>The sample articles of seeds/articles against the facts written down for them by hand.</summary>
public class ArticleTests
{
    // The first eight, and four written later on quotation marks and speakers, which are harder on names and places.
    private static readonly string[] First = ["budget", "ceasefire", "cup", "earnings", "flood", "glacier", "library", "verdict"];

    private static readonly Lazy<ArticleScore> OfFirst = new(() => Score(GoldArticle.All().Where(article => First.Contains(article.Document.Id))));
    private static readonly Lazy<ArticleScore> OfAll = new(() => Score(GoldArticle.All()));

    // Floors in percent, just below what was reached: raise them with the figures, never lower them.
    [TestCase(8, "names", 94, 94)]
    [TestCase(8, "numbers", 95, 96)]
    [TestCase(8, "dates", 99, 99)]
    [TestCase(8, "quotes", 96, 96)]
    [TestCase(8, "speakers", 95, 95)]
    [TestCase(8, "countries", 97, 97)]
    [TestCase(12, "names", 92, 92)]
    [TestCase(12, "numbers", 97, 98)]
    [TestCase(12, "dates", 99, 98)]
    [TestCase(12, "quotes", 97, 97)]
    [TestCase(12, "speakers", 97, 97)]
    [TestCase(12, "countries", 95, 95)]
    [TestCase(12, "references", 85, 92)]
    public void Facts_AreFoundAndRight(int articles, string group, double recallFloor, double precisionFloor)
    {
        ArticleScore score = (articles == 8 ? OfFirst : OfAll).Value;
        TestContext.Out.WriteLine($"{articles} articles, {group}: recall {score.Recall(group):F1}, precision {score.Precision(group):F1}");
        TestContext.Out.WriteLine(string.Join('\n', score.Errors));
        Assert.Multiple(() =>
        {
            Assert.That(score.Recall(group), Is.GreaterThanOrEqualTo(recallFloor), $"recall of {group}");
            Assert.That(score.Precision(group), Is.GreaterThanOrEqualTo(precisionFloor), $"precision of {group}");
        });
    }

    private static ArticleScore Score(IEnumerable<GoldArticle> articles)
    {
        var extractor = new FactExtractor(new ExtractionOptions { ResolveEntities = true });
        var score = new ArticleScore();
        foreach (GoldArticle article in articles)
        {
            score.Add(article, extractor.Extract(article.Document));
        }

        return score;
    }
}
