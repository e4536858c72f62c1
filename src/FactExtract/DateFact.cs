namespace FactExtract;

/// <summary>A date, time, duration or recurring time, resolved as far as the reference date allows.</summary>
public sealed record DateFact : Fact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Date;

    /// <summary>What sort of time expression it is.</summary>
    public DateKind DateKind { get; init; }

    /// <summary>TIMEX3 value: "2022-09", "2022-W39", "P3D", "XXXX-05-09" when the year is unknown.</summary>
    public string? Timex { get; init; }

    /// <summary>First day meant; null when it is not known.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day meant, inclusive; null when it is not known.</summary>
    public DateOnly? End { get; init; }

    /// <summary>True when the value depends on the reference date or on another date of the text.</summary>
    public bool IsRelative { get; init; }

    /// <summary>How the words around the date bound it.</summary>
    public Qualifier Qualifier { get; init; }
}
