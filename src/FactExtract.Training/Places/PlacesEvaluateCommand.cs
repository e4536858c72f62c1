using System.Globalization;
using FactExtract.Entities;
using FactExtract.Lexicons;
using FactExtract.Places;
using FactExtract.Text;

namespace FactExtract.Training.Places;

/// <summary>Scores the place resolver on gold toponyms: share of all that it puts within 161 km (100 miles).</summary>
internal static class PlacesEvaluateCommand
{
    /// <param name="args">Gold files; --errors N prints wrong ones; --without FEATURE takes weights away; --ablate scores without each; --fit chooses weights; --time measures.</param>
    internal static int Run(IReadOnlyList<string> args)
    {
        List<string> paths = [.. args.Where(arg => arg.EndsWith(".jsonl", StringComparison.Ordinal))];
        List<List<PlaceGold>> sets = [.. paths.Select(path => PlaceGold.Read(path).ToList())];
        var weights = new PlaceWeights(LexiconFile.Parse(File.ReadAllText(RepositoryFolder.PathOf("seeds", "lexicons", "place_weights.tsv")), "place_weights", 2));
        int without = args.ToList().IndexOf("--without");
        for (int i = without + 1; without >= 0 && i < args.Count && Enum.TryParse(args[i], out PlaceFeature feature); i++)
        {
            weights[feature] = 0;
        }

        if (args.Contains("--fit"))
        {
            PlaceWeightFitter.Fit(sets, weights);
        }

        if (args.Contains("--time"))
        {
            PrintTimes(sets, weights);
        }

        int errors = args.ToList().IndexOf("--errors");
        PrintScores("all features", paths, sets, weights, errors < 0 ? 0 : int.Parse(args[errors + 1], CultureInfo.InvariantCulture));
        foreach (PlaceFeature feature in args.Contains("--ablate") ? Enum.GetValues<PlaceFeature>() : [])
        {
            float kept = weights[feature];
            weights[feature] = 0;
            PrintScores("without " + feature, paths, sets, weights, 0);
            weights[feature] = kept;
        }

        return 0;
    }

    // CPU time of this process, so that a busy machine does not matter much; the second of two passes, when the code is compiled.
    private static void PrintTimes(List<List<PlaceGold>> sets, PlaceWeights weights)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        PlaceTable.Open();
        double open = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        var resolver = new PlaceResolver(() => weights);
        var choices = new ListBuffer<PlaceChoice>();
        int count = sets.Sum(set => set.Count);
        (double stage, double whole) = (0, 0);
        for (int pass = 0; pass < 3; pass++)
        {
            start = Environment.CpuUsage.TotalTime;
            foreach (PlaceGold document in sets.SelectMany(set => set))
            {
                resolver.Resolve(document.Tagged(), new EntitySet(), homePlace: null, choices);
            }

            stage = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            start = Environment.CpuUsage.TotalTime;
            foreach (PlaceGold document in sets.SelectMany(set => set))
            {
                FactExtractor.Default.Extract(document.Text);
            }

            whole = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opened in {open:F0} ms of CPU; {1000 * stage / count:F0} µs a text to resolve, {1000 * whole / count:F0} µs a text to extract all: {100 * stage / whole:F1} %"));
    }

    private static void PrintScores(string title, List<string> paths, List<List<PlaceGold>> sets, PlaceWeights weights, int errors)
    {
        var resolver = new PlaceResolver(() => weights);
        var line = new System.Text.StringBuilder().Append(CultureInfo.InvariantCulture, $"{title,-24}");
        for (int i = 0; i < sets.Count; i++)
        {
            var score = PlaceScore.GivenSpans(sets[i], resolver, errors > 0 ? Console.WriteLine : null);
            line.Append(CultureInfo.InvariantCulture, $"  {Path.GetFileNameWithoutExtension(paths[i])} {score.Percent(score.Right):F2} (ceiling {score.Percent(score.Covered):F2}, located {score.Percent(score.Located):F2}, of {score.All})");
        }

        Console.WriteLine(line.ToString());
    }
}
