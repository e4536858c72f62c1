using System.Globalization;
using System.Text;
using FactExtract.Lexicons;
using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>The table of place scores that docs/evaluation.md shows.</summary>
internal static class PlaceReport
{
    private static readonly (string Title, string File)[] Corpora = [("LGL", "lgl.jsonl"), ("GeoVirus", "geovirus.jsonl")];

    /// <param name="data">The folder with places/.</param>
    internal static string Table(string data)
    {
        List<List<PlaceGold>> sets = [.. Corpora.Select(corpus => PlaceGold.Read(Path.Combine(data, "places", corpus.File)).ToList())];
        var all = new PlaceResolver();
        string inhabitants = nameof(PlaceFeature.Population);
        var prior = new PlaceResolver(() => new PlaceWeights(LexiconFile.Rows("place_weights", 2).Where(row => row[0] == inhabitants)));
        List<PlaceScore> given = [.. sets.Select(set => PlaceScore.GivenSpans(set, all, onError: null))];
        List<PlaceScore> whole = [.. sets.Select(PlaceScore.EndToEnd)];
        var table = new StringBuilder().Append("| |");
        table.AppendJoin("|", Corpora.Select(corpus => $" {corpus.Title} ")).Append("|\n|---|---|---|\n");
        AddRow(table, "some candidate is right (ceiling of the gazetteer)", given.Select(score => score.Percent(score.Covered)));
        AddRow(table, "given spans, inhabitants alone", sets.Select(set => PlaceScore.GivenSpans(set, prior, onError: null)).Select(score => score.Percent(score.Right)));
        AddRow(table, "given spans", given.Select(score => score.Percent(score.Right)));
        AddRow(table, "end to end from raw text: found", whole.Select(score => score.Percent(score.Covered)));
        AddRow(table, "end to end from raw text (`score.py places`)", whole.Select(score => score.Percent(score.Right)));
        return table.ToString();
    }

    private static void AddRow(StringBuilder table, string title, IEnumerable<double> scores) =>
        table.Append(CultureInfo.InvariantCulture, $"| {title} |").AppendJoin("|", scores.Select(score => string.Create(CultureInfo.InvariantCulture, $" {score:F1} "))).Append("|\n");
}
