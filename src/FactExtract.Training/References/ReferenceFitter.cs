using System.Numerics;
using FactExtract.Entities;

namespace FactExtract.Training.References;

/// <summary>Chooses the weights of <see cref="ReferenceScorer"/>: maximum likelihood of the right antecedents, whose mentions add up.</summary>
internal static class ReferenceFitter
{
    private const int Steps = 400;
    private const double Rate = 0.03;

    // Pull towards zero of each weight, over all examples (a Gaussian prior of variance 1/3). With 1, 3 and 8, 123, 125 and 118 of the 138
    // pronouns of the dev documents are right.
    private const double Decay = 3;

    // By hand: a text that calls a woman "he" is too rare to be counted, and who speaks says "I".
    private static readonly (ReferenceFeature Feature, double Weight)[] ByHand = [(ReferenceFeature.GenderWrong, -4), (ReferenceFeature.SpeakerIntoQuote, -2)];

    /// <returns>By feature, rounded to hundredths.</returns>
    internal static float[] Fit(IReadOnlyList<ReferenceExample> examples, out double loss)
    {
        int count = Enum.GetValues<ReferenceFeature>().Length;
        double[] w = new double[count];
        double[] first = new double[count];
        double[] second = new double[count];
        Array.ForEach(ByHand, fixedOne => w[(int)fixedOne.Feature] = fixedOne.Weight);
        double total = examples.Sum(example => example.Weight);
        loss = 0;

        // Adam (Kingma and Ba 2015) over all examples at once.
        for (int step = 1; step <= Steps; step++)
        {
            double[] slope = [.. w.Select(weight => Decay * weight)];
            loss = examples.Sum(example => AddSlope(example, w, slope));
            Array.ForEach(ByHand, fixedOne => slope[(int)fixedOne.Feature] = 0);
            for (int i = 0; i < count; i++)
            {
                double g = slope[i] / total;
                first[i] = (0.9 * first[i]) + (0.1 * g);
                second[i] = (0.999 * second[i]) + (0.001 * g * g);
                w[i] -= Rate * (first[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        loss /= total;
        return [.. w.Select(weight => MathF.Round((float)weight, 2))];
    }

    private static double AddSlope(ReferenceExample example, double[] w, double[] slope)
    {
        double[] share = new double[example.Features.Length];
        for (int c = 0; c < share.Length; c++)
        {
            for (ulong rest = example.Features[c]; rest != 0; rest &= rest - 1)
            {
                share[c] += w[BitOperations.TrailingZeroCount(rest)];
            }

            share[c] = Math.Exp(share[c]);
        }

        double all = share.Sum();
        double good = share.Where((_, c) => example.IsRight[c]).Sum();
        for (int c = 0; c < share.Length; c++)
        {
            double pull = example.Weight * ((share[c] / all) - (example.IsRight[c] ? share[c] / good : 0));
            for (ulong rest = example.Features[c]; rest != 0; rest &= rest - 1)
            {
                slope[BitOperations.TrailingZeroCount(rest)] += pull;
            }
        }

        return -example.Weight * Math.Log(good / all);
    }
}
