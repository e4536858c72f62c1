namespace FactExtract.Tokenization;

/// <summary>A sentence as a range of tokens: [<paramref name="First"/>, <paramref name="End"/>).</summary>
internal readonly record struct SentenceRange(int First, int End, SentenceKind Kind);
