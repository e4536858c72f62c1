using System.Runtime.Intrinsics;
using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class ActivationTests
{
    [Test]
    public void Exp_IsNearTheTrueValue()
    {
        for (int i = -800; i <= 800; i++)
        {
            float x = i / 10f;
            Assert.That(Activation.Exp(Vector512.Create(x))[15], Is.EqualTo(Math.Exp(x)).Within(3e-5).Percent, $"{x}");
        }
    }

    // A fused multiplication and addition rounds once: were it left to the compiler, confidences would change in their last bits.
    [Test]
    public void Exp_FusesWhatItSays()
    {
        for (int i = -5000; i <= 0; i++)
        {
            float x = i / 100f;
            Assert.That(Activation.Exp(Vector512.Create(x))[0], Is.EqualTo(Scalar(x)), $"{x}");
        }
    }

    [Test]
    public void Squash_IsNearTanh()
    {
        for (int i = -800; i <= 800; i++)
        {
            float x = i / 100f;
            Assert.That(Activation.Squash(Vector512.Create(x / Activation.SquashReach))[7], Is.EqualTo(Math.Tanh(x)).Within(0.0018), $"{x}");
        }
    }

    private static float Scalar(float x)
    {
        float power = MathF.Floor(MathF.FusedMultiplyAdd(x, 1.44269504088896341f, 0.5f));
        float rest = MathF.FusedMultiplyAdd(power, 2.12194440e-4f, MathF.FusedMultiplyAdd(power, -0.693359375f, x));
        float[] factors = [1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f];
        float sum = factors.Aggregate((before, factor) => MathF.FusedMultiplyAdd(rest, before, factor));
        return MathF.ScaleB(MathF.FusedMultiplyAdd((float)(rest * rest), sum, rest) + 1, (int)power);
    }
}
