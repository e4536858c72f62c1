using System.Globalization;

namespace FactExtract.Dates;

/// <summary>Steps on the calendar that never leave the range of <see cref="DateOnly"/>.</summary>
internal static class CalendarMath
{
    // ISO weeks and shifts of a day stay valid inside these.
    private const int FirstYear = 2;
    private const int LastYear = 9997;

    internal static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    internal static DateOnly? Day(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    internal static DateOnly? AddDays(DateOnly day, long count)
    {
        long number = day.DayNumber + count;
        return number > 366 * FirstYear && number < 365L * LastYear ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>Months since year 0.</summary>
    internal static long MonthNumber(DateOnly day) => (day.Year * 12L) + day.Month - 1;

    internal static (int Year, int Month) Month(long number) => number >= 12 * FirstYear && number < 12L * LastYear ? ((int)(number / 12), (int)(number % 12) + 1) : (0, 0);

    /// <summary>The nth weekday (1 is Monday) of a month; -1 is the last. None when the month has no fifth.</summary>
    internal static DateOnly? NthWeekday(int year, int month, int nth, int weekday)
    {
        if (Day(year, month, 1) is not { } first)
        {
            return null;
        }

        int days = DateTime.DaysInMonth(year, month);
        int day = nth > 0 ? 1 + ((weekday - Weekday(first) + 7) % 7) + ((nth - 1) * 7) : days - ((Weekday(first.AddDays(days - 1)) - weekday + 7) % 7);
        return Day(year, month, day);
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    internal static int Weekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    internal static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    internal static (int Year, int Week) Week(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>The Monday of an ISO week.</summary>
    internal static DateOnly? WeekStart(int year, int week) =>
        IsYear(year) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;
}
