using System.Text.Json;

namespace FactExtract.Training.Names;

/// <summary>Reads texts that nobody annotated, for <see cref="SilverLabeller"/>.</summary>
internal static class PlainTexts
{
    // Items of one day, joined so that words have other occurrences to look at.
    private const int MaxItems = 12;

    /// <summary>The texts of a file: lines of "language,text" (.csv.gz), of JSON with "text" (.jsonl), or with "date" beside it (.jsonl.gz).</summary>
    /// <param name="path">The file.</param>
    /// <param name="seen">Lines to leave out: those on which settings are chosen.</param>
    internal static IEnumerable<string> Read(string path, HashSet<string> seen) =>
        path.EndsWith(".csv.gz", StringComparison.Ordinal) ? GzipLines.Read(path).Skip(1).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim(' ', '"')).Where(line => !seen.Contains(line))
        : path.EndsWith(".jsonl", StringComparison.Ordinal) ? File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
        : ReadDays(path, seen);

    private static IEnumerable<string> ReadDays(string path, HashSet<string> seen)
    {
        var items = new List<string>();
        string? lastDate = null;
        foreach (string line in GzipLines.Read(path))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string? date = row.GetProperty("date").GetString();
            if (items.Count == MaxItems || (items.Count > 0 && date != lastDate))
            {
                yield return string.Join('\n', items);
                items.Clear();
            }

            lastDate = date;
            string text = row.GetProperty("text").GetString()!;
            if (!seen.Contains(text))
            {
                items.Add(text);
            }
        }

        yield return string.Join('\n', items);
    }
}
