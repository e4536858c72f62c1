namespace FactExtract;

/// <summary>Where a fact stands and what kind it is, without its values.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct FactSpan(TextSpan Span, FactKind Kind);
