using System.Text.Json;

namespace FactExtract.Training.References;

/// <summary>Reads texts and whom the pronouns that speak in them mean, from our own annotation of quotations.</summary>
internal static class SpeakerReader
{
    internal static IEnumerable<ReferenceGold> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string text = row.GetProperty("text").GetString()!;
            int[] units = CodeUnits.OfCodePoints(text);
            var mentions = new HashSet<(TextSpan, string)>();
            foreach (JsonElement quote in row.GetProperty("quotes").EnumerateArray())
            {
                if (quote.GetProperty("speaker_name").GetString() is not { } name || quote.GetProperty("speaker_start").ValueKind != JsonValueKind.Number)
                {
                    continue;
                }

                mentions.Add((TextSpan.FromBounds(units[quote.GetProperty("speaker_start").GetInt32()], units[quote.GetProperty("speaker_end").GetInt32()]), name));
                foreach (string alias in quote.GetProperty("speaker_aliases").EnumerateArray().Select(alias => alias.GetString()!).Append(name))
                {
                    for (int at = text.IndexOf(alias, StringComparison.Ordinal); at >= 0 && alias.Length > 0; at = text.IndexOf(alias, at + 1, StringComparison.Ordinal))
                    {
                        mentions.Add((new TextSpan(at, alias.Length), name));
                    }
                }
            }

            yield return new ReferenceGold(row.GetProperty("id").GetString()!, text, [.. mentions]);
        }
    }
}
