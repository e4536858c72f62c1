using System.Text.Json;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Training.Places;

/// <summary>A text whose toponyms are known, read as if the name tagger had found just those.</summary>
internal sealed class PlaceGold
{
    private static readonly BlockTokenizer Tokenizer = new(BlockTokenizer.BestStrategy);
    private static readonly SentenceSplitter Splitter = new();

    private readonly ListBuffer<Token> _tokens;
    private readonly ListBuffer<SentenceRange> _sentences = new();
    private readonly NameMention[] _names;
    private readonly int[] _nameAt;
    private readonly WordClass[] _classes;

    private PlaceGold(string id, string text, IEnumerable<(int Start, int End, double? Latitude, double? Longitude)> toponyms)
    {
        Id = id;
        Text = text;
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        _tokens = buffer.Tokens;
        Splitter.Split(text, buffer, _sentences);
        _nameAt = new int[_tokens.Count];
        _nameAt.AsSpan().Fill(-1);
        _classes = new WordClass[_tokens.Count];
        var names = new List<NameMention>();
        foreach ((int start, int end, double? latitude, double? longitude) in toponyms.OrderBy(toponym => toponym.Start))
        {
            int first = 0;
            while (first < _tokens.Count && _tokens.Items[first].End <= start)
            {
                first++;
            }

            int after = first;
            while (after < _tokens.Count && _tokens.Items[after].Start < end)
            {
                _nameAt[after++] = names.Count;
            }

            if (after == first || (names.Count > 0 && names[^1].End > first))
            {
                continue;
            }

            names.Add(new NameMention(TextSpan.FromBounds(start, end), first, after, FactKind.Place, PlaceKind.Unknown, 1));
            Points.Add(latitude is null || longitude is null ? null : (latitude.Value, longitude.Value));
        }

        _names = [.. names];
    }

    internal string Id { get; }

    internal string Text { get; }

    /// <summary>Where each name is; null where the gold does not know.</summary>
    internal List<(double Latitude, double Longitude)?> Points { get; } = [];

    internal ReadOnlySpan<NameMention> Names => _names;

    internal TaggedText Tagged() => new(new TokenizedText(Text, _tokens.Items, _sentences.Items), _classes, _names, _nameAt);

    /// <summary>Reads NDJSON whose offsets count code points.</summary>
    internal static IEnumerable<PlaceGold> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string text = root.GetProperty("text").GetString()!;
            int[] offsets = CodeUnits.OfCodePoints(text);
            yield return new PlaceGold(
                root.GetProperty("id").GetString()!,
                text,
                [.. root.GetProperty("toponyms").EnumerateArray().Select(t => (offsets[t.GetProperty("start").GetInt32()], offsets[t.GetProperty("end").GetInt32()], Degrees(t, "lat"), Degrees(t, "lon")))]);
        }
    }

    private static double? Degrees(JsonElement toponym, string name) => toponym.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } words => double.Parse(words.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
