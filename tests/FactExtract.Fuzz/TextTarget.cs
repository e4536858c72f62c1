using System.Text;
using System.Text.Json;
using FactExtract.Cli;

namespace FactExtract.Fuzz;

/// <summary>Any text: facts inside it, JSON that is read back, a page and a table in which the text stays text.</summary>
internal sealed class TextTarget : IFuzzTarget
{
    private readonly FactExtractor _extractor = new(new ExtractionOptions { ResolveEntities = true, WindowLength = 4_000 });

    public void Try(Random random)
    {
        string text = RandomText.Next(random);
        ExtractionResult result = _extractor.Extract(text);
        Check(result, text);
        string json = JsonSerializer.Serialize(result, FactJsonContext.Default.ExtractionResult);
        string again = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, FactJsonContext.Default.ExtractionResult), FactJsonContext.Default.ExtractionResult);
        FuzzException.ThrowUnless(json == again, "JSON is not read back equal");
        FuzzException.ThrowUnless(_extractor.ExtractSpans(text, []) == result.Facts.Count, "ExtractSpans counts other facts");
        string page = FactHtml.ToHtml(result, text);
        FuzzException.ThrowUnless(!page.Contains("<zz9", StringComparison.Ordinal), "the page holds a tag of the text");
        FuzzException.ThrowUnless(page.Split("<mark").Length == page.Split("</mark>").Length, "the marks of the page are not balanced");
        CheckTable(text);
    }

    private static void Check(ExtractionResult result, string text)
    {
        int start = 0;
        foreach (Fact fact in result.Facts)
        {
            FuzzException.ThrowUnless(fact.Span.Length > 0 && fact.Span.End <= text.Length, $"the span {fact.Span} is outside the text of {text.Length}");
            FuzzException.ThrowUnless(text.AsSpan(fact.Span.Start, fact.Span.Length).SequenceEqual(fact.Text), $"the words at {fact.Span} are others");
            FuzzException.ThrowUnless(fact.Span.Start >= start, $"the span {fact.Span} is out of order");
            FuzzException.ThrowUnless(fact.Confidence is >= 0 and <= 1, $"the confidence at {fact.Span} is {fact.Confidence}");
            FuzzException.ThrowUnless(fact.Sentence >= 0 && fact.Sentence < result.Sentences.Count, $"the sentence at {fact.Span} is {fact.Sentence}");
            start = fact.Span.Start;
        }
    }

    /// <summary>A terminal gets line breaks and the colours of the table itself, no other control character.</summary>
    private static void CheckTable(string text)
    {
        using var output = new MemoryStream();

        // Halves of surrogate pairs cannot come in as UTF-8; the others can.
        var streams = new CommandStreams(new MemoryStream(Encoding.UTF8.GetBytes(text)), output, TextWriter.Null) { IsOutputTerminal = true, Width = 80 };
        FuzzException.ThrowUnless(CommandLine.Run(["extract", "--input", "text", "--output", "table"], streams, CancellationToken.None) == ExitCode.Success, "the table is not written");
        string table = Encoding.UTF8.GetString(output.ToArray());
        for (int i = 0; i < table.Length; i++)
        {
            if (table[i] == '\u001B')
            {
                int end = table.AsSpan(i + 1).IndexOfAnyExceptInRange('0', ';') is var first && first == 0 && table[i + 1] == '[' ? i + 2 + table.AsSpan(i + 2).IndexOfAnyExceptInRange('0', ';') : -1;
                FuzzException.ThrowUnless(end > 0 && table[end] == 'm', $"the table sends the terminal a sequence that is no colour, at {i}");
                i = end;
            }
            else
            {
                FuzzException.ThrowUnless(table[i] == '\n' || !char.IsControl(table[i]), $"the table holds U+{(int)table[i]:X4} at {i}");
            }
        }
    }
}
