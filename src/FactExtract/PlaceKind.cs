namespace FactExtract;

/// <summary>What sort of place a <see cref="PlaceFact"/> is.</summary>
public enum PlaceKind : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A country or dependent territory.</summary>
    Country,

    /// <summary>A state, province, county, continent or other region.</summary>
    Region,

    /// <summary>A city, town, village or part of one.</summary>
    City,

    /// <summary>A building, road, airport, base or other thing built.</summary>
    Facility,

    /// <summary>A river, mountain, sea, island, planet.</summary>
    Natural,
}
