namespace FactExtract.Places;

/// <summary>Sets of <see cref="PlaceClass"/>, a bit each, and what they are to the public API.</summary>
internal static class PlaceClassSet
{
    /// <summary>The set that a word list calls by this name.</summary>
    internal static uint Parse(string name) => name switch
    {
        "country" => Of(PlaceClass.Country) | Of(PlaceClass.Territory),
        "division" => Of(PlaceClass.Division),
        "district" => Of(PlaceClass.District),
        "area" => Of(PlaceClass.Area) | Of(PlaceClass.Territory),
        "city" => Of(PlaceClass.Capital) | Of(PlaceClass.Seat) | Of(PlaceClass.City) | Of(PlaceClass.Quarter) | Of(PlaceClass.Village),
        "quarter" => Of(PlaceClass.Quarter),
        "river" => Of(PlaceClass.River),
        "lake" => Of(PlaceClass.Lake),
        "sea" => Of(PlaceClass.Sea),
        "island" => Of(PlaceClass.Island),
        "land" => Of(PlaceClass.Land),
        "park" => Of(PlaceClass.Park),
        "airport" => Of(PlaceClass.Airport),
        "any" => 0,
        _ => throw new InvalidDataException($"seeds/lexicons/place_words.tsv: found class {name}, expected one of country division district area city quarter river lake sea island land park airport any."),
    };

    internal static uint Of(PlaceClass placeClass) => 1u << (int)placeClass;

    internal static PlaceKind KindOf(PlaceClass placeClass) => placeClass switch
    {
        PlaceClass.Country or PlaceClass.Territory => PlaceKind.Country,
        PlaceClass.Area or PlaceClass.Division or PlaceClass.District => PlaceKind.Region,
        PlaceClass.Capital or PlaceClass.Seat or PlaceClass.City or PlaceClass.Quarter or PlaceClass.Village => PlaceKind.City,
        PlaceClass.River or PlaceClass.Lake or PlaceClass.Sea or PlaceClass.Island or PlaceClass.Land => PlaceKind.Natural,
        PlaceClass.Park or PlaceClass.Airport or PlaceClass.Facility => PlaceKind.Facility,
        _ => PlaceKind.Unknown,
    };

    /// <summary>The feature that stands for the class; plain cities have none.</summary>
    internal static PlaceFeature? FeatureOf(PlaceClass placeClass) => placeClass switch
    {
        PlaceClass.Country or PlaceClass.Territory => PlaceFeature.Country,
        PlaceClass.Area => PlaceFeature.Area,
        PlaceClass.Division => PlaceFeature.Division,
        PlaceClass.District => PlaceFeature.District,
        PlaceClass.Capital => PlaceFeature.Capital,
        PlaceClass.Seat => PlaceFeature.Seat,
        PlaceClass.Quarter => PlaceFeature.Quarter,
        PlaceClass.Village => PlaceFeature.Village,
        PlaceClass.River or PlaceClass.Lake or PlaceClass.Sea => PlaceFeature.Water,
        PlaceClass.Island or PlaceClass.Land => PlaceFeature.Land,
        PlaceClass.Park or PlaceClass.Airport or PlaceClass.Facility => PlaceFeature.Facility,
        _ => null,
    };
}
