using FactExtract.Training.Names;

namespace FactExtract.Training.Tests.Names;

public class NameScoreTests
{
    [Test]
    public void F1_CountsExactSpanAndKind()
    {
        var score = new NameScore();
        score.Add([(0, 5, "person"), (10, 15, "place"), (20, 25, "place")], [(0, 5, "person"), (10, 15, "organization"), (20, 26, "place"), (30, 31, "place")]);
        Assert.That((score.Precision, score.Recall), Is.EqualTo((25.0, 100.0 / 3)));
        Assert.That(score.F1, Is.EqualTo(200.0 / 7).Within(1e-9));
        Assert.That(score.F1Of("person"), Is.EqualTo(100));
        Assert.That(score.F1Of("place"), Is.Zero);
    }

    [TestCase("the United Nations", "United Nations")]
    [TestCase("The Times", "Times")]
    [TestCase("Putin's", "Putin")]
    [TestCase("Putin’s", "Putin")]
    [TestCase("Texas'", "Texas")]
    [TestCase("the", "the")]
    [TestCase("Thessaloniki", "Thessaloniki")]
    public void Trim_DropsArticleAndPossessive(string name, string expected)
    {
        GoldName trimmed = NameScore.Trim(name, new GoldName(0, name.Length, "place", "GPE"));
        Assert.That(name[trimmed.Start..trimmed.End], Is.EqualTo(expected));
    }
}
