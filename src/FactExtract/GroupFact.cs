namespace FactExtract;

/// <summary>A nationality, people, religion or political group: "Russian", "Kurds", "Democrats".</summary>
public sealed record GroupFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Group;

    /// <summary>ISO 3166-1 alpha-2 code of the country, where one is meant: "RU" for "Russian".</summary>
    public string? CountryCode { get; init; }
}
