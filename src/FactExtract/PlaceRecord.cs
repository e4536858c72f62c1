namespace FactExtract;

/// <summary>A place of the built-in gazetteer.</summary>
/// <param name="Name">The name we show.</param>
/// <param name="PlaceKind">What sort of place it is.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2 code of the country; null for what lies in none or several.</param>
/// <param name="Admin1">English name of the first-order division (state, province, oblast).</param>
/// <param name="Latitude">Degrees, WGS 84, north positive, to 0.01.</param>
/// <param name="Longitude">Degrees, WGS 84, east positive, to 0.01.</param>
/// <param name="GeoNamesId">Identifier in the GeoNames database; null for what comes from elsewhere.</param>
/// <param name="Population">Number of inhabitants where known.</param>
public sealed record PlaceRecord(
    string Name, PlaceKind PlaceKind, string? CountryCode, string? Admin1, double Latitude, double Longitude, int? GeoNamesId, long? Population);
