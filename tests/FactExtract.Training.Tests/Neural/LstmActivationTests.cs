using System.Runtime.Intrinsics;
using FactExtract.Training.Neural;

namespace FactExtract.Training.Tests.Neural;

public class LstmActivationTests
{
    [TestCase(0f)]
    [TestCase(0.3f)]
    [TestCase(-2.5f)]
    [TestCase(7.5f)]
    [TestCase(-30f)]
    public void Tanh_IsRightToSixDigits(float x) =>
        Assert.That(LstmActivation.Tanh(Vector512.Create(x))[5], Is.EqualTo(MathF.Tanh(x)).Within(1e-6f));
}
