using FactExtract.Entities;
using FactExtract.Training.References;

namespace FactExtract.Training.Tests.References;

public class ReferenceFitterTests
{
    private const ulong Nobody = 1UL << (int)ReferenceFeature.Nobody;
    private const ulong Subject = 1UL << (int)ReferenceFeature.Subject;
    private const ulong Far = 1UL << (int)ReferenceFeature.Far;

    [Test]
    public void Fit_GivesTheFeatureOfRightAntecedentsTheGreaterWeight()
    {
        List<ReferenceExample> examples = [.. Enumerable.Repeat(new ReferenceExample([Nobody, Subject, Far], [false, true, false]), 40)];
        float[] weights = ReferenceFitter.Fit(examples, out double loss);
        Assert.Multiple(() =>
        {
            Assert.That(weights[(int)ReferenceFeature.Subject], Is.GreaterThan(1));
            Assert.That(weights[(int)ReferenceFeature.Far], Is.Negative);
            Assert.That(weights[(int)ReferenceFeature.Nobody], Is.Negative);
            Assert.That(weights[(int)ReferenceFeature.Same], Is.Zero, "Nothing is known of a feature that never holds.");
            Assert.That(loss, Is.LessThan(Math.Log(3)), "Without weights each of the three is as likely.");
        });
    }

    [Test]
    public void Fit_AddsUpTheMentionsOfWhomThePronounMeans()
    {
        // Two far mentions of the right one beside a near one of somebody else: right three times of four.
        var far = new ReferenceExample([Nobody, Far, Far, Subject], [false, true, true, false]);
        var near = new ReferenceExample([Nobody, Far, Far, Subject], [false, false, false, true]);
        float[] weights = ReferenceFitter.Fit([.. Enumerable.Repeat(far, 300), .. Enumerable.Repeat(near, 100)], out _);
        double ratio = 2 * Math.Exp(weights[(int)ReferenceFeature.Far]) / Math.Exp(weights[(int)ReferenceFeature.Subject]);
        Assert.That(ratio, Is.EqualTo(3).Within(0.2));
    }
}
