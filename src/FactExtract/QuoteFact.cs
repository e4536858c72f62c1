namespace FactExtract;

/// <summary>What somebody said or wrote: the content, who said it, and how the text tells so.</summary>
public sealed record QuoteFact : Fact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Quote;

    /// <summary>Whether the words are quoted, reported, or both.</summary>
    public QuoteKind QuoteKind { get; init; }

    /// <summary>The words said, without outer quotation marks; parts are joined by one blank.</summary>
    public required string Content { get; init; }

    /// <summary>Where the pieces of the content stand; more than one when the attribution interrupts it.</summary>
    public IReadOnlyList<TextSpan> Parts { get; init; } = [];

    /// <summary>Who said it; null when the text does not tell.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The reporting words: "told", "according to".</summary>
    public string? Cue { get; init; }

    /// <summary>Where the cue stands.</summary>
    public TextSpan? CueSpan { get; init; }

    /// <summary>To whom it was said: "reporters".</summary>
    public string? Addressee { get; init; }

    /// <summary>The outlet that passes somebody else's words on.</summary>
    public string? Reporter { get; init; }
}
