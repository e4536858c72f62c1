namespace FactExtract.Dates;

/// <summary>Joins what stands side by side into one date: "Monday night", "3 p.m. on Tuesday", "May last year", "Tuesday of next week".</summary>
internal static class DateComposer
{
    /// <summary>Adds to a date whatever follows and refines it.</summary>
    internal static void Complete(in DateText text, ref DateExpression found)
    {
        // A date has at most a weekday, a day, a year, a part of the day and a time.
        for (int part = 0; part < 4 && (found.IsCalendar || found.Form == DateForm.Recurring); part++)
        {
            if (!AddWeekend(text, ref found) && !PeriodReader.AddPart(text, ref found) && !AddDayPart(text, ref found) && !AddTime(text, ref found) && !AddDate(text, ref found) && !AddBase(text, ref found))
            {
                return;
            }
        }
    }

    private static bool IsDay(in DateExpression found) => found.Grain == DateUnit.Day && found.HasDate;

    /// <summary>"Labor Day weekend".</summary>
    private static bool AddWeekend(in DateText text, ref DateExpression found)
    {
        if (found.Holiday == 0 || found.Grain == DateUnit.Weekend || text.At(found.End) is not { Class: DateWordClass.Unit, IsPlural: false } unit || unit.Unit != DateUnit.Weekend)
        {
            return false;
        }

        (found.Grain, found.TakesArticle, found.End) = (DateUnit.Weekend, true, found.End + 1);
        return true;
    }

    private static bool AddDayPart(in DateText text, ref DateExpression found)
    {
        int at = found.End;
        DateEdge edge = text.At(at).Edge;
        at += edge is DateEdge.Early or DateEdge.Late ? 1 : 0;
        DateWord word = text.At(at);
        if (word.Class != DateWordClass.DayPart || found.HasTime || !IsDay(found) || (found.Day != 0 && text.IsCapital(at)) || text.IsCapital(at))
        {
            return false;
        }

        if (word.IsPlural)
        {
            if (found.Weekday == 0 || found.Month != 0)
            {
                return false;
            }

            found.Form = DateForm.Recurring;
        }

        found.DayPart = (DayPart)word.Value;
        found.End = at + 1;
        return true;
    }

    private static bool AddTime(in DateText text, ref DateExpression found)
    {
        if (!IsDay(found) || found.TimeGrain != DateUnit.None || (found.Form == DateForm.Recurring && found.Weekday == 0))
        {
            return false;
        }

        int at = found.End;
        bool comma = text.IsComma(at);
        at += comma ? 1 : 0;
        bool preposition = text.At(at).Function is FunctionWord.At or FunctionWord.Around or FunctionWord.About;
        at += preposition ? 1 : 0;
        at += preposition && text.At(at).Function is FunctionWord.About or FunctionWord.Around ? 1 : 0;
        if (!TryReadTime(text, at, out DateExpression time, afterDate: !comma || preposition) || (comma && !preposition && text.ClassAt(time.End - 1) is not (DateWordClass.Meridiem or DateWordClass.Zone)))
        {
            return false;
        }

        if (TimeOfDayReader.IsSecondHalf(found.DayPart, time.Hour) && text.ClassAt(time.End - 1) != DateWordClass.Meridiem)
        {
            time.Hour += 12;
        }

        SetTime(ref found, time);
        found.End = time.End;
        return true;
    }

    private static bool AddDate(in DateText text, ref DateExpression found)
    {
        if (found.HasDate || !found.HasTime)
        {
            return false;
        }

        if (found.TimeGrain != DateUnit.None)
        {
            int before = found.End;
            TimeOfDayReader.ReadPartOfDay(text, ref found);
            if (found.End > before)
            {
                return true;
            }
        }

        int at = text.Is(found.End, FunctionWord.On) || text.Is(found.End, FunctionWord.Of) || text.IsComma(found.End) ? found.End + 1 : found.End;
        DateWord word = text.At(at);
        DateExpression date;
        bool read = word.Class switch
        {
            DateWordClass.Weekday => WeekdayReader.TryRead(text, at, out date) && date.IsCalendar,
            DateWordClass.Month => CalendarReader.TryReadMonth(text, at, out date) && date.Day != 0,
            DateWordClass.DayName => ReadDayName(text, at, out date),
            DateWordClass.Modifier => RelativeReader.TryRead(text, at, out date) && date.IsCalendar && date.Grain == DateUnit.Day,
            DateWordClass.Function when word.Function == FunctionWord.The && text.ClassAt(at + 1) == DateWordClass.Modifier => RelativeReader.TryRead(text, at + 1, out date) && date.IsCalendar && date.Grain == DateUnit.Day,
            _ => CalendarReader.TryReadDay(text, at, out date) || NumericDateReader.TryRead(text, at, out date),
        };
        if (!read || date.TimeGrain != DateUnit.None)
        {
            return false;
        }

        if (TimeOfDayReader.IsSecondHalf(date.DayPart, found.Hour) && text.ClassAt(found.End - 1) != DateWordClass.Meridiem)
        {
            found.Hour += 12;
        }

        SetTime(ref date, found);
        (date.First, date.TakesArticle) = (found.First, found.TakesArticle);
        found = date;
        return true;
    }

    private static bool ReadDayName(in DateText text, int at, out DateExpression date)
    {
        date = RelativeReader.ReadDayName(text, at);
        return true;
    }

    private static bool AddBase(in DateText text, ref DateExpression found)
    {
        int weekday = text.Is(found.End, FunctionWord.On) ? found.End + 1 : found.End;
        if (found is { BaseUnit: DateUnit.Week, Grain: DateUnit.Week } && text.At(weekday) is { Class: DateWordClass.Weekday, IsPlural: false } day)
        {
            // "next week on Tuesday"
            (found.Weekday, found.Grain, found.End) = ((byte)day.Value, DateUnit.Day, weekday + 1);
            return true;
        }

        if (found.Year != 0 || found.BaseUnit != DateUnit.None || found.Form == DateForm.Recurring || !found.HasDate)
        {
            return false;
        }

        bool of = text.Is(found.End, FunctionWord.Of) || (text.Is(found.End, FunctionWord.In) && found.Grain == DateUnit.Month);
        int at = of ? found.End + 1 : found.End;
        bool the = text.Is(at, FunctionWord.The);
        int head = the ? at + 1 : at;
        DateExpression based;
        if (of && the && text.At(head) is { Class: DateWordClass.Unit, IsPlural: false } unit && unit.Unit == DateUnit.Year)
        {
            based = RelativeReader.Based(head, head + 1, DateUnit.Year, 0, narrative: false);
        }
        else if (text.ClassAt(head) != DateWordClass.Modifier || !RelativeReader.TryRead(text, head, out based) || !based.IsCalendar || based.BaseUnit == DateUnit.None)
        {
            return false;
        }

        bool fits = based.BaseUnit switch
        {
            DateUnit.Year => found.Month != 0 || found.Season != Season.None || found.Quarter != 0 || found.HalfYear != 0 || found.Holiday != 0,
            DateUnit.Week => found.Weekday != 0 && found.Month == 0,
            DateUnit.Month => found.Day != 0 && found.Month == 0,
            _ => false,
        };
        if (!fits)
        {
            return false;
        }

        (found.BaseUnit, found.BaseOffset, found.IsNarrative, found.End) = (based.BaseUnit, based.BaseOffset, based.IsNarrative, based.End);
        return true;
    }

    private static bool TryReadTime(in DateText text, int at, out DateExpression time, bool afterDate)
    {
        time = default;
        if (!text.Has(at))
        {
            return false;
        }

        if (text.ClassAt(at) == DateWordClass.Clock)
        {
            time = TimeOfDayReader.ReadClock(text, at);
            return true;
        }

        return (text.Tokens[at].Kind == TokenKind.Number || text.ClassAt(at) == DateWordClass.Cardinal) && TimeOfDayReader.TryRead(text, at, out time, afterDate);
    }

    private static void SetTime(ref DateExpression date, in DateExpression time)
    {
        (date.TimeGrain, date.Hour, date.Minute, date.Second) = (time.TimeGrain, time.Hour, time.Minute, time.Second);
        date.DayPart = date.DayPart == DayPart.None ? time.DayPart : date.DayPart;
    }
}
