namespace FactExtract;

/// <summary>Who said a <see cref="QuoteFact"/>.</summary>
public sealed record Speaker
{
    /// <summary>The fullest name the text gives, also when the words at the quotation are "he" or "the minister"; null when it gives none.</summary>
    public string? Name { get; init; }

    /// <summary>The words at the quotation that stand for the speaker; null for a quotation that goes on without attribution.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The entity, when the speaker is one.</summary>
    public int? EntityId { get; init; }
}
