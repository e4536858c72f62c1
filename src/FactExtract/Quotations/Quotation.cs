namespace FactExtract.Quotations;

/// <summary>One act of reported speech.</summary>
internal readonly record struct Quotation
{
    internal QuoteKind Kind { get; init; }

    /// <summary>From the first part to the last, an attribution between them included.</summary>
    internal TextSpan Span { get; init; }

    /// <summary>Where its parts stand among those of all, see <see cref="QuotationSet.PartsOf"/>.</summary>
    internal Range Parts { get; init; }

    /// <summary>The words that stand for the speaker; empty when there are none.</summary>
    internal TextSpan Speaker { get; init; }

    /// <summary>Id of the entity who speaks, or -1.</summary>
    internal int SpeakerEntity { get; init; }

    /// <summary>What the text calls a speaker that is no entity: "health ministry"; empty when that is nothing.</summary>
    internal TextSpan SpeakerName { get; init; }

    internal TextSpan Cue { get; init; }

    internal TextSpan Addressee { get; init; }

    /// <summary>The outlet that passes the words on.</summary>
    internal TextSpan Reporter { get; init; }

    internal float Confidence { get; init; }
}
