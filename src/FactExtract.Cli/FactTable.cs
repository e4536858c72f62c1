using System.Globalization;
using Spectre.Console;

namespace FactExtract.Cli;

/// <summary>The facts of one kind as a table; names are one row an entity.</summary>
internal static class FactTable
{
    internal static Table Of(FactKind kind, IReadOnlyList<Fact> facts)
    {
        Table table = new Table().Border(TableBorder.Simple).Title(new TableTitle(KindStyle.Plural(kind), KindStyle.Of(kind)));
        string[] columns = kind switch
        {
            FactKind.Person => ["Name", "Role", "Affiliation", "Mentions"],
            FactKind.Place => ["Name", "Sort", "Country", "Latitude, longitude", "Mentions"],
            FactKind.Number => ["Words", "Value", "Unit", "Counted"],
            FactKind.Date => ["Words", "TIMEX3", "From", "To"],
            FactKind.Quote => ["Speaker", "Cue", "Words"],
            FactKind.Custom => ["Label", "Words"],
            _ => ["Name", "Mentions"],
        };
        foreach (string column in columns)
        {
            TableColumn header = new(new Paragraph(column, new Style(decoration: Decoration.Dim)));
            table.AddColumn(column is "Value" or "Mentions" ? header.RightAligned() : header);
        }

        foreach (string?[] row in Rows(facts))
        {
            table.AddRow(row.Select(cell => new Paragraph(Visible.Line(cell ?? ""))));
        }

        return table;
    }

    private static IEnumerable<string?[]> Rows(IReadOnlyList<Fact> facts)
    {
        foreach (IGrouping<object, Fact> rows in facts.GroupBy(fact => fact is NameFact { EntityId: { } id } ? id : (object)fact))
        {
            string count = rows.Count().ToString(CultureInfo.InvariantCulture);
            yield return rows.First() switch
            {
                PersonFact person => [person.Name, First<PersonFact>(rows, fact => fact.Role), First<PersonFact>(rows, fact => fact.Affiliation), count],
                PlaceFact place => [place.Name, Known(place.PlaceKind), place.CountryCode, Coordinates(place), count],
                NameFact name => [name.Name, count],
                NumberFact number => [number.Text, Value(number), number.Unit, number.Counted],
                DateFact date => [date.Text, date.Timex, Day(date.Start), Day(date.End)],
                QuoteFact quote => [quote.Speaker?.Name, quote.Cue, quote.Content],
                CustomFact custom => [custom.Label, custom.Text],
                var other => [other.Text],
            };
        }
    }

    private static string? First<T>(IEnumerable<Fact> facts, Func<T, string?> value)
        where T : Fact => facts.OfType<T>().Select(value).FirstOrDefault(found => found is not null);

    private static string? Known(PlaceKind kind) => kind == PlaceKind.Unknown ? null : OptionText.NameOf(kind);

    private static string? Coordinates(PlaceFact place) =>
        place.Latitude is null ? null : string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.00}, {place.Longitude:0.00}");

    private static string Value(NumberFact number)
    {
        string bound = number.Qualifier switch
        {
            Qualifier.About => "≈ ",
            Qualifier.AtLeast => "≥ ",
            Qualifier.MoreThan => "> ",
            Qualifier.AtMost => "≤ ",
            Qualifier.LessThan => "< ",
            _ => "",
        };
        string separator = number.NumberKind == NumberKind.Ratio ? ":" : " – ";
        return string.Create(CultureInfo.InvariantCulture, $"{bound}{number.Value:#,0.#########}{(number.UpperValue is null ? "" : separator)}{number.UpperValue:#,0.#########}");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
