namespace FactExtract.Dates;

/// <summary>Reads times of day: "3 p.m.", "9am", "15:30", "0401 GMT", "noon", "three o'clock", "the morning".</summary>
internal static class TimeOfDayReader
{
    /// <summary>Reads an expression that starts with digits or a number word.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="at">The token it starts with.</param>
    /// <param name="found">The time.</param>
    /// <param name="afterDate">True right after a date, where hours and minutes can be nothing else.</param>
    internal static bool TryRead(in DateText text, int at, out DateExpression found, bool afterDate = false)
    {
        found = new DateExpression { First = at, Form = DateForm.Calendar, Confidence = 0.95f };
        return at < text.Tokens.Length && (text.Tokens[at].Kind == TokenKind.Number ? ReadDigits(text, at, afterDate, ref found) : ReadWords(text, at, ref found));
    }

    /// <summary>"noon", "midnight".</summary>
    internal static DateExpression ReadClock(in DateText text, int at)
    {
        var found = new DateExpression { First = at, End = at + 1, Form = DateForm.Calendar, TimeGrain = DateUnit.Minute, Hour = (byte)text.At(at).Value, Confidence = 0.95f };
        ReadZone(text, ref found);
        return found;
    }

    /// <summary>"in the morning", "at night", "overnight": a part of the day by itself.</summary>
    internal static bool TryReadDayPart(in DateText text, int at, out DateExpression found)
    {
        DateWord word = text.At(at);
        found = new DateExpression { First = at, End = at + 1, Form = DateForm.Calendar, DayPart = (DayPart)word.Value, TakesArticle = true, Confidence = 0.85f };
        DateWord before = text.At(at - 1);
        if (word.IsPlural || DateGuard.IsInName(text, at, at + 1) || (text.IsCapital(at) && at > text.First))
        {
            return false;
        }

        if (text.Is(at + 1, FunctionWord.Of) && ReadsDate(text, at + 2))
        {
            return true;
        }

        if (text.Word(at).Equals("overnight", StringComparison.OrdinalIgnoreCase))
        {
            found.BaseUnit = DateUnit.Day;
            found.Grain = DateUnit.Day;
            return text.IsPunctuation(at + 1) || text.At(at + 1).Class != DateWordClass.None || text.Speech(at) == Tagging.WordClass.RB;
        }

        if (before.Function == FunctionWord.The || (before.Edge != DateEdge.None && text.Is(at - 2, FunctionWord.The)))
        {
            int preposition = before.Function == FunctionWord.The ? at - 2 : at - 3;
            return (text.Is(preposition, FunctionWord.Of) && text.At(preposition - 1).Edge != DateEdge.None) || text.At(preposition).Function is FunctionWord.In or FunctionWord.During or FunctionWord.Through or FunctionWord.Throughout or FunctionWord.By or FunctionWord.Until || text.At(preposition).Edge != DateEdge.None;
        }

        return (DayPart)word.Value is DayPart.Night or DayPart.Dawn or DayPart.Dusk or DayPart.Midday && before.Function is FunctionWord.At or FunctionWord.By or FunctionWord.Until or FunctionWord.Around
            || (before.Edge != DateEdge.None && text.At(at - 2).Function is FunctionWord.In or FunctionWord.By);
    }

    /// <summary>Adds a time zone: "EST", "GMT", "local time", "Eastern time".</summary>
    internal static void ReadZone(in DateText text, ref DateExpression found)
    {
        int at = text.Is(found.End, '(') && text.Is(found.End + 2, ')') ? found.End + 1 : found.End;
        DateWord word = text.At(at);
        if (word.Class == DateWordClass.Zone && text.IsCapital(at))
        {
            found.End = at > found.End ? at + 2 : at + 1;
        }
        else if (word.Class == DateWordClass.ZoneName)
        {
            int end = text.Word(at + 1) is "Standard" or "Daylight" or "standard" or "daylight" or "Mean" ? at + 2 : at + 1;
            if (text.Is(end, FunctionWord.Time))
            {
                found.End = end + 1;
            }
            else if (text.IsCapital(at) && at == found.End && word.Value != 0)
            {
                found.End = at + 1;
            }
        }
    }

    private static bool ReadDigits(in DateText text, int at, bool afterDate, ref DateExpression found)
    {
        ReadOnlySpan<char> chars = text.Chars;
        int position = text.Tokens[at].Start;
        int start = position;
        int digits = NumericDateReader.Number(chars, ref position, out int value);
        bool colon = position < chars.Length && chars[position] is ':' or '.' && position + 2 < chars.Length && char.IsAsciiDigit(chars[position + 1]) && char.IsAsciiDigit(chars[position + 2]);
        if (digits is 1 or 2 && colon && value <= 24)
        {
            bool point = chars[position] == '.';
            position++;
            int minuteDigits = NumericDateReader.Number(chars, ref position, out int minute);
            if (minuteDigits != 2 || minute > 59)
            {
                return false;
            }

            (found.Hour, found.Minute, found.TimeGrain) = ((byte)value, (byte)minute, DateUnit.Minute);
            int more = position + 1;
            bool seconds = !point && position < chars.Length && chars[position] == ':' && NumericDateReader.Number(chars, ref more, out int second) == 2 && second < 60 && Second(ref found, second);
            position = seconds ? more : position;
            if (position + 1 < chars.Length && chars[position] == '.' && char.IsAsciiDigit(chars[position + 1]))
            {
                return false;
            }

            if (ReadMeridiem(text, at, position, ref found))
            {
                return true;
            }

            found.End = text.TokenAfter(at, position);
            if (found.End == 0 || (point && !(afterDate && text.Is(at - 1, FunctionWord.At))))
            {
                return false;
            }

            int bare = found.End;
            ReadZone(text, ref found);
            return found.End > bare || afterDate || (!(seconds && IsResultContext(text, at)) && IsClockContext(text, at, found.End, value) && !DateGuard.IsInName(text, at, found.End));
        }

        if (digits is 1 or 2 && value is >= 1 and <= 12)
        {
            (found.Hour, found.TimeGrain) = ((byte)value, DateUnit.Hour);
            if (ReadMeridiem(text, at, position, ref found))
            {
                return true;
            }

            if (text.Tokens[at].End == position && (text.ClassAt(at + 1) == DateWordClass.OClock || IsInPart(text, at, at + 1)))
            {
                found.End = text.ClassAt(at + 1) == DateWordClass.OClock ? at + 2 : at + 1;
                ReadPartOfDay(text, ref found);
                return true;
            }
        }

        if (digits == 4 && position - start == 4 && text.Tokens[at].End == position && value / 100 < 24 && value % 100 < 60)
        {
            (found.Hour, found.Minute, found.TimeGrain, found.End) = ((byte)(value / 100), (byte)(value % 100), DateUnit.Minute, at + 1);
            ReadZone(text, ref found);

            // "2006 Central" may go on "American Games".
            return found.End > at + 1 && (text.ClassAt(found.End - 1) != DateWordClass.ZoneName);
        }

        return false;
    }

    private static bool Second(ref DateExpression found, int second)
    {
        (found.Second, found.TimeGrain) = ((byte)second, DateUnit.Second);
        return true;
    }

    /// <summary>"p.m." after the digits, glued or not.</summary>
    private static bool ReadMeridiem(in DateText text, int at, int position, ref DateExpression found)
    {
        int end = text.TokenAfter(at, position);
        int half;
        if (end != 0)
        {
            DateWord word = text.At(end);
            if (word.Class != DateWordClass.Meridiem || found.Hour > 12)
            {
                return false;
            }

            if (!text.IsGlued(end) && text.Word(end) is "am" && text.Speech(end) == Tagging.WordClass.VBP)
            {
                return false;
            }

            half = word.Value;
            end++;
        }
        else
        {
            ReadOnlySpan<char> rest = text.Chars[position..Math.Min(text.Chars.Length, position + 4)];
            half = rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) ? 0
                : rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase) ? 12 : -1;
            end = half < 0 || found.Hour > 12 ? 0 : text.TokenAfter(at, position + (rest[1] == '.' ? 4 : 2));
            end = end == 0 && half >= 0 && rest.Length > 1 && rest[1] == '.' ? text.TokenAfter(at, position + 3) : end;
            if (end == 0)
            {
                return false;
            }
        }

        found.Hour = (byte)((found.Hour % 12) + half);
        found.End = end;
        ReadZone(text, ref found);
        return true;
    }

    private static bool ReadWords(in DateText text, int at, ref DateExpression found)
    {
        int end = AmountReader.Read(text, at, out Amount amount);
        if (end == 0 || !amount.IsWhole || amount.Thousandths is < 1000 or > 12000)
        {
            return false;
        }

        (found.Hour, found.TimeGrain) = ((byte)(amount.Thousandths / 1000), DateUnit.Hour);
        DateWord next = text.At(end);
        if (next.Class == DateWordClass.OClock || IsInPart(text, at, end))
        {
            found.End = next.Class == DateWordClass.OClock ? end + 1 : end;
            ReadPartOfDay(text, ref found);
            return true;
        }

        if (next.Class == DateWordClass.Meridiem && text.Word(end).Contains('.'))
        {
            found.Hour = (byte)((found.Hour % 12) + next.Value);
            found.End = end + 1;
            ReadZone(text, ref found);
            return true;
        }

        return false;
    }

    /// <summary>Whether the hour is one of twelve after noon: "half past four in the afternoon", "at eleven that night", not "at three that night".</summary>
    internal static bool IsSecondHalf(DayPart part, int hour) => part switch
    {
        DayPart.Afternoon or DayPart.Evening => hour is > 0 and < 12,
        DayPart.Night => hour is > 5 and < 12,
        _ => false,
    };

    /// <summary>"at three in the morning".</summary>
    private static bool IsInPart(in DateText text, int at, int end) =>
        text.At(at - 1).Function is FunctionWord.At or FunctionWord.Around or FunctionWord.About or FunctionWord.Until or FunctionWord.By
        && text.Is(end, FunctionWord.In) && text.Is(end + 1, FunctionWord.The) && text.ClassAt(end + 2) == DateWordClass.DayPart;

    /// <summary>"in the morning" after a time tells the half of the day.</summary>
    internal static void ReadPartOfDay(in DateText text, ref DateExpression found)
    {
        int at = text.Is(found.End, FunctionWord.In) && text.Is(found.End + 1, FunctionWord.The) ? found.End + 2 : text.Is(found.End, FunctionWord.At) ? found.End + 1 : 0;
        if (at == 0 || text.ClassAt(at) != DateWordClass.DayPart || found.Hour > 12)
        {
            return;
        }

        var part = (DayPart)text.At(at).Value;
        if (found.Hour == 12 ? part is DayPart.Afternoon : IsSecondHalf(part, found.Hour))
        {
            found.Hour = (byte)((found.Hour % 12) + 12);
        }

        found.End = at + 1;
    }

    /// <summary>Hours and minutes without a.m. or p.m. are a time after a preposition of time or beside a date, not in a score, a verse or a result.</summary>
    private static bool IsClockContext(in DateText text, int at, int end, int hour)
    {
        DateWord before = text.At(at - 1);
        if (before.Function is FunctionWord.At or FunctionWord.By or FunctionWord.From or FunctionWord.Until or FunctionWord.Till or FunctionWord.Since or FunctionWord.Between or FunctionWord.Around or FunctionWord.About
            || before.Direction is DateDirection.Before or DateDirection.After
            || before.Class is DateWordClass.Weekday or DateWordClass.Month or DateWordClass.DayName or DateWordClass.DayPart)
        {
            return true;
        }

        return before.Function != FunctionWord.In && before.Function != FunctionWord.Of && hour >= 10 && !text.IsGlued(at) && !text.IsCapital(at - 1);
    }

    /// <summary>"won in 2:04:38", "a time of 2:04:38" are lengths.</summary>
    private static bool IsResultContext(in DateText text, int at) => text.At(at - 1).Function is FunctionWord.In or FunctionWord.Of or FunctionWord.Time || text.ClassAt(at - 1) == DateWordClass.Spend;

    private static bool ReadsDate(in DateText text, int at) =>
        text.ClassAt(at) is DateWordClass.Month or DateWordClass.Weekday or DateWordClass.DayName or DateWordClass.Modifier || text.Digits(at, out _) is 1 or 2;
}
