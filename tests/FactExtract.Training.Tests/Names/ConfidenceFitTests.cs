using FactExtract.Training.Names;

namespace FactExtract.Training.Tests.Names;

public class ConfidenceFitTests
{
    [TestCase(0.5, 0.2)]
    [TestCase(0.2, -1)]
    public void Fit_RecoversTheCurveThatDecided(double slope, double offset)
    {
        var random = new Random(4);
        var fit = new ConfidenceFit();
        for (int i = 0; i < 50_000; i++)
        {
            double odds = (random.NextDouble() * 20) - 6, chance = 1 / (1 + Math.Exp(-((slope * odds) + offset)));
            fit.Add(1 / (1 + Math.Exp(-odds)), random.NextDouble() < chance);
        }

        (float foundSlope, float foundOffset) = fit.Fit();
        Assert.That(foundSlope, Is.EqualTo(slope).Within(0.03));
        Assert.That(foundOffset, Is.EqualTo(offset).Within(0.1));
    }

    [Test]
    public void Error_IsTheDistanceOfConfidenceAndPrecision()
    {
        var fit = new ConfidenceFit();
        fit.Add(0.9, true);
        fit.Add(0.9, false);
        fit.Add(0.1, false);
        Assert.That(fit.Error(), Is.EqualTo(((2 * 0.4) + 0.1) / 3).Within(1e-9));
    }
}
