namespace FactExtract.Dates;

/// <summary>First and last day of a resolved expression.</summary>
internal static class DateBounds
{
    internal static (DateOnly? Start, DateOnly? End) Of(in DateExpression value)
    {
        if (value.Form != DateForm.Calendar || value.Year == 0)
        {
            return default;
        }

        int year = value.Year;
        return value.Grain switch
        {
            DateUnit.Century => Years(year, 100),
            DateUnit.Decade => Years(year, 10),
            DateUnit.Year => Years(year, 1),
            DateUnit.HalfYear when value.HalfYear != 0 => Months(year, (value.HalfYear * 6) - 5, 6),
            DateUnit.Quarter when value.Quarter != 0 => Months(year, (value.Quarter * 3) - 2, 3),

            // Meteorological seasons of the north; winter goes on into the next year.
            DateUnit.Season => Months(year, (int)value.Season * 3, 3),
            DateUnit.Month when value.Month != 0 => Months(year, value.Month, 1),
            DateUnit.Week or DateUnit.Fortnight => Days(CalendarMath.WeekStart(year, value.Week), 0, 6),
            DateUnit.Weekend => Days(CalendarMath.WeekStart(year, value.Week), 5, 6),
            _ => Days(CalendarMath.Day(year, value.Month, value.Day), 0, 0),
        };
    }

    private static (DateOnly? Start, DateOnly? End) Years(int year, int count) =>
        CalendarMath.IsYear(year) && CalendarMath.IsYear(year + count - 1) ? (new DateOnly(year, 1, 1), new DateOnly(year + count - 1, 12, 31)) : default;

    private static (DateOnly? Start, DateOnly? End) Months(int year, int month, int count)
    {
        if (!CalendarMath.IsYear(year))
        {
            return default;
        }

        var start = new DateOnly(year, month, 1);
        return (start, start.AddMonths(count).AddDays(-1));
    }

    private static (DateOnly? Start, DateOnly? End) Days(DateOnly? day, int from, int to) => day is { } first ? (first.AddDays(from), first.AddDays(to)) : default;
}
