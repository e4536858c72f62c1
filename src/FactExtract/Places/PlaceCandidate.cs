namespace FactExtract.Places;

/// <summary>One place that a name of a text may mean.</summary>
internal struct PlaceCandidate
{
    internal int Place;
    internal NameUse Use;
    internal PlaceSpot Spot;

    /// <summary>A division, and a city in it is a candidate too.</summary>
    internal bool IsNamesake;

    /// <summary>Weighted sum of the features that the text does not touch.</summary>
    internal float Prior;

    /// <summary>Weighted sum of all features.</summary>
    internal float Score;

    /// <summary>Share among the candidates of the name.</summary>
    internal float Probability;

    /// <summary>Best <see cref="PlaceFeature.Container"/> of the mentions.</summary>
    internal float Container;

    /// <summary>Best <see cref="PlaceFeature.Contains"/> of the mentions.</summary>
    internal float Contains;
}
