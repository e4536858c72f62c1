namespace FactExtract;

/// <summary>A number with its value: a count, a sum of money, a share, a measure, a rank, a score.</summary>
public sealed record NumberFact : Fact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Number;

    /// <summary>What sort of number it is.</summary>
    public NumberKind NumberKind { get; init; }

    /// <summary>The value, the lower end of a range, or the first number of a score; null when it does not fit a <see cref="decimal"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range or of a vague number, or the second number of a score.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>True for words such as "dozens" and "thousands", whose bounds are a convention (docs/terms.md).</summary>
    public bool IsVague { get; init; }

    /// <summary>ISO 4217 code for money, else the singular US-English unit: "square mile", "percent", "year of age", "USD per barrel".</summary>
    public string? Unit { get; init; }

    /// <summary>UCUM code of the unit: "[mi_i]2".</summary>
    public string? UnitCode { get; init; }

    /// <summary>How the words around the number bound it.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>What is counted: "Russian citizens".</summary>
    public string? Counted { get; init; }

    /// <summary>Where the counted words stand.</summary>
    public TextSpan? CountedSpan { get; init; }
}
