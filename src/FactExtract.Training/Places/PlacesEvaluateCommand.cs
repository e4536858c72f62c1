using System.Globalization;
using FactExtract.Entities;
using FactExtract.Lexicons;
using FactExtract.Places;
using FactExtract.Text;

namespace FactExtract.Training.Places;

/// <summary>Scores the place resolver on gold toponyms: share of all that it puts within 161 km (100 miles).</summary>
internal static class PlacesEvaluateCommand
{
    private const double MaxKilometers = 161;
    private const double EarthRadius = 6371;

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

    /// <summary>Whether a place is where the gold says.</summary>
    internal static bool IsRight((double Latitude, double Longitude) gold, double latitude, double longitude)
    {
        double radians = Math.PI / 180;
        double north = Math.Sin((latitude - gold.Latitude) * radians / 2);
        double east = Math.Sin((longitude - gold.Longitude) * radians / 2);
        double h = (north * north) + (Math.Cos(gold.Latitude * radians) * Math.Cos(latitude * radians) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(h)) <= MaxKilometers;
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
            (int right, int covered, int located, int all) = Score(sets[i], resolver, errors);
            line.Append(CultureInfo.InvariantCulture, $"  {Path.GetFileNameWithoutExtension(paths[i])} {100.0 * right / all:F2} (ceiling {100.0 * covered / all:F2}, located {100.0 * located / all:F2}, of {all})");
        }

        Console.WriteLine(line.ToString());
    }

    private static (int Right, int Covered, int Located, int All) Score(List<PlaceGold> documents, PlaceResolver resolver, int errors)
    {
        (int right, int covered, int located, int all) = (0, 0, 0, 0);
        var choices = new ListBuffer<PlaceChoice>();
        PlaceTable table = PlaceTable.Open();
        foreach (PlaceGold document in documents)
        {
            resolver.Resolve(document.Tagged(), new EntitySet(), homePlace: null, choices);
            IReadOnlyList<PlaceReason>[] reasons = resolver.Explain(document.Tagged(), homePlace: null);
            for (int i = 0; i < choices.Count; i++)
            {
                if (document.Points[i] is not { } gold)
                {
                    continue;
                }

                all++;
                PlaceChoice choice = choices.Items[i];
                bool isRight = choice.Latitude is { } latitude && IsRight(gold, latitude, choice.Longitude!.Value);
                bool isCovered = reasons[i].Any(reason => IsRight(gold, table.LatitudeOf(reason.Place), table.LongitudeOf(reason.Place)));
                right += isRight ? 1 : 0;
                located += choice.Latitude is null ? 0 : 1;
                covered += isCovered || isRight ? 1 : 0;
                if (!isRight && errors > 0)
                {
                    TextSpan span = document.Names[i].Span;
                    int from = Math.Max(0, span.Start - 30);
                    string around = document.Text[from..Math.Min(document.Text.Length, span.End + 30)].Replace('\n', ' ');
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(reasons[i].Count == 0 ? "unknown" : isCovered ? "chosen" : "no candidate")} | {document.Id} | {document.Text.AsSpan(span.Start, span.Length)} | {around} | gold {gold.Latitude:F2},{gold.Longitude:F2} | {choice.Kind} {choice.CountryCode} {choice.Admin1} {choice.Latitude},{choice.Longitude} {choice.Population} p={choice.Confidence:F2}"));
                }
            }
        }

        return (right, covered, located, all);
    }
}
