namespace FactExtract.Tests.Articles;

/// <summary>The sample articles of seeds/articles against the facts written down for them by hand.</summary>
public class ArticleTests
{
    private static readonly Lazy<ArticleScore> Score = new(() =>
    {
        var score = new ArticleScore();
        foreach (GoldArticle article in GoldArticle.All())
        {
            score.Add(article, FactExtractor.Default.Extract(article.Document));
        }

        return score;
    });

    // Floors in percent. A figure more than a point above its floor fails too: raise the floor.
    [TestCase("names", 0, 0)]
    [TestCase("numbers", 0, 0)]
    [TestCase("dates", 0, 0)]
    [TestCase("quotes", 0, 0)]
    public void Facts_AreFoundAndRight(string group, double recallFloor, double precisionFloor)
    {
        TestContext.Out.WriteLine(string.Join('\n', Score.Value.Errors));
        Assert.Multiple(() =>
        {
            Assert.That(Score.Value.Recall(group), Is.GreaterThanOrEqualTo(recallFloor), $"recall of {group}");
            Assert.That(Score.Value.Precision(group), Is.GreaterThanOrEqualTo(precisionFloor), $"precision of {group}");
        });
    }
}
