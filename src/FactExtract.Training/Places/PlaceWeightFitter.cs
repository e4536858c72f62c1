using System.Globalization;
using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>
/// Chooses the weights of <see cref="PlaceScorer"/>: maximum likelihood of the right candidates, each corpus counting the same, with the
/// features that the weights of the pass before give.
/// </summary>
internal static class PlaceWeightFitter
{
    private const int Passes = 8;
    private const int Steps = 150;
    private const double Rate = 0.05;

    // Pull towards zero of each weight, per mention: keeps rare features small.
    private const double Decay = 0.0005;

    internal static void Fit(List<List<PlaceGold>> sets, PlaceWeights weights)
    {
        for (int pass = 0; pass < Passes; pass++)
        {
            List<(float[][] Features, bool[] Right, double Weight)> examples = Collect(sets, weights);
            double loss = Climb(examples, weights);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: {examples.Count} names, loss {loss:F4}"));
        }

        foreach (PlaceFeature feature in Enum.GetValues<PlaceFeature>())
        {
            weights[feature] = MathF.Round(weights[feature], 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weights[feature]}"));
        }
    }

    private static List<(float[][] Features, bool[] Right, double Weight)> Collect(List<List<PlaceGold>> sets, PlaceWeights weights)
    {
        var examples = new List<(float[][], bool[], double)>();
        var resolver = new PlaceResolver(() => weights);
        PlaceTable table = PlaceTable.Open();
        foreach (List<PlaceGold> documents in sets)
        {
            double weight = 1.0 / documents.Sum(document => document.Points.Count);
            foreach (PlaceGold document in documents)
            {
                IReadOnlyList<PlaceReason>[] reasons = resolver.Explain(document.Tagged(), homePlace: null);
                for (int i = 0; i < reasons.Length; i++)
                {
                    if (document.Points[i] is not { } gold || reasons[i].Count < 2)
                    {
                        continue;
                    }

                    bool[] right = [.. reasons[i].Select(reason => PlaceScore.IsRight(gold, table.LatitudeOf(reason.Place), table.LongitudeOf(reason.Place)))];
                    if (right.Contains(true) && right.Contains(false))
                    {
                        examples.Add(([.. reasons[i].Select(reason => reason.Features.ToArray())], right, weight));
                    }
                }
            }
        }

        double total = examples.Sum(example => example.Item3);
        return [.. examples.Select(example => (example.Item1, example.Item2, example.Item3 / total))];
    }

    // Adam (Kingma and Ba 2015) over all examples at once.
    private static double Climb(List<(float[][] Features, bool[] Right, double Weight)> examples, PlaceWeights weights)
    {
        int count = PlaceWeights.Count;
        double[] w = [.. Enumerable.Range(0, count).Select(i => (double)weights[(PlaceFeature)i])];
        double[] first = new double[count];
        double[] second = new double[count];
        double loss = 0;
        for (int step = 1; step <= Steps; step++)
        {
            double[] slope = new double[count];
            loss = 0;
            foreach ((float[][] features, bool[] right, double weight) in examples)
            {
                loss += weight * AddSlope(features, right, weight, w, slope);
            }

            for (int i = 0; i < count; i++)
            {
                double g = slope[i] + (Decay * w[i]);
                first[i] = (0.9 * first[i]) + (0.1 * g);
                second[i] = (0.999 * second[i]) + (0.001 * g * g);
                w[i] -= Rate * (first[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        for (int i = 0; i < count; i++)
        {
            weights[(PlaceFeature)i] = (float)w[i];
        }

        return loss;
    }

    private static double AddSlope(float[][] features, bool[] right, double weight, double[] w, double[] slope)
    {
        double[] p = new double[features.Length];
        double max = double.NegativeInfinity;
        for (int c = 0; c < p.Length; c++)
        {
            for (int i = 0; i < w.Length; i++)
            {
                p[c] += w[i] * features[c][i];
            }

            max = Math.Max(max, p[c]);
        }

        double all = 0;
        double good = 0;
        for (int c = 0; c < p.Length; c++)
        {
            p[c] = Math.Exp(p[c] - max);
            all += p[c];
            good += right[c] ? p[c] : 0;
        }

        good = Math.Max(good, 1e-12);
        for (int c = 0; c < p.Length; c++)
        {
            double pull = weight * ((p[c] / all) - (right[c] ? p[c] / good : 0));
            for (int i = 0; i < w.Length; i++)
            {
                slope[i] += pull * features[c][i];
            }
        }

        return -Math.Log(good / all);
    }
}
