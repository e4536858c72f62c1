namespace FactExtract;

/// <summary>How a name of a text came about: which stage proposed it, and which places it could mean.</summary>
public sealed record MentionExplanation
{
    /// <summary>The name as the text has it.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it names.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>How sure span and kind are, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which stage proposed it.</summary>
    public required MentionSource Source { get; init; }

    /// <summary>
    /// The places that it, or a part of it, could mean, the likeliest first; empty when the gazetteer has none. One is
    /// <see cref="PlaceCandidateExplanation.IsChosen"/>.
    /// </summary>
    public IReadOnlyList<PlaceCandidateExplanation> Candidates { get; init; } = [];
}
