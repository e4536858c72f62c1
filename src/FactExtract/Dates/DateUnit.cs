namespace FactExtract.Dates;

/// <summary>A unit of time, from fine to coarse: also the grain of a date.</summary>
internal enum DateUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
    Millennium,
}
