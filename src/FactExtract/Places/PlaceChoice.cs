namespace FactExtract.Places;

/// <summary>Where a name is on the map; the default value means nowhere known.</summary>
internal readonly record struct PlaceChoice(
    PlaceKind Kind, string? CountryCode, string? Admin1, double? Latitude, double? Longitude, int? GeoNamesId, long? Population, float Confidence);
