namespace FactExtract.Places;

/// <summary>Where a name is on the map, with the index of the place in the <see cref="PlaceTable"/>; the default value means nowhere known.</summary>
internal readonly record struct PlaceChoice(
    int Place, PlaceKind Kind, string? CountryCode, string? Admin1, double? Latitude, double? Longitude, int? GeoNamesId, long? Population, float Confidence);
