namespace FactExtract;

/// <summary>Something that the text names once or more often.</summary>
public sealed record Entity
{
    /// <summary>Index in <see cref="ExtractionResult.Entities"/>.</summary>
    public int Id { get; init; }

    /// <summary>What it is.</summary>
    public FactKind Kind { get; init; }

    /// <summary>The fullest name that the text uses.</summary>
    public required string Name { get; init; }

    /// <summary>Its mentions: indexes in <see cref="ExtractionResult.Facts"/>, in text order.</summary>
    public IReadOnlyList<int> Mentions { get; init; } = [];
}
