namespace FactExtract.Tagging;

/// <summary>A phrase of a caller's list.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Label">What the caller calls it.</param>
internal readonly record struct LabeledSpan(TextSpan Span, string Label);
