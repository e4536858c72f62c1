using Spectre.Console;

namespace FactExtract.Cli;

/// <summary>For people: the article with its facts marked, then a table for each kind.</summary>
internal sealed class TableWriter(CommandStreams streams) : IResultWriter
{
    public void Write(IEnumerable<Outcome> outcomes)
    {
        using var writer = new StreamWriter(streams.Output, leaveOpen: true);
        IAnsiConsole console = TableConsole.Of(streams, writer);
        foreach (Outcome outcome in outcomes)
        {
            if (outcome.Result is { } result)
            {
                Write(console, result, outcome.Input.Document.Text);
                writer.Flush();
            }
        }
    }

    private void Write(IAnsiConsole console, ExtractionResult result, string text)
    {
        console.Write(TableConsole.Heading(result.DocumentId));
        console.Write(MarkedArticle.Of(text, result.Facts, streams.IsPlain));
        console.WriteLine();
        console.WriteLine();
        foreach (IGrouping<FactKind, Fact> kind in result.Facts.GroupBy(fact => fact.Kind).OrderBy(kind => kind.Key))
        {
            console.Write(FactTable.Of(kind.Key, [.. kind]));
        }
    }
}
