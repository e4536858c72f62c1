namespace FactExtract.Dates;

/// <summary>A part of the day, as TIMEX3 knows them.</summary>
internal enum DayPart : byte
{
    None,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
    Dawn,
    Dusk,
}
