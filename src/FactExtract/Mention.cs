namespace FactExtract;

/// <summary>A name that an <see cref="IMentionRecognizer"/> found.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it names: a person, place, organization, group, event, product or work.</param>
/// <param name="Confidence">How sure the recognizer is, from 0 to 1.</param>
public readonly record struct Mention(TextSpan Span, FactKind Kind, double Confidence);
