namespace FactExtract;

/// <summary>A fact that a caller's own rule or list found.</summary>
public sealed record CustomFact : Fact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Custom;

    /// <summary>The caller's name for this sort of fact.</summary>
    public required string Label { get; init; }

    /// <summary>The caller's own values.</summary>
    public IReadOnlyDictionary<string, string>? Properties { get; init; }
}
