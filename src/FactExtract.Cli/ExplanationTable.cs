using System.Globalization;
using Spectre.Console;

namespace FactExtract.Cli;

/// <summary>For people: each name with its candidates, the chosen one marked, and what each score is made of.</summary>
internal sealed class ExplanationTable(CommandStreams streams, Func<TextDocument, IReadOnlyList<MentionExplanation>> explain) : IResultWriter
{
    // San José alone could be 48 places: those after the first few have no chance. NDJSON has them all.
    private const int MostCandidates = 5;

    // What would be written as 0.00.
    private const double LeastShown = 0.005;

    public void Write(IEnumerable<Outcome> outcomes)
    {
        using var writer = new StreamWriter(streams.Output, leaveOpen: true);
        IAnsiConsole console = TableConsole.Of(streams, writer);
        foreach (InputDocument input in outcomes.Select(outcome => outcome.Input).Where(input => input.Error is null))
        {
            console.Write(TableConsole.Heading(input.Document.Id));
            foreach (MentionExplanation mention in explain(input.Document))
            {
                if (mention.Candidates.Count > 0)
                {
                    console.Write(Of(mention));
                }
                else
                {
                    console.WriteLine($"{Title(mention)}{(mention.Kind == FactKind.Place ? ": no place of the gazetteer" : "")}\n");
                }
            }

            writer.Flush();
        }
    }

    private static Table Of(MentionExplanation mention)
    {
        Table table = new Table().Border(TableBorder.Simple).Title(new TableTitle(Markup.Escape(Title(mention)), KindStyle.Of(mention.Kind)));
        foreach (string column in new[] { "", "Place", "Latitude, longitude", "Score", "Share", "Reasons" })
        {
            TableColumn header = new(new Paragraph(column, new Style(decoration: Decoration.Dim)));
            table.AddColumn(column is "Score" or "Share" ? header.RightAligned() : header);
        }

        foreach (PlaceCandidateExplanation candidate in mention.Candidates.Where((candidate, index) => index < MostCandidates || candidate.IsChosen))
        {
            table.AddRow(Row(candidate).Select(cell => new Paragraph(cell)));
        }

        int left = mention.Candidates.Count(candidate => !candidate.IsChosen) - MostCandidates;
        return left > 0 ? table.Caption(new TableTitle(string.Create(CultureInfo.InvariantCulture, $"and {left} more"))) : table;
    }

    private static string Title(MentionExplanation mention) => Visible.Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{mention.Text}: {OptionText.NameOf(mention.Kind)} at {mention.Span.Start}, {mention.Confidence:0.00} sure, proposed by the {OptionText.NameOf(mention.Source)}"));

    private static string[] Row(PlaceCandidateExplanation candidate)
    {
        PlaceRecord place = candidate.Place;
        string[] container = [.. new[] { place.Admin1, place.CountryCode }.OfType<string>().Where(name => name != place.Name)];
        return
        [
            candidate.IsChosen ? "→" : "",
            string.Join(", ", [$"{place.Name} ({OptionText.NameOf(place.PlaceKind)})", .. container]),
            string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.00}, {place.Longitude:0.00}"),
            candidate.Score.ToString("0.00", CultureInfo.InvariantCulture),
            candidate.Probability.ToString("0.00", CultureInfo.InvariantCulture),
            string.Join(", ", candidate.Reasons.Where(reason => Math.Abs(reason.Contribution) >= LeastShown).Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Feature} {reason.Contribution:+0.00;-0.00}"))),
        ];
    }
}
