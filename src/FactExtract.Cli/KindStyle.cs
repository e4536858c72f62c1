using Spectre.Console;

namespace FactExtract.Cli;

/// <summary>The colours of the kinds on a terminal: of the basic sixteen, so that they follow the user's theme.</summary>
internal static class KindStyle
{
    internal static Style Of(FactKind kind) => kind switch
    {
        FactKind.Person => new Style(Color.Aqua, decoration: Decoration.Bold),
        FactKind.Place => new Style(Color.Lime, decoration: Decoration.Bold),
        FactKind.Organization => new Style(Color.Fuchsia, decoration: Decoration.Bold),
        FactKind.Group => new Style(Color.Teal),
        FactKind.Event => new Style(Color.Purple),
        FactKind.Product => new Style(Color.Olive),
        FactKind.Work => new Style(Color.Green),
        FactKind.Number => new Style(Color.Yellow),
        FactKind.Date => new Style(Color.Red),
        FactKind.Quote => new Style(decoration: Decoration.Italic),
        _ => new Style(decoration: Decoration.Underline),
    };

    /// <summary>Heading of a table.</summary>
    internal static string Plural(FactKind kind) => kind switch
    {
        FactKind.Person => "People",
        FactKind.Place => "Places",
        FactKind.Organization => "Organizations",
        FactKind.Group => "Groups",
        FactKind.Event => "Events",
        FactKind.Product => "Products",
        FactKind.Work => "Works",
        FactKind.Number => "Numbers",
        FactKind.Date => "Dates",
        FactKind.Quote => "Quotations",
        _ => "Others",
    };
}
