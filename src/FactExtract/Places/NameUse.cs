namespace FactExtract.Places;

/// <summary>How a name belongs to a place. Stored in places.bin: append only.</summary>
internal enum NameUse : byte
{
    /// <summary>The name we show.</summary>
    Main,

    /// <summary>Another English name.</summary>
    Other,

    /// <summary>A name in another language or spelling.</summary>
    Variant,

    /// <summary>The word for its people, or the adjective.</summary>
    Demonym,

    /// <summary>Letters: "U.S.", "Ore.", "NSW".</summary>
    Abbreviation,
}
