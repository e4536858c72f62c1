using System.Text.Json.Serialization;

namespace FactExtract;

/// <summary>Everything found in one text.</summary>
public sealed record ExtractionResult
{
    /// <summary>The id the caller gave the document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>All facts in text order; of two that start together the longer comes first.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What the facts name, mentions grouped.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The sentences of the text, in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>The facts that are people.</summary>
    [JsonIgnore]
    public IEnumerable<PersonFact> People => Facts.OfType<PersonFact>();

    /// <summary>The facts that are places.</summary>
    [JsonIgnore]
    public IEnumerable<PlaceFact> Places => Facts.OfType<PlaceFact>();

    /// <summary>The facts that are organizations.</summary>
    [JsonIgnore]
    public IEnumerable<OrganizationFact> Organizations => Facts.OfType<OrganizationFact>();

    /// <summary>The facts that are numbers.</summary>
    [JsonIgnore]
    public IEnumerable<NumberFact> Numbers => Facts.OfType<NumberFact>();

    /// <summary>The facts that are dates, times and durations.</summary>
    [JsonIgnore]
    public IEnumerable<DateFact> Dates => Facts.OfType<DateFact>();

    /// <summary>The facts that are quotations.</summary>
    [JsonIgnore]
    public IEnumerable<QuoteFact> Quotes => Facts.OfType<QuoteFact>();
}
