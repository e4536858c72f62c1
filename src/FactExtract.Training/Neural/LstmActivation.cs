using System.Runtime.Intrinsics;

namespace FactExtract.Training.Neural;

/// <summary>
/// Activations exact enough for gradients, by elementary operations that every processor rounds alike; the tagger itself uses a cheaper
/// polynomial (<see cref="FactExtract.Tagging.Activation.Squash"/>).
/// </summary>
internal static class LstmActivation
{
    // Rational approximation of tanh on ±7.9 as in Eigen's ptanh (error below 4 units in the last place); beyond, ±1 to rounding.
    private const float Limit = 7.90531110763549805f;

    internal static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Limit)), Vector512.Create(Limit));
        Vector512<float> square = x * x;
        Vector512<float> above = (square * Vector512.Create(-2.76076847742355e-16f)) + Vector512.Create(2.00018790482477e-13f);
        above = (square * above) + Vector512.Create(-8.60467152213735e-11f);
        above = (square * above) + Vector512.Create(5.12229709037114e-08f);
        above = (square * above) + Vector512.Create(1.48572235717979e-05f);
        above = (square * above) + Vector512.Create(6.37261928875436e-04f);
        above = (square * above) + Vector512.Create(4.89352455891786e-03f);
        Vector512<float> below = (square * Vector512.Create(1.19825839466702e-06f)) + Vector512.Create(1.18534705686654e-04f);
        below = (square * below) + Vector512.Create(2.26843463243900e-03f);
        below = (square * below) + Vector512.Create(4.89352518554385e-03f);
        return x * above / below;
    }

    internal static Vector512<float> Sigmoid(Vector512<float> x) =>
        (Tanh(x * Vector512.Create(0.5f)) * Vector512.Create(0.5f)) + Vector512.Create(0.5f);
}
