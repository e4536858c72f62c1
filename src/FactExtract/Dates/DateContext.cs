namespace FactExtract.Dates;

/// <summary>What the caller knows about the dates of a text.</summary>
internal readonly record struct DateContext(DateOnly? ReferenceDate, DateOrder Order);
