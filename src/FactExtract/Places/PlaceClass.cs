namespace FactExtract.Places;

/// <summary>What a place of the gazetteer is: finer than <see cref="PlaceKind"/>. Stored in places.bin: append only.</summary>
internal enum PlaceClass : byte
{
    None,
    Country,
    Territory,

    /// <summary>A continent, world region or part of a country that is no division.</summary>
    Area,

    /// <summary>A first-order division: state, province, oblast.</summary>
    Division,

    /// <summary>A second-order division: county, district.</summary>
    District,
    Capital,

    /// <summary>Seat of a first-order division.</summary>
    Seat,
    City,

    /// <summary>Part of a city.</summary>
    Quarter,

    /// <summary>A post office too small for GeoNames' city file.</summary>
    Village,
    River,
    Lake,
    Sea,
    Island,

    /// <summary>A mountain, range, desert, cape or other form of land.</summary>
    Land,
    Park,
    Airport,
    Facility,
}
