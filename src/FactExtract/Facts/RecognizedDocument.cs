namespace FactExtract.Facts;

/// <summary>A document, and what batch recognizers have found in it beforehand.</summary>
/// <param name="Document">The document.</param>
/// <param name="Mentions">By recognizer; null where it is still to be asked. Null for none asked.</param>
internal readonly record struct RecognizedDocument(TextDocument Document, IReadOnlyList<Mention>?[]? Mentions);
