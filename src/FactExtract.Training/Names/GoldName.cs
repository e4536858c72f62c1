namespace FactExtract.Training.Names;

/// <summary>A name of an annotated corpus.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">After the last.</param>
/// <param name="Type">person, place, organization, group, event, product, work, or misc for one of the last four.</param>
/// <param name="Label">The corpus's own label.</param>
internal readonly record struct GoldName(int Start, int End, string Type, string Label);
