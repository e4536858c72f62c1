namespace FactExtract.Dates;

/// <summary>
/// Resolves expressions in text order against the reference date and the last date told ("the following week"). What stays
/// unknown is left 0, which TIMEX3 writes as X.
/// </summary>
internal struct DateResolver(DateOnly? reference, HolidayCalendar holidays)
{
    private readonly DateOnly? _reference = reference;
    private readonly HolidayCalendar _holidays = holidays;
    private DateExpression _told;
    private int _toldSentence = int.MinValue;
    private int _statedYear;
    private int _statedSentence = int.MinValue;

    /// <summary>Resolves one mention; <paramref name="sentence"/> is the index of its sentence.</summary>
    internal void Resolve(ref DateMention date, int sentence)
    {
        DateExpression value = date.Value;
        bool relative = false;
        Resolve(ref value, date.Tense, sentence, ref relative);
        date.Value = value;
        (date.Start, date.End) = DateBounds.Of(value);
        if (date.Kind == DateKind.Range)
        {
            DateExpression upper = date.Upper;
            bool isWeekdays = date.Value.Day != 0 && upper is { Weekday: not 0, Day: 0 };
            Resolve(ref upper, date.Tense, sentence, ref relative);
            KeepWeek(isWeekdays, ref value, ref upper);
            KeepOrder(ref value, ref upper);
            EndNextDay(value, ref upper);
            date.Value = value;
            date.Upper = upper;
            date.Start = DateBounds.Of(value).Start;
            date.End = DateBounds.Of(upper).End;
        }
        else if (value.Form == DateForm.Duration && value.Pick != DatePick.None && _reference is { } day)
        {
            (date.Start, date.End) = Stretch(value, day);
            relative = true;
        }

        date.IsRelative = relative;
    }

    /// <summary>"Monday through Thursday": the second day is in the week after the first, or the past would end in the future.</summary>
    private readonly void KeepWeek(bool isWeekdays, ref DateExpression lower, ref DateExpression upper)
    {
        const int Week = 7;
        if (isWeekdays && CalendarMath.Day(lower.Year, lower.Month, lower.Day) is { } start && CalendarMath.Day(upper.Year, upper.Month, upper.Day) is { } end && end < start)
        {
            bool isAhead = _reference is { } day && start >= day;
            DatePicker.SetDay(ref lower, isAhead ? start : CalendarMath.AddDays(start, -Week));
            DatePicker.SetDay(ref upper, isAhead ? CalendarMath.AddDays(end, Week) : end);
        }
    }

    /// <summary>A range whose ends were resolved apart must not run backwards ("December to March").</summary>
    private static void KeepOrder(ref DateExpression lower, ref DateExpression upper)
    {
        if (DateBounds.Of(lower).Start is { } start && DateBounds.Of(upper).End is { } end && start > end && lower.Year > 0)
        {
            if (upper.Month != 0 && upper.Grain is DateUnit.Day or DateUnit.Month && lower.Year > upper.Year)
            {
                lower.Year = upper.Year - (lower.Month > upper.Month ? 1 : 0);
            }
            else if (upper.Month != 0 && lower.Month > upper.Month)
            {
                lower.Year--;
            }
        }
    }

    /// <summary>"from 20:00 to 05:00" ends on the next day.</summary>
    private static void EndNextDay(in DateExpression lower, ref DateExpression upper)
    {
        if (lower.TimeGrain != DateUnit.None && upper.TimeGrain != DateUnit.None && lower.Day == upper.Day && lower.Month == upper.Month && lower.Year == upper.Year
            && (upper.Hour * 60) + upper.Minute < (lower.Hour * 60) + lower.Minute && CalendarMath.Day(upper.Year, upper.Month, upper.Day) is { } day)
        {
            DatePicker.SetDay(ref upper, day.AddDays(1));
        }
    }

    private void Resolve(ref DateExpression value, Tense tense, int sentence, ref bool relative)
    {
        if (value.Form != DateForm.Calendar)
        {
            relative |= value.Form is DateForm.Past or DateForm.Present or DateForm.Future;
            return;
        }

        if (value is { IsNarrative: true, BaseUnit: DateUnit.None })
        {
            // Counted from an event.
            relative = true;
            return;
        }

        bool stated = value.Year != 0;
        byte weekday = value.Weekday;
        if (value.BaseUnit != DateUnit.None)
        {
            relative = true;
            ApplyBase(ref value, sentence);
        }

        if (value.Holiday != 0)
        {
            bool isWeekend = value.Grain == DateUnit.Weekend;
            relative |= ResolveHoliday(ref value, tense);
            value.Grain = isWeekend ? DateUnit.Weekend : value.Grain;
        }
        else if (value.Year == 0 && value.BaseUnit == DateUnit.None)
        {
            relative = true;
            ResolveOpen(ref value, tense, sentence);
        }
        else if (value.Weekday != 0 && value.Day != 0)
        {
            value.Weekday = 0;
        }

        if (value is { Nth: not 0, Year: > 0, Month: not 0 })
        {
            DatePicker.SetDay(ref value, CalendarMath.NthWeekday(value.Year, value.Month, value.Nth, weekday));
        }

        if (value.Grain is DateUnit.Week or DateUnit.Weekend && value.Day != 0)
        {
            DatePicker.SetWeek(ref value);
        }

        if (value.Form == DateForm.Calendar && value.Year != 0)
        {
            _told = value;
            _toldSentence = sentence;
            if (stated && value.Grain <= DateUnit.Year)
            {
                _statedYear = value.Year;
                _statedSentence = sentence;
            }
        }
    }

    private void ApplyBase(ref DateExpression value, int sentence)
    {
        DateOnly? anchor = _reference;
        if (value.IsNarrative && _told.Year > 0 && sentence - _toldSentence <= 3)
        {
            if (_told.Grain > value.BaseUnit && DateBounds.Of(_told).Start is not null && _told.Grain != DateUnit.Weekend)
            {
                Unanchored(ref value);
                return;
            }

            anchor = DateBounds.Of(_told).Start ?? anchor;
        }
        else if (value.IsNarrative && value.LengthUnit != DateUnit.None && value.BaseOffset > 0)
        {
            Unanchored(ref value);
            return;
        }

        if (value.LengthUnit != DateUnit.None && value.Length.IsVague)
        {
            value.Form = value.BaseOffset < 0 || !value.IsNarrative ? DateForm.Past : DateForm.Future;
            value.Form = value.IsNarrative || value.LengthUnit == DateUnit.None ? DateForm.Duration : DateForm.Past;
            return;
        }

        if (value.LengthUnit is DateUnit.Hour or DateUnit.Minute or DateUnit.Second)
        {
            // The reference is a day: hours from it are a length only.
            value.Form = DateForm.Duration;
            return;
        }

        if (anchor is not { } day)
        {
            return;
        }

        Shift(ref value, day);
    }

    /// <summary>A shift from nowhere is a length: "two weeks later" is P2W.</summary>
    private static void Unanchored(ref DateExpression value)
    {
        if (value.LengthUnit != DateUnit.None)
        {
            value.Form = DateForm.Duration;
        }
    }

    private static void Shift(ref DateExpression value, DateOnly day)
    {
        int offset = value.BaseOffset;
        long thousandths = value.LengthUnit != DateUnit.None ? value.Length.Thousandths * Math.Sign(offset) : offset * 1000L;
        if (value.LengthUnit != DateUnit.None && offset == 0)
        {
            thousandths = 0;
        }

        switch (value.BaseUnit)
        {
            case DateUnit.Day:
                DatePicker.SetDay(ref value, CalendarMath.AddDays(day, offset));
                break;
            case DateUnit.Weekend:
            case DateUnit.Week:
            case DateUnit.Fortnight:
                long days = (value.BaseUnit == DateUnit.Fortnight ? thousandths * 2 : thousandths) * 7 / 1000;
                if (CalendarMath.AddDays(day, days) is not { } inWeek || CalendarMath.AddDays(inWeek, 1 - CalendarMath.Weekday(inWeek)) is not { } monday)
                {
                    return;
                }

                if (value.Weekday != 0)
                {
                    DatePicker.SetDay(ref value, monday.AddDays(value.Weekday - 1));
                    return;
                }

                (value.Year, int week) = CalendarMath.Week(monday);
                value.Week = (byte)week;
                break;
            case DateUnit.Month:
                DatePicker.SetMonth(ref value, CalendarMath.MonthNumber(day) + (thousandths / 1000));
                break;
            case DateUnit.Quarter:
                (int year, int month) = CalendarMath.Month(CalendarMath.MonthNumber(day) + (3L * offset));
                (value.Year, value.Quarter) = (year, (byte)(((month - 1) / 3) + 1));
                break;
            case DateUnit.HalfYear:
                (year, month) = CalendarMath.Month(CalendarMath.MonthNumber(day) + (6L * offset));
                (value.Year, value.HalfYear) = (year, (byte)(month <= 6 ? 1 : 2));
                break;
            case DateUnit.Year:
                if (thousandths % 1000 != 0)
                {
                    value.Grain = DateUnit.Month;
                    DatePicker.SetMonth(ref value, CalendarMath.MonthNumber(day) + (thousandths * 12 / 1000));
                    return;
                }

                value.Year = FarYear(day.Year + (long)offset);
                break;
            case DateUnit.Decade:
                value.Year = FarYear(((day.Year / 10) + (long)offset) * 10);
                if (value.LengthUnit != DateUnit.None)
                {
                    (value.Year, value.Grain) = (FarYear(day.Year + (thousandths / 100)), DateUnit.Year);
                }

                break;
            case DateUnit.Century:
                value.Year = FarYear(((day.Year / 100) + (long)offset) * 100);
                if (value.LengthUnit != DateUnit.None)
                {
                    (value.Year, value.Grain) = (FarYear(day.Year + (thousandths / 10)), DateUnit.Year);
                }

                break;
        }
    }

    // There is no year 0: the year before 1 is 1 BC.
    private static int FarYear(long year) => year > 0 ? (int)Math.Min(year, 99_999_999) : (int)Math.Max(year - 1, -99_999_999);

    private bool ResolveHoliday(ref DateExpression value, Tense tense)
    {
        (int month, int fixedDay) = _holidays.Fixed(value.Holiday);
        if (value.Year != 0)
        {
            DatePicker.SetDay(ref value, _holidays.Day(value.Holiday, value.Year));
            return value.BaseUnit != DateUnit.None;
        }

        if (_reference is not { } day)
        {
            (value.Month, value.Day) = ((byte)month, (byte)fixedDay);
            return true;
        }

        DateOnly? before = _holidays.Day(value.Holiday, day.Year) is { } own && own <= day ? own : _holidays.Day(value.Holiday, day.Year - 1);
        DateOnly? after = _holidays.Day(value.Holiday, day.Year) is { } next && next >= day ? next : _holidays.Day(value.Holiday, day.Year + 1);
        DatePicker.SetDay(ref value, DatePicker.Choose(value.Pick, tense, day, before, after));
        if (value.Day == 0)
        {
            (value.Month, value.Day) = ((byte)month, (byte)fixedDay);
        }

        return true;
    }

    /// <summary>Resolves what has neither a year nor a base: a weekday, a month, a season, a quarter, a time.</summary>
    private void ResolveOpen(ref DateExpression value, Tense tense, int sentence)
    {
        // A story told in the past goes on in its year, until another date breaks it off.
        bool story = tense == Tense.Past && sentence - _statedSentence <= 2 && _told.Year == _statedYear && sentence - _toldSentence <= 2;
        int context = value.Pick == DatePick.None && _statedYear > 0 && (sentence == _statedSentence || story) ? _statedYear : 0;
        if (value.Month != 0 || value.Season != Season.None)
        {
            if (context != 0 && (_reference is null || _statedYear < _reference.Value.Year))
            {
                value.Year = context;
                value.Weekday = 0;
                _statedSentence = sentence;
                return;
            }
        }

        if (_reference is not { } day)
        {
            return;
        }

        if (value.Month != 0)
        {
            DatePicker.OpenMonth(ref value, tense, day);
        }
        else if (value.Weekday != 0)
        {
            DatePicker.OpenWeekday(ref value, tense, day);
        }
        else if (value.Season != Season.None)
        {
            DatePicker.OpenSeason(ref value, tense, day);
        }
        else if (value.Quarter != 0)
        {
            int quarter = ((day.Month - 1) / 3) + 1;
            value.Year = value.Quarter <= quarter || tense == Tense.Future ? day.Year : day.Year - 1;
        }
        else if (value.HalfYear != 0)
        {
            value.Year = day.Month <= 6 && value.HalfYear == 2 && tense != Tense.Future ? day.Year - 1 : day.Year;
        }
        else if (value.Grain == DateUnit.Weekend)
        {
            int shift = tense == Tense.Future || CalendarMath.Weekday(day) >= 6 ? 0 : -7;
            (value.Year, int week) = CalendarMath.Week(day.AddDays(shift));
            value.Week = (byte)week;
        }
        else if (value.Day != 0)
        {
            int back = value.Day > day.Day && tense is Tense.Past ? -1 : 0;
            DatePicker.SetMonth(ref value, CalendarMath.MonthNumber(day) + back);
        }
        else if (value.HasTime)
        {
            bool told = _told.Grain == DateUnit.Day && _toldSentence == sentence && _told.Day != 0;
            DatePicker.SetDay(ref value, told ? CalendarMath.Day(_told.Year, _told.Month, _told.Day) : day);
        }
    }

    /// <summary>The days that "the past 200 days" or "the next two weeks" cover.</summary>
    private static (DateOnly? Start, DateOnly? End) Stretch(in DateExpression value, DateOnly day)
    {
        if (value.Length.IsVague || value.Length.Thousandths > 1_000_000_000)
        {
            return default;
        }

        long amount = value.Length.Thousandths / 1000 * (value.Pick == DatePick.Last ? -1 : 1);
        DateOnly? other = value.LengthUnit switch
        {
            DateUnit.Day => CalendarMath.AddDays(day, amount),
            DateUnit.Week => CalendarMath.AddDays(day, amount * 7),
            DateUnit.Month => Months(day, amount),
            DateUnit.Year => Months(day, amount * 12),
            DateUnit.Decade => Months(day, amount * 120),
            _ => null,
        };
        return other is null ? default : value.Pick == DatePick.Last ? (other, day) : (day, other);
    }

    private static DateOnly? Months(DateOnly day, long count) =>
        CalendarMath.Month(CalendarMath.MonthNumber(day) + count) is { Year: > 0 } month ? CalendarMath.Day(month.Year, month.Month, Math.Min(day.Day, DateTime.DaysInMonth(month.Year, month.Month))) : null;
}
