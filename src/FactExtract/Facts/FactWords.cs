using System.Globalization;

namespace FactExtract.Facts;

/// <summary>Says in a few words what a fact states.</summary>
internal static class FactWords
{
    internal static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>"people", "places" and so on.</summary>
    internal static string Plural(FactKind kind) => kind switch
    {
        FactKind.Person => "people",
        FactKind.Quote => "quotations",
        FactKind.Custom => "others",
        _ => $"{Of(kind)}s",
    };

    /// <summary>The fact in a line, without its kind.</summary>
    internal static string Describe(Fact fact) => fact switch
    {
        PlaceFact place => Join(place.Name, Details(place)),
        PersonFact person => Join(person.Name, Details(person)),
        NameFact name => name.Name ?? name.Text,
        NumberFact number => Join(Value(number), number.Counted),
        DateFact date => Join(date.Timex, Days(date)),
        QuoteFact quote => Join(
            quote.Speaker?.Name is { } name ? $"said by {name}" : null,
            quote.Cue is { } cue ? $"“{cue}”" : null,
            quote.Addressee is { } addressee ? $"to {addressee}" : null,
            quote.Reporter is { } reporter ? $"as {reporter} reports" : null),
        CustomFact custom => custom.Label,
        _ => fact.Text,
    };

    /// <summary>What a person is, or where a place lies; empty when nothing is known.</summary>
    internal static string Details(NameFact name) => name switch
    {
        PersonFact person => Join(person.Role, person.Affiliation),
        PlaceFact place => Join(place.PlaceKind == PlaceKind.Unknown ? null : Of(place.PlaceKind), place.Admin1, place.CountryCode, Coordinates(place)),
        _ => "",
    };

    /// <summary>"55.75° N, 37.62° E"; null when the place is not on the map.</summary>
    internal static string? Coordinates(PlaceFact place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Abs(latitude):0.00}° {(latitude < 0 ? 'S' : 'N')}, {Math.Abs(longitude):0.00}° {(longitude < 0 ? 'W' : 'E')}")
        : null;

    /// <summary>"&gt; 200,000", "5,000 – 6,000", "3 : 1", with the unit.</summary>
    internal static string Value(NumberFact number)
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
        string to = number.NumberKind == NumberKind.Ratio ? " : " : " – ";
        string upper = number.UpperValue is { } value ? $"{to}{Digits(value)}" : "";
        return number.Value is { } lower ? $"{bound}{Digits(lower)}{upper}{(number.Unit is { } unit ? $" {unit}" : "")}" : number.Text;
    }

    /// <summary>"2022-09-01 – 2022-09-30"; null when no day is known or the TIMEX3 value says as much.</summary>
    internal static string? Days(DateFact date)
    {
        string? start = Day(date.Start);
        string? end = Day(date.End);
        return start == end ? (start == date.Timex ? null : start) : $"{start} – {end}".Trim();
    }

    /// <summary>The speaker's name, or the words that stand for it.</summary>
    internal static string Name(Speaker speaker, string text) =>
        speaker.Name ?? (speaker.Span is { } span && span.End <= text.Length ? text.Substring(span.Start, span.Length) : "unknown");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(decimal value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);

    private static string Join(params IEnumerable<string?> words) => string.Join(" · ", words.Where(word => !string.IsNullOrEmpty(word)));
}
