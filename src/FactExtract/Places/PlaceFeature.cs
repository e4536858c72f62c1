namespace FactExtract.Places;

/// <summary>What speaks for or against a candidate: the score is the weighted sum. Weights: seeds/lexicons/place_weights.tsv.</summary>
internal enum PlaceFeature
{
    /// <summary>Decimal logarithm of the inhabitants, tenths of it.</summary>
    Population,
    Country,
    Division,
    District,
    Capital,
    Seat,
    Quarter,
    Village,
    Area,
    Water,
    Land,
    Facility,

    /// <summary>In a country whose first language is English.</summary>
    English,

    /// <summary>A division named as a city in it: the city is meant.</summary>
    Namesake,

    /// <summary>Named by another English name than its main one.</summary>
    OtherName,

    /// <summary>Named by a foreign or old spelling.</summary>
    Variant,
    Demonym,
    Abbreviation,

    /// <summary>Found after words of the name were left out.</summary>
    Stripped,

    /// <summary>Found by one edit.</summary>
    Typo,

    /// <summary>Probability that the place named after it contains it: "Portland, Ore.".</summary>
    Container,

    /// <summary>Probability that the place named before it lies in it.</summary>
    Contains,

    /// <summary>Weight of other names within about 100 km, logarithm.</summary>
    Near,

    /// <summary>Weight of other names within about 500 km, logarithm.</summary>
    Around,

    /// <summary>Share of the other names in its first-order division.</summary>
    DivisionShare,

    /// <summary>Share of the other names in its country.</summary>
    CountryShare,

    /// <summary>A word beside the name tells this class: "river".</summary>
    WordFits,

    /// <summary>A word beside the name tells another class.</summary>
    WordMisfits,

    /// <summary>The name tagger expects this kind.</summary>
    HintFits,

    /// <summary>The name tagger expects another kind.</summary>
    HintMisfits,

    /// <summary>How well it agrees with the caller's <see cref="TextDocument.HomePlace"/>.</summary>
    Home,
}
