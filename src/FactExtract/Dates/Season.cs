namespace FactExtract.Dates;

/// <summary>A season, in the order of the calendar year.</summary>
internal enum Season : byte
{
    None,
    Spring,
    Summer,
    Autumn,
    Winter,
}
