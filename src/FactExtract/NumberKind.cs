namespace FactExtract;

/// <summary>What sort of number a <see cref="NumberFact"/> is.</summary>
public enum NumberKind : byte
{
    /// <summary>How many: "300,000 troops".</summary>
    Cardinal,

    /// <summary>Which one in order: "77th", "No. 1".</summary>
    Ordinal,

    /// <summary>A share of a hundred, percentage points or basis points.</summary>
    Percent,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A quantity with a unit, an age included.</summary>
    Measure,

    /// <summary>A score, vote, fraction, odds or proportion.</summary>
    Ratio,
}
