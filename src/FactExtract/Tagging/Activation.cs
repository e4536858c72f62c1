using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactExtract.Tagging;

/// <summary>
/// The squashing function of the networks and the exponential by operations that IEEE 754 rounds the same way everywhere, fused where it says so, so that every processor gives the same tags and confidences.
/// </summary>
internal static class Activation
{
    /// <summary>Beyond ± this, <see cref="Squash"/> stays where it is: tanh differs from ±1 by 0.002 there.</summary>
    internal const float SquashReach = 3.4f;

    /// <summary>
    /// tanh of x · <see cref="SquashReach"/> without a division: the odd polynomial of degree 13 that is nearest to it (error below 0.0018).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Squash(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-1f)), Vector512<float>.One);
        Vector512<float> square = x * x;
        Vector512<float> sum = Vector512.FusedMultiplyAdd(square, Vector512.Create(15.812961f), Vector512.Create(-59.378081f));
        sum = Vector512.FusedMultiplyAdd(square, sum, Vector512.Create(91.11022f));
        sum = Vector512.FusedMultiplyAdd(square, sum, Vector512.Create(-74.556968f));
        sum = Vector512.FusedMultiplyAdd(square, sum, Vector512.Create(36.266931f));
        sum = Vector512.FusedMultiplyAdd(square, sum, Vector512.Create(-11.627696f));
        sum = Vector512.FusedMultiplyAdd(square, sum, Vector512.Create(3.372153f));
        return x * sum;
    }

    /// <summary>e to the power of values in [-80, 80]; Vector512.Exp fuses multiplications or not, as the compiled code happens to be.</summary>
    internal static Vector512<float> Exp(Vector512<float> x)
    {
        // x = power · ln 2 + rest, |rest| ≤ ln 2 / 2; constants of Cephes expf (error below 2 units in the last place).
        Vector512<float> power = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504088896341f), Vector512.Create(0.5f)));
        Vector512<float> rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(2.12194440e-4f), rest);
        Vector512<float> sum = Vector512.FusedMultiplyAdd(rest, Vector512.Create(1.9875691500e-4f), Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(rest, sum, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(rest, sum, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(rest, sum, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(rest, sum, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(rest * rest, sum, rest) + Vector512<float>.One;

        // The power of two is added to the exponent, which stands above the 23 bits of the fraction.
        return (sum.AsInt32() + (Vector512.ConvertToInt32Native(power) << 23)).AsSingle();
    }
}
