namespace FactExtract;

/// <summary>A sentence, or a line that stands for one.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Kind">What sort of line it belongs to.</param>
public readonly record struct Sentence(int Start, int Length, SentenceKind Kind);
