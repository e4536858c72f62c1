using System.Text;
using System.Text.Json;

namespace FactExtract.Training.Names;

/// <summary>An annotated text.</summary>
internal sealed record GoldDocument(string Id, string Text, IReadOnlyList<GoldName> Names)
{
    /// <summary>Reads a corpus: one JSON document a line, offsets in code points.</summary>
    internal static IEnumerable<GoldDocument> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string text = row.GetProperty("text").GetString()!;
            int[] units = CodeUnits.OfCodePoints(text);
            var names = new List<GoldName>();
            foreach (JsonElement entity in row.GetProperty("entities").EnumerateArray())
            {
                int start = units[entity.GetProperty("start").GetInt32()], end = units[entity.GetProperty("end").GetInt32()];
                string type = entity.GetProperty("type").GetString()!;
                names.Add(new GoldName(start, end, type, entity.TryGetProperty("label", out JsonElement label) ? label.GetString() ?? type : type));
            }

            names.Sort((a, b) => a.Start.CompareTo(b.Start));
            yield return new GoldDocument(row.GetProperty("id").GetString()!, text, names);
        }
    }

    /// <summary>Several documents as one, each from a new line.</summary>
    internal static GoldDocument Join(string id, IEnumerable<GoldDocument> parts)
    {
        var text = new StringBuilder();
        var names = new List<GoldName>();
        foreach (GoldDocument part in parts)
        {
            int shift = text.Length;
            names.AddRange(part.Names.Select(name => name with { Start = name.Start + shift, End = name.End + shift }));
            text.Append(part.Text).Append('\n');
        }

        return new GoldDocument(id, text.ToString(), names);
    }

    /// <summary>The same text in other case; the offsets stay, as single code units are folded.</summary>
    internal GoldDocument WithText(string suffix, string text)
    {
        if (text.Length != Text.Length)
        {
            throw new InvalidOperationException($"{Id}{suffix}: the text has {text.Length} code units after folding, {Text.Length} before.");
        }

        return this with { Id = Id + suffix, Text = text };
    }
}
