using System.Text.Json.Serialization;

namespace FactExtract;

/// <summary>One fact of a text. The derived types are closed: a switch over them, or over <see cref="Kind"/>, can be complete.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PersonFact), "person")]
[JsonDerivedType(typeof(PlaceFact), "place")]
[JsonDerivedType(typeof(OrganizationFact), "organization")]
[JsonDerivedType(typeof(GroupFact), "group")]
[JsonDerivedType(typeof(EventFact), "event")]
[JsonDerivedType(typeof(ProductFact), "product")]
[JsonDerivedType(typeof(WorkFact), "work")]
[JsonDerivedType(typeof(NumberFact), "number")]
[JsonDerivedType(typeof(DateFact), "date")]
[JsonDerivedType(typeof(QuoteFact), "quote")]
[JsonDerivedType(typeof(CustomFact), "custom")]
public abstract record Fact
{
    private protected Fact()
    {
    }

    /// <summary>Which of the kinds this fact is.</summary>
    [JsonIgnore]
    public abstract FactKind Kind { get; }

    /// <summary>The words of the text: always <c>text.Substring(Span.Start, Span.Length)</c>.</summary>
    [JsonPropertyOrder(-4)]
    public required string Text { get; init; }

    /// <summary>Where the fact stands.</summary>
    [JsonPropertyOrder(-3)]
    public required TextSpan Span { get; init; }

    /// <summary>How sure the extractor is, from 0 to 1: of all facts with 0.9, nine in ten are right.</summary>
    [JsonPropertyOrder(-2)]
    public double Confidence { get; init; } = 1;

    /// <summary>Index of the sentence in <see cref="ExtractionResult.Sentences"/> in which the fact starts.</summary>
    [JsonPropertyOrder(-1)]
    public int Sentence { get; init; }
}
