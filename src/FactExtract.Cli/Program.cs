using System.Globalization;
using System.Text;
using System.Text.Json;
using FactExtract;

// A first, plain form of the contract: NDJSON in, NDJSON out.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
var extractor = new FactExtractor();
string command = args[0];
DateOnly? date = Array.IndexOf(args, "--date") is >= 0 and var at ? DateOnly.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;
IEnumerable<TextDocument> documents = args.Length > 1 && !args[1].StartsWith("--", StringComparison.Ordinal)
    ? [new TextDocument(File.ReadAllText(args[1])) { Id = Path.GetFileNameWithoutExtension(args[1]) }]
    : Lines(new StreamReader(Console.OpenStandardInput(), Encoding.UTF8));
foreach (TextDocument document in documents)
{
    TextDocument dated = date is null ? document : document with { ReferenceDate = date };
    if (command == "tokens")
    {
        output.WriteLine(JsonSerializer.Serialize(new
        {
            documentId = dated.Id,
            tokens = Tokens(dated.Text),
            sentences = extractor.Extract(dated).Sentences.Select(s => new[] { s.Start, s.Length }),
        }));
    }
    else
    {
        output.WriteLine(JsonSerializer.Serialize(extractor.Extract(dated), FactJsonContext.Default.ExtractionResult));
    }
}

static List<int[]> Tokens(string text)
{
    var tokens = new List<int[]>();
    foreach (Token token in Tokenizer.Enumerate(text))
    {
        tokens.Add([token.Start, token.Length]);
    }

    return tokens;
}

static IEnumerable<TextDocument> Lines(StreamReader input)
{
    while (input.ReadLine() is { } line)
    {
        JsonElement row = JsonDocument.Parse(line).RootElement;
        yield return new TextDocument(row.GetProperty("text").GetString()!)
        {
            Id = row.GetProperty("id").GetString(),
            ReferenceDate = row.TryGetProperty("date", out JsonElement day) ? DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture) : null,
        };
    }
}
