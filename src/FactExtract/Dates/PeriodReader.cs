namespace FactExtract.Dates;

/// <summary>Reads seasons, quarters, halves and centuries: "the third quarter of 2012", "Q3", "first half of 2013", "the 19th century".</summary>
internal static class PeriodReader
{
    /// <summary>Reads an expression that starts with an ordinal: quarter, half, century.</summary>
    internal static bool TryReadOrdinal(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int end = ReadOrdinal(text, at, out int ordinal);
        if (end == 0)
        {
            return false;
        }

        bool hyphen = text.IsHyphen(end);
        end += hyphen ? 1 : 0;

        // "the first fiscal quarter", "the fiscal first quarter"
        bool isFiscal = text.ClassAt(at - 1) == DateWordClass.Fiscal;
        if (text.ClassAt(end) == DateWordClass.Fiscal && text.UnitAt(end + 1) == DateUnit.Quarter)
        {
            (isFiscal, end) = (true, end + 1);
        }

        DateWord head = text.At(end);
        found = new DateExpression { First = at, End = end + 1, Form = DateForm.Calendar, TakesArticle = true, Confidence = 0.95f };
        if (head.Unit == DateUnit.Century)
        {
            (found.Grain, found.Year) = (DateUnit.Century, ((ordinal - 1) * 100) + (ordinal == 1 ? 1 : 0));
            if (text.ClassAt(end + 1) == DateWordClass.Era)
            {
                found.Year = text.At(end + 1).Value < 0 ? -ordinal * 100 : found.Year;
                found.End++;
            }

            return ordinal is >= 1 and <= 30;
        }

        // "the 19th- and 20th-century houses"
        int joint = text.IsDash(end) && text.IsGlued(end) ? end + 1 : end;
        int shared = text.Is(joint + 1, FunctionWord.The) || text.At(joint + 1).Edge != DateEdge.None ? joint + 2 : joint + 1;
        if ((text.Is(joint, FunctionWord.And) || text.Is(joint, FunctionWord.To) || text.Is(joint, FunctionWord.Or)) && ReadOrdinal(text, shared, out int _) is > 0 and var second && text.UnitAt(text.IsHyphen(second) ? second + 1 : second) == DateUnit.Century)
        {
            // "the 17th and 18th centuries": the second is found by itself.
            (found.Grain, found.Year, found.End) = (DateUnit.Century, (ordinal - 1) * 100, end);
            return ordinal is > 1 and <= 30;
        }

        if (head.Unit == DateUnit.Quarter && !head.IsPlural && ordinal is >= 1 and <= 4 or -1)
        {
            (found.Grain, found.Quarter) = (DateUnit.Quarter, (byte)(ordinal == -1 ? 4 : ordinal));
            ReadYear(text, ref found);
            found.First = text.ClassAt(at - 1) == DateWordClass.Fiscal ? at - 1 : at;
            return isFiscal || found.Year != 0 || IsBased(text, found.End) || IsFinance(text, end + 1);
        }

        if (head.Class == DateWordClass.Fraction && ordinal is 1 or 2)
        {
            (found.Grain, found.HalfYear) = (DateUnit.HalfYear, (byte)ordinal);
            ReadYear(text, ref found);
            return found.Year != 0 || IsBased(text, found.End) || (!text.Is(end + 1, FunctionWord.Of) && IsFinance(text, end + 1));
        }

        if (head is { Class: DateWordClass.Weekday, IsPlural: false })
        {
            return TryReadNthWeekday(text, at, end, ordinal, out found);
        }

        if (ordinal is 1 or -1 && text.Is(at - 1, FunctionWord.The) && RelativeReader.TryReadLength(text, at, end, out DateExpression length))
        {
            // "the first nine months of 2012"
            found = length;
            return true;
        }

        return head is { Class: DateWordClass.Unit, IsPlural: false } && head.Unit is DateUnit.Day or DateUnit.Weekend or DateUnit.Week or DateUnit.Month && TryReadPart(text, at, end, ordinal, out found);
    }

    /// <summary>"the third Monday in January", "the last Friday of the month": <paramref name="weekdayAt"/> is the weekday.</summary>
    internal static bool TryReadNthWeekday(in DateText text, int at, int weekdayAt, int ordinal, out DateExpression found)
    {
        found = default;
        int month = weekdayAt + 2;
        if (ordinal is not (-1 or (>= 1 and <= 5)) || !(text.Is(weekdayAt + 1, FunctionWord.Of) || text.Is(weekdayAt + 1, FunctionWord.In)))
        {
            return false;
        }

        if (text.ClassAt(month) == DateWordClass.Month ? !CalendarReader.TryReadMonth(text, month, out found)
            : text.Is(month, FunctionWord.The) && text.UnitAt(month + 1) == DateUnit.Month ? !IsMonthOfReference(month, out found)
            : text.ClassAt(month) != DateWordClass.Modifier || !RelativeReader.TryRead(text, month, out found))
        {
            return false;
        }

        (found.First, found.Nth, found.Weekday, found.TakesArticle) = (at, (sbyte)ordinal, (byte)text.At(weekdayAt).Value, true);
        return found is { IsCalendar: true, Grain: DateUnit.Month, Day: 0 };

        static bool IsMonthOfReference(int month, out DateExpression found)
        {
            found = RelativeReader.Based(month, month + 2, DateUnit.Month, 0, narrative: true);
            return true;
        }
    }

    /// <summary>"the first week of March", "the last day of 2019": <paramref name="unitAt"/> is the unit. The value is the period but for the days and weeks that are known.</summary>
    internal static bool TryReadPart(in DateText text, int at, int unitAt, int ordinal, out DateExpression found)
    {
        found = default;
        DateUnit unit = text.UnitAt(unitAt);

        // A part of a part is not read: nesting would have no bound.
        if (!text.Is(unitAt + 1, FunctionWord.Of) || text.Is(unitAt + 4, FunctionWord.Of) || text.Is(unitAt + 5, FunctionWord.Of) || !(text.ClassAt(unitAt + 2) is DateWordClass.Month or DateWordClass.Modifier || YearReader.Digits(text, unitAt + 2) != 0) || !DateReader.TryReadCalendar(text, unitAt + 2, out found) || !found.IsCalendar)
        {
            return false;
        }

        if (found is { Grain: DateUnit.Year, Year: > 1 and < 9998 } && unit == DateUnit.Week)
        {
            (found.Grain, found.Week) = (DateUnit.Week, (byte)(ordinal == -1 ? System.Globalization.ISOWeek.GetWeeksInYear(found.Year) : Math.Min(ordinal, 53)));
        }
        else if (found is { Grain: DateUnit.Year } && (found.Year > 0 || found.BaseUnit == DateUnit.Year) && unit == DateUnit.Month && ordinal is -1 or (>= 1 and <= 12))
        {
            (found.Grain, found.Month) = (DateUnit.Month, (byte)(ordinal == -1 ? 12 : ordinal));
        }
        else if (found.Grain == DateUnit.Month && unit == DateUnit.Day && (found.Month != 0 || found.BaseUnit == DateUnit.Month) && ordinal is >= 1 and <= 28)
        {
            (found.Grain, found.Day) = (DateUnit.Day, (byte)ordinal);
        }
        else
        {
            found.Edge = ordinal == 1 ? DateEdge.Start : ordinal == -1 ? DateEdge.End : DateEdge.Middle;
        }

        found.First = at;
        found.TakesArticle = true;
        return true;
    }

    /// <summary>"Q3", "3Q", "H1" with an optional year on either side.</summary>
    internal static DateExpression ReadCode(in DateText text, int at)
    {
        DateWord word = text.At(at);
        var found = new DateExpression { First = at, End = at + 1, Form = DateForm.Calendar, Confidence = 0.9f };
        if (word.Class == DateWordClass.QuarterCode)
        {
            (found.Grain, found.Quarter) = (DateUnit.Quarter, (byte)word.Value);
        }
        else
        {
            (found.Grain, found.HalfYear) = (DateUnit.HalfYear, (byte)word.Value);
        }

        ReadYear(text, ref found);
        return found;
    }

    /// <summary>"last year's fourth quarter": adds the quarter or half to a year.</summary>
    internal static bool AddPart(in DateText text, ref DateExpression year)
    {
        int at = year.End + 1;
        if (year.Grain != DateUnit.Year || year.LengthUnit != DateUnit.None || !text.Is(year.End, FunctionWord.Possessive) || ReadOrdinal(text, at, out int ordinal) is not (> 0 and var end))
        {
            return false;
        }

        end += text.IsHyphen(end) ? 1 : 0;
        bool isQuarter = text.UnitAt(end) == DateUnit.Quarter && ordinal is >= 1 and <= 4, isHalf = text.ClassAt(end) == DateWordClass.Fraction && ordinal is 1 or 2;
        if (isQuarter)
        {
            (year.Grain, year.Quarter, year.End) = (DateUnit.Quarter, (byte)ordinal, end + 1);
        }
        else if (isHalf)
        {
            (year.Grain, year.HalfYear, year.End) = (DateUnit.HalfYear, (byte)ordinal, end + 1);
        }

        return isQuarter || isHalf;
    }

    /// <summary>"summer", "the summer of 2012", "winter 1944-45".</summary>
    internal static bool TryReadSeason(in DateText text, int at, out DateExpression found)
    {
        DateWord word = text.At(at);
        found = OfSeason(at, at + 1, (Season)word.Value);
        ReadYear(text, ref found);
        if (found.Year != 0 || IsBased(text, found.End))
        {
            return !word.IsPlural && !DateGuard.IsInName(text, at, found.End);
        }

        if (DateGuard.IsInName(text, at, at + 1) || DateGuard.NeighboursName(text, at, at + 1))
        {
            return false;
        }

        DateWord before = text.At(at - 1);
        if (word.IsPlural)
        {
            found = new DateExpression { First = at, End = at + 1, Form = DateForm.Recurring, Season = (Season)word.Value, Grain = DateUnit.Season, Confidence = 0.8f };
            return true;
        }

        bool time = before.Function is FunctionWord.In or FunctionWord.By or FunctionWord.Until or FunctionWord.Since or FunctionWord.During or FunctionWord.Throughout or FunctionWord.Between or FunctionWord.Through or FunctionWord.From
            || before.Edge != DateEdge.None || (text.IsDash(at - 1) && text.At(at - 2).Edge != DateEdge.None)
            || before.Direction is DateDirection.Before or DateDirection.After || (before.Function == FunctionWord.Of && text.At(at - 2).Edge != DateEdge.None)
            || (text.Is(at - 1, FunctionWord.The) && (DateGuard.IsTimePreposition(text, at - 2) || text.At(at - 2).Function == FunctionWord.Over));
        bool plain = word.Traits == WordTraits.None && !text.IsHyphen(at + 1) && !text.IsHyphen(at - 1);
        return plain || time && (word.Traits != WordTraits.Ambiguous || (!text.Is(at + 1, FunctionWord.Of) && !text.Is(at + 1, FunctionWord.In)));
    }

    internal static DateExpression OfSeason(int at, int end, Season season) => new()
    {
        First = at,
        End = end,
        Form = DateForm.Calendar,
        Season = season,
        Grain = DateUnit.Season,
        TakesArticle = true,
        Confidence = 0.9f,
    };

    private static int ReadOrdinal(in DateText text, int at, out int ordinal)
    {
        if (text.At(at) is { Class: DateWordClass.Ordinal, Value: < 0 })
        {
            ordinal = -1;
            return at + 1;
        }

        int end = CalendarReader.ReadDay(text, at, out ordinal, out bool isOrdinal);
        return isOrdinal ? end : 0;
    }

    private static void ReadYear(in DateText text, ref DateExpression found)
    {
        int end = found.End;
        int at = text.Is(end, FunctionWord.Of) || text.Is(end, FunctionWord.In) || text.IsComma(end) || (text.IsHyphen(end) && found.Grain != DateUnit.Season) || text.Is(end, '/') ? end + 1 : end;
        if (text.ClassAt(at) == DateWordClass.Fiscal && YearReader.TryReadLabelled(text, at, out DateExpression fiscal))
        {
            (found.Year, found.IsFiscal, found.End) = (fiscal.Year, true, fiscal.End);
        }
        else if (YearReader.TryReadGlued(text, at, out fiscal) && fiscal.IsFiscal)
        {
            (found.Year, found.IsFiscal, found.End) = (fiscal.Year, true, at + 1);
        }
        else if (at > end && (YearReader.TryReadShort(text, at, out DateExpression brief) || YearReader.TryReadShort(text, at + 1, out brief)) && brief.First == at)
        {
            (found.Year, found.End) = (brief.Year, brief.End);
        }
        else if (YearReader.Digits(text, at) == 4 && text.Digits(at, out int year) == 4 && !YearReader.IsCount(text, at))
        {
            (found.Year, found.End) = (year, at + 1);
            if (found.Grain == DateUnit.Season && text.IsHyphen(at + 1) && text.Digits(at + 2, out _) == 2)
            {
                found.End = at + 3;
            }
        }
    }

    /// <summary>Whether "of the year", "of last year", "this year" follows, which the composer will add.</summary>
    private static bool IsBased(in DateText text, int at)
    {
        int next = text.Is(at, FunctionWord.Of) ? at + 1 : at;
        return (text.At(next).Class == DateWordClass.Modifier && text.UnitAt(next + 1) == DateUnit.Year) || (next > at && text.Is(next, FunctionWord.The) && text.UnitAt(next + 1) == DateUnit.Year);
    }

    /// <summary>A quarter is one of the year, not of a match, where the sentence speaks of money.</summary>
    private static bool IsFinance(in DateText text, int at)
    {
        for (int i = Math.Max(text.First, at - 24); i < Math.Min(text.End, at + 24); i++)
        {
            if (text.ClassAt(i) == DateWordClass.Finance || text.Chars[text.Tokens[i].Start] is '%' or '$' or '\u20AC' or '\u00A3')
            {
                return true;
            }
        }

        return false;
    }
}
