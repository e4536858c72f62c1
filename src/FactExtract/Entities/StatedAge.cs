namespace FactExtract.Entities;

/// <summary>The age that the text gives a person.</summary>
internal readonly record struct StatedAge(int Years, int Entity);
