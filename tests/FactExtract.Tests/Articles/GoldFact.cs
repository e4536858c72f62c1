namespace FactExtract.Tests.Articles;

/// <summary>One expected fact of a sample article: a row of seeds/articles/*.facts.tsv.</summary>
internal sealed record GoldFact(FactKind Kind, TextSpan[] Parts, string Words, IReadOnlyDictionary<string, string> Attributes)
{
    internal TextSpan Span => TextSpan.FromBounds(Parts[0].Start, Parts[^1].End);

    internal bool IsOptional => Attributes.ContainsKey("optional");

    /// <summary>Whether it is a pronoun or noun that refers to an entity, which is a fact only when the caller asks for it.</summary>
    internal bool IsReference => Attributes.ContainsKey("form");

    internal bool IsName => Kind < FactKind.Number;

    /// <summary>Whether the extracted fact stands at the same place: exactly for a name, in four letters of five for a quotation.</summary>
    internal bool IsAt(Fact fact, string text) => fact switch
    {
        QuoteFact quote => Kind == FactKind.Quote && SharedLetters(quote.Parts, text) >= 0.8,
        NameFact => fact.Kind == Kind && fact.Span == Span,
        _ => fact.Kind == Kind && fact.Span.Overlaps(Span),
    };

    /// <summary>The attributes that the extracted fact gets wrong; speakers and countries are counted apart.</summary>
    internal IEnumerable<string> Wrong(Fact fact) => Attributes
        .Where(attribute => attribute.Key is not ("optional" or "speaker" or "cc") && Found(fact, attribute.Key) != attribute.Value)
        .Select(attribute => $"{attribute.Key}: found {Found(fact, attribute.Key) ?? "nothing"}, expected {attribute.Value}");

    private static string? Found(Fact fact, string attribute) => (fact, attribute) switch
    {
        (NameFact name, "name") => name.Name,
        (NameFact name, "form") => Camel(name.Form),
        (PersonFact person, "role") => person.Role,
        (PersonFact person, "affiliation") => person.Affiliation,
        (NumberFact number, "value") => Rounded(number.Value),
        (NumberFact number, "upper") => Rounded(number.UpperValue),
        (NumberFact number, "unit") => number.Unit,
        (NumberFact number, "qualifier") => Camel(number.Qualifier),
        (NumberFact number, "kind") => Camel(number.NumberKind),
        (NumberFact number, "counted") => number.Counted,
        (DateFact date, "timex") => date.Timex,
        (QuoteFact quote, "kind") => Camel(quote.QuoteKind),
        (QuoteFact quote, "cue") => quote.Cue,
        (QuoteFact quote, "addressee") => quote.Addressee,
        (QuoteFact quote, "reporter") => quote.Reporter,
        _ => null,
    };

    /// <summary>The name of the speaker or, when no name is meant, the words that stand for them; "nobody" when the fact has none.</summary>
    internal static string SpeakerOf(QuoteFact quote, string text) => quote.Speaker?.Name ?? quote.Speaker?.Span?.Slice(text).ToString() ?? "nobody";

    private double SharedLetters(IEnumerable<TextSpan> parts, string text)
    {
        HashSet<int> mine = Letters(Parts, text), theirs = Letters(parts, text);
        int shared = mine.Count(theirs.Contains);
        return (double)shared / (mine.Count + theirs.Count - shared);
    }

    private static HashSet<int> Letters(IEnumerable<TextSpan> parts, string text) =>
        [.. parts.SelectMany(part => Enumerable.Range(part.Start, part.Length)).Where(at => char.IsLetterOrDigit(text[at]))];

    private static string? Rounded(decimal? value) => value is { } known ? Math.Round(known, 6).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string Camel<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
