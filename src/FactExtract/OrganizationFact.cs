namespace FactExtract;

/// <summary>A company, body, party, team, outlet or other organization by name.</summary>
public sealed record OrganizationFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Organization;

    /// <summary>ISO 3166-1 alpha-2 code of the country of the place in its name ("Paris Police Department": "FR").</summary>
    public string? CountryCode { get; init; }

    /// <summary>Latitude in degrees of the place in its name.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in degrees of the place in its name.</summary>
    public double? Longitude { get; init; }
}
