namespace FactExtract.Dates;

/// <summary>Reads the second end of a range and shares what its ends leave out: "May 3 to May 7", "March 3-5", "2010-12", "from 9 to 5 p.m.".</summary>
internal static class RangeReader
{
    /// <summary>Reads the rest of a range whose first end is <paramref name="lower"/>.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="lower">The first end; gets what only the second states.</param>
    /// <param name="upper">The second end.</param>
    /// <param name="isElliptic">True when an end is no date by itself ("5" in "March 3-5").</param>
    internal static bool TryRead(in DateText text, ref DateExpression lower, out DateExpression upper, out bool isElliptic)
    {
        upper = default;
        isElliptic = false;
        int at = lower.End;
        if (lower is { Grain: DateUnit.Year, Year: > 0 } && text.Word(at - 1) is [_, _, _, _, '/', _, _])
        {
            upper = lower with { Year = lower.Year + 1 };
            isElliptic = true;
            return true;
        }

        if (!lower.IsCalendar || lower.Edge is DateEdge.Start or DateEdge.End || !IsConnector(text, lower, at))
        {
            return false;
        }

        bool dash = text.IsDash(at);
        at++;
        if (dash && text.Is(at, FunctionWord.To) && text.IsHyphen(at + 1))
        {
            at += 2;
        }

        if (dash && lower is { Grain: DateUnit.Year, IsFiscal: false } && text.IsGlued(at) == text.IsGlued(at - 1) && text.Digits(at, out int two) == 2 && two > lower.Year % 100 && lower.Year > 0 && !text.IsDash(at + 1) && text.ClassAt(at + 1) != DateWordClass.Unit)
        {
            upper = lower with { First = at, End = at + 1, Year = (lower.Year / 100 * 100) + two };
            isElliptic = text.IsGlued(at);
            return true;
        }

        int date = text.Is(at, FunctionWord.The) ? at + 1 : at;
        if (lower.Year != 0 && (text.Word(date) is "present" or "Present" || text.ClassAt(date) == DateWordClass.Reference))
        {
            upper = new DateExpression { First = at, End = date + 1, Form = DateForm.Present, Confidence = 0.9f };
            return true;
        }

        if (text.At(date).Edge is DateEdge.Early or DateEdge.Late or DateEdge.Middle)
        {
            date += text.IsHyphen(date + 1) ? 2 : 1;
        }

        bool time = lower.TimeGrain != DateUnit.None && text.Has(date) && text.Tokens[date].Kind == TokenKind.Number;
        if (((time && TimeOfDayReader.TryRead(text, date, out upper, afterDate: true)) || DateReader.TryReadCalendar(text, date, out upper)) && upper.IsCalendar)
        {
            DateComposer.Complete(text, ref upper);
            upper.First = Math.Min(upper.First, date);
            if (Fits(lower, upper))
            {
                Share(ref lower, ref upper);
                isElliptic = dash && text.IsGlued(lower.End) && text.IsGlued(lower.End + 1) && lower.Grain != DateUnit.Year;
                return true;
            }
        }

        if (lower.Day != 0 && lower.Month != 0 && !lower.IsNumeric && CalendarReader.ReadDay(text, at, out int day, out _) is > 0 and var end && day > lower.Day && !Counts(text, end))
        {
            upper = lower with { First = at, End = end, Day = (byte)day };
            if (lower.Year == 0)
            {
                CalendarReader.ReadYear(text, ref upper);
                lower.Year = upper.Year;
            }

            isElliptic = true;
            return true;
        }

        return false;
    }

    /// <summary>"3-5 March", "18 and 19 June", "9 to 5 p.m.": the first end is a bare number.</summary>
    internal static bool TryReadBare(in DateText text, int at, out DateExpression lower)
    {
        lower = default;
        int end = CalendarReader.ReadDay(text, at, out int day, out bool isOrdinal);
        if (end != 0 && (text.IsDash(end) || text.At(end).Function is FunctionWord.To or FunctionWord.And or FunctionWord.Or || text.IsComma(end)))
        {
            int next = text.Is(end + 1, FunctionWord.The) ? end + 2 : end + 1;
            if (CalendarReader.TryReadDay(text, next, out DateExpression upper) && upper.Day > day)
            {
                lower = upper with { First = at, End = end, Day = (byte)day, TakesArticle = isOrdinal };
                return true;
            }
        }

        if (text.Tokens[at].Kind == TokenKind.Number && (text.IsDash(at + 1) || text.Is(at + 1, FunctionWord.To) || (text.Is(at + 1, FunctionWord.And) && text.Is(at - 1, FunctionWord.Between)))
            && text.Digits(at, out int hour) is 1 or 2 && hour is >= 1 and <= 12 && text.Has(at + 2) && TimeOfDayReader.TryRead(text, at + 2, out DateExpression time) && text.ClassAt(time.End - 1) is DateWordClass.Meridiem or DateWordClass.Zone)
        {
            int half = time.Hour >= 12 && hour % 12 <= time.Hour % 12 ? 12 : 0;
            lower = time with { First = at, End = at + 1, Hour = (byte)((hour % 12) + half), Minute = 0, TimeGrain = DateUnit.Hour };
            return true;
        }

        return false;
    }

    private static bool IsConnector(in DateText text, in DateExpression lower, int at)
    {
        if (text.IsDash(at))
        {
            return true;
        }

        FunctionWord word = text.At(at).Function;
        int before = lower.First - 1;
        bool from = text.Is(before, FunctionWord.From) || text.Is(before, FunctionWord.Between) || text.Is(before - 1, FunctionWord.From);
        return word switch
        {
            FunctionWord.To or FunctionWord.Through or FunctionWord.Thru => true,
            FunctionWord.Until or FunctionWord.Till => from,
            FunctionWord.And => text.Is(before, FunctionWord.Between),
            _ => false,
        };
    }

    private static bool Fits(in DateExpression lower, in DateExpression upper) =>
        (lower.TimeGrain != DateUnit.None) == (upper.TimeGrain != DateUnit.None)
        && (lower.TimeGrain != DateUnit.None || lower.Grain == upper.Grain || (lower.Year != 0 && upper.Year != 0 && lower.Grain <= DateUnit.Year && upper.Grain <= DateUnit.Year))
        && !(lower.Year != 0 && upper.Year != 0 && lower.Year > upper.Year);

    private static void Share(ref DateExpression lower, ref DateExpression upper)
    {
        if (lower.Year == 0 && upper.Year != 0 && lower.Month != 0)
        {
            lower.Year = upper.Year - (lower.Month > upper.Month ? 1 : 0);
        }

        if (lower.Year == 0 && upper.Year != 0 && (lower.Season != Season.None || lower.Quarter != 0))
        {
            lower.Year = upper.Year;
        }

        if (lower.TimeGrain != DateUnit.None && lower.HasDate != upper.HasDate)
        {
            if (lower.HasDate)
            {
                CopyDate(ref upper, lower);
            }
            else
            {
                CopyDate(ref lower, upper);
            }
        }
    }

    private static void CopyDate(ref DateExpression time, in DateExpression date) =>
        time = date with { First = time.First, End = time.End, Hour = time.Hour, Minute = time.Minute, Second = time.Second, TimeGrain = time.TimeGrain };

    private static bool Counts(in DateText text, int end) =>
        text.ClassAt(end) is DateWordClass.Multiplier or DateWordClass.Unit or DateWordClass.Meridiem || (text.Has(end) && text.Chars[text.Tokens[end].Start] is '%' or ':' && text.IsGlued(end));
}
