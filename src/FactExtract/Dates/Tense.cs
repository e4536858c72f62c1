namespace FactExtract.Dates;

/// <summary>The time of the verb that a date belongs to.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Present,
    Future,
}
