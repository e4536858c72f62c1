namespace FactExtract;

/// <summary>A place: a country, region, city, building or part of nature, with where it is.</summary>
public sealed record PlaceFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Place;

    /// <summary>What sort of place it is.</summary>
    public PlaceKind PlaceKind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country: "UA".</summary>
    public string? CountryCode { get; init; }

    /// <summary>English name of the first-order division (state, province, oblast).</summary>
    public string? Admin1 { get; init; }

    /// <summary>Latitude in degrees, WGS 84, north positive.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in degrees, WGS 84, east positive.</summary>
    public double? Longitude { get; init; }

    /// <summary>Identifier in the GeoNames database.</summary>
    public int? GeoNamesId { get; init; }

    /// <summary>Number of inhabitants.</summary>
    public long? Population { get; init; }

    /// <summary>How sure the choice among the places of this name is, from 0 to 1.</summary>
    public double? LocationConfidence { get; init; }
}
