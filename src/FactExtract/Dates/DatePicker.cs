namespace FactExtract.Dates;

/// <summary>Picks the Monday, the May or the summer that is meant, by the words before it, the tense and the nearness to a day.</summary>
internal static class DatePicker
{
    // A month or day without a year belongs to the nearer year unless the tense tells; half a year is the point between.
    private const int HalfYearDays = 183;

    // Eleven months and a month: tenses are guessed, the calendar is known.
    private const int FarDays = 335;
    private const int NearDays = 30;

    internal static DateOnly? Choose(DatePick pick, Tense tense, DateOnly day, DateOnly? before, DateOnly? after)
    {
        if (before is not { } past || after is not { } future)
        {
            return before ?? after;
        }

        return pick switch
        {
            DatePick.Last => past,
            DatePick.Next => future,
            DatePick.This => past.Year == day.Year ? past : future,
            _ => tense switch
            {
                // A date just gone is not meant for next year, nor one just ahead for last year.
                Tense.Past when day.DayNumber - past.DayNumber < FarDays || future.DayNumber - day.DayNumber > NearDays => past,
                Tense.Future when future.DayNumber - day.DayNumber < FarDays || day.DayNumber - past.DayNumber > NearDays => future,
                _ => day.DayNumber - past.DayNumber <= HalfYearDays ? past : future,
            },
        };
    }

    internal static void OpenMonth(ref DateExpression value, Tense tense, DateOnly day)
    {
        byte weekday = value.Weekday;
        value.Weekday = 0;
        if (value.Day != 0)
        {
            DateOnly? Own(in DateExpression v, int year) => CalendarMath.Day(year, v.Month, v.Day);
            DateOnly? before = Own(value, day.Year) is { } own && own <= day ? own : Own(value, day.Year - 1);
            DateOnly? after = Own(value, day.Year) is { } next && next >= day ? next : Own(value, day.Year + 1);

            // "Friday, January 11" is the one of the two that is a Friday.
            bool isBefore = before is { } past && CalendarMath.Weekday(past) == weekday;
            bool isAfter = after is { } future && CalendarMath.Weekday(future) == weekday;
            DateOnly? chosen = isBefore == isAfter ? Choose(value.Pick, tense, day, before, after) : isBefore ? before : after;
            value.Year = chosen?.Year ?? 0;
            return;
        }

        int ahead = value.Month - day.Month;
        value.Year = value.Pick switch
        {
            DatePick.Last => ahead < 0 ? day.Year : day.Year - 1,
            DatePick.Next => ahead > 0 ? day.Year : day.Year + 1,
            DatePick.This => day.Year,
            _ => tense switch
            {
                Tense.Past => ahead <= 0 ? day.Year : day.Year - 1,
                Tense.Future => ahead >= -1 ? day.Year : day.Year + 1,

                // Nearest: half a year back or ahead.
                _ => ahead > 5 ? day.Year - 1 : ahead < -8 ? day.Year + 1 : day.Year,
            },
        };
    }

    internal static void OpenWeekday(ref DateExpression value, Tense tense, DateOnly day)
    {
        int ahead = value.Weekday - CalendarMath.Weekday(day);
        int shift = value.Pick switch
        {
            DatePick.Last => ahead >= 0 ? ahead - 7 : ahead,
            DatePick.Next => ahead > 0 ? ahead : ahead + 7,
            DatePick.This => ahead,
            _ => tense == Tense.Future ? (ahead >= 0 ? ahead : ahead + 7) : ahead > 0 ? ahead - 7 : ahead,
        };
        if (value.Day != 0)
        {
            OpenWeekdayOfMonth(ref value, tense, day);
            return;
        }

        SetDay(ref value, CalendarMath.AddDays(day, shift));
    }

    /// <summary>"Friday the 13th": the nearest month in which weekday and day of the month agree.</summary>
    private static void OpenWeekdayOfMonth(ref DateExpression value, Tense tense, DateOnly day)
    {
        long month = CalendarMath.MonthNumber(day);
        for (int i = 0; i < 26; i++)
        {
            // This month, the month before, the next, and so on; with a tense one side only.
            int step = tense == Tense.Past ? -i : tense == Tense.Future ? i : (i + 1) / 2 * (i % 2 == 0 ? 1 : -1);
            (int year, int number) = CalendarMath.Month(month + step);
            if (CalendarMath.Day(year, number, value.Day) is { } candidate && CalendarMath.Weekday(candidate) == value.Weekday)
            {
                SetDay(ref value, candidate);
                return;
            }
        }

        value.Weekday = 0;
    }

    internal static void OpenSeason(ref DateExpression value, Tense tense, DateOnly day)
    {
        int start = (int)value.Season * 3;
        int ahead = start - day.Month;
        bool now = day.Month >= start && day.Month < start + 3 || (value.Season == Season.Winter && day.Month <= 2);
        int own = value.Season == Season.Winter && day.Month <= 2 ? day.Year - 1 : day.Year;
        value.Year = value.Pick switch
        {
            DatePick.Last => now ? own - 1 : ahead < 0 ? day.Year : day.Year - 1,
            DatePick.Next => ahead > 0 ? day.Year : day.Year + 1,
            DatePick.This => own,
            _ => tense == Tense.Future ? (now ? own : ahead > 0 ? day.Year : day.Year + 1) : now ? own : ahead <= 0 ? day.Year : tense == Tense.Past || ahead > 6 ? day.Year - 1 : day.Year,
        };
    }

    internal static void SetDay(ref DateExpression value, DateOnly? day)
    {
        if (day is { } known)
        {
            (value.Year, value.Month, value.Day, value.Weekday) = (known.Year, (byte)known.Month, (byte)known.Day, 0);
            value.Grain = DateUnit.Day;
        }
    }

    /// <summary>The week or weekend of a day; a Monday makes the weekend before it long.</summary>
    internal static void SetWeek(ref DateExpression value)
    {
        if (CalendarMath.Day(value.Year, value.Month, value.Day) is { } day)
        {
            bool isBefore = value.Grain == DateUnit.Weekend && CalendarMath.Weekday(day) == 1;
            (value.Year, int week) = CalendarMath.Week(isBefore ? CalendarMath.AddDays(day, -1) ?? day : day);
            (value.Week, value.Month, value.Day) = ((byte)week, 0, 0);
        }
    }

    internal static void SetMonth(ref DateExpression value, long number)
    {
        (int year, int month) = CalendarMath.Month(number);
        (value.Year, value.Month) = (year, (byte)month);
    }
}
