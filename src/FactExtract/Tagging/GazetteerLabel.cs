namespace FactExtract.Tagging;

/// <summary>What an entry of a caller's list stands for.</summary>
/// <param name="Kind">A kind of name, or custom.</param>
/// <param name="Label">What the caller calls it, when it is custom.</param>
internal readonly record struct GazetteerLabel(FactKind Kind, string? Label);
