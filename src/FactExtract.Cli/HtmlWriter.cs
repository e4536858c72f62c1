namespace FactExtract.Cli;

/// <summary>One web page with all the articles.</summary>
internal sealed class HtmlWriter(Stream output) : IResultWriter
{
    public void Write(IEnumerable<Outcome> outcomes)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        FactHtml.Write(outcomes.Where(outcome => outcome.Result is not null).Select(outcome => (outcome.Result!, outcome.Input.Document.Text)), writer);
    }
}
