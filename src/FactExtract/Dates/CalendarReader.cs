namespace FactExtract.Dates;

/// <summary>Reads dates with a month in words: "March 14, 2013", "14 March", "Sept. 2", "the 14th of May 1999", "November of 1776".</summary>
internal static class CalendarReader
{
    /// <summary>Reads an expression that starts with a month.</summary>
    internal static bool TryReadMonth(in DateText text, int at, out DateExpression found)
    {
        found = default;
        DateWord word = text.At(at);
        if (word.Class != DateWordClass.Month)
        {
            return false;
        }

        found = new DateExpression { First = at, End = at + 1, Form = DateForm.Calendar, Month = (byte)word.Value, Grain = DateUnit.Month, Confidence = 0.97f };
        int next = word.IsShort && text.Is(at + 1, '.') ? at + 2 : at + 1;
        int the = text.Is(next, FunctionWord.The) ? next + 1 : text.IsDash(next) && text.IsGlued(next) ? next + 1 : next;
        int dayEnd = ReadDay(text, the, out int day, out bool isOrdinal);
        if (dayEnd != 0 && (the == next || isOrdinal || text.IsDash(next)) && IsDayAfterMonth(text, at, the, dayEnd, isOrdinal))
        {
            found.Day = (byte)day;
            found.Grain = DateUnit.Day;
            found.End = dayEnd;
        }
        else if (next > at + 1 && YearReader.Digits(text, next) != 0)
        {
            found.End = next;
        }

        ReadYear(text, ref found);
        if (found is { Month: 9, Day: 11, Year: 0 } && text.Word(found.End) is "attack" or "attacks" or "terror" or "terrorist" or "hijackings")
        {
            // No other day is known by its date alone.
            found.Year = 2001;
        }

        return DateGuard.IsMonth(text, at, found);
    }

    /// <summary>Reads an expression that starts with a day: "14 March 2013", "14th of March", "3-5 March".</summary>
    internal static bool TryReadDay(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int end = ReadDay(text, at, out int day, out bool isOrdinal);
        if (end == 0 || text.Is(at - 1, '$') || text.Is(at - 1, '\u00A3') || text.Is(at - 1, '\u20AC'))
        {
            return false;
        }

        int month = text.Is(end, FunctionWord.Of) || (text.IsDash(end) && text.IsGlued(end)) || text.Is(end, '/') ? end + 1
            : text.Word(end) is "day" && text.Is(end + 1, FunctionWord.Of) ? end + 2 : end;
        DateWord word = text.At(month);
        if (word.Class != DateWordClass.Month || (text.Is(end, FunctionWord.Of) && !isOrdinal && !text.IsCapital(month)) || (isOrdinal && text.Tokens[at].Kind == TokenKind.Word && month == end && !text.IsCapital(month)))
        {
            return false;
        }

        found = new DateExpression
        {
            First = at,
            End = word.IsShort && text.Is(month + 1, '.') && YearReader.Digits(text, month + 2) != 0 ? month + 2 : month + 1,
            Form = DateForm.Calendar,
            Month = (byte)word.Value,
            Day = (byte)day,
            Grain = DateUnit.Day,
            TakesArticle = isOrdinal,
            Confidence = 0.97f,
        };
        ReadYear(text, ref found);
        return text.IsCapital(month) || found.Year != 0 || (word.Traits & (WordTraits.Ambiguous | WordTraits.Short)) == 0;
    }

    /// <summary>"on the 29th": a day whose month is understood.</summary>
    internal static bool TryReadDayOnly(in DateText text, int at, out DateExpression found)
    {
        int end = ReadDay(text, at, out int day, out bool isOrdinal);
        found = new DateExpression { First = at, End = end, Form = DateForm.Calendar, Day = (byte)day, Grain = DateUnit.Day, TakesArticle = true, Confidence = 0.7f };
        return end != 0 && isOrdinal && text.Is(at - 1, FunctionWord.The)
            && (text.At(at - 2).Function is FunctionWord.On or FunctionWord.Until or FunctionWord.Since || (text.At(at - 2).Function is FunctionWord.By or FunctionWord.From && text.Tokens[at].Kind == TokenKind.Number))
            && (text.IsPunctuation(end) || text.At(end).Class is DateWordClass.Function or DateWordClass.Modifier);
    }

    /// <summary>Reads a day of the month: "14", "14th", "fourteenth".</summary>
    /// <returns>The token after it, or 0.</returns>
    internal static int ReadDay(in DateText text, int at, out int day, out bool isOrdinal)
    {
        isOrdinal = false;
        if (text.Digits(at, out day) is 1 or 2 && day is >= 1 and <= 31)
        {
            if (text.IsGlued(at + 1) && text.Word(at + 1) is "st" or "nd" or "rd" or "th")
            {
                isOrdinal = true;
                return at + 2;
            }

            return at + 1;
        }

        ReadOnlySpan<char> word = text.Word(at);
        if (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")
        {
            day = word.Length == 3 ? word[0] - '0' : ((word[0] - '0') * 10) + (word[1] - '0');
            isOrdinal = true;
            return day is >= 1 and <= 31 ? at + 1 : 0;
        }

        DateWord entry = text.At(at);
        if (entry is { Class: DateWordClass.Ordinal, Value: > 0 })
        {
            day = entry.Value;
            isOrdinal = true;
            return at + 1;
        }

        if (entry is { Class: DateWordClass.Cardinal, Value: 20 or 30 })
        {
            int next = text.IsHyphen(at + 1) ? at + 2 : at + 1;
            if (text.At(next) is { Class: DateWordClass.Ordinal, Value: > 0 and < 10 } unit)
            {
                day = entry.Value + unit.Value;
                isOrdinal = true;
                return day <= 31 ? next + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Adds the year after a month or day: ", 2013", "2013", "of 2013", "'13", "of last year" is left to the composer.</summary>
    internal static void ReadYear(in DateText text, ref DateExpression found)
    {
        int end = found.End;
        int at = text.IsComma(end) ? end + 1 : text.Is(end, FunctionWord.Of) || (text.Is(end, FunctionWord.In) && (found.Grain == DateUnit.Month || YearReader.Digits(text, end + 1) != 0)) ? end + 1
            : (text.IsDash(end) || text.Is(end, '/')) && text.IsGlued(end) && text.IsGlued(end + 1) ? end + 1 : end;
        int digits = YearReader.Digits(text, at);
        if (digits == 4)
        {
            text.Digits(at, out int year);
            if (!YearReader.IsCount(text, at) || at == end + 1)
            {
                found.Year = year;
                found.End = at + 1;
            }
        }
        else if (text.ClassAt(at) == DateWordClass.Cardinal && YearReader.TryReadWords(text, at, out DateExpression words))
        {
            found.Year = words.Year;
            found.End = words.End;
        }
        else if (text.Word(at) is ['\'' or '\u2019', >= '0' and <= '9', >= '0' and <= '9'] short3)
        {
            found.Year = YearReader.Expand(((short3[1] - '0') * 10) + short3[2] - '0');
            found.End = at + 1;
        }
        else if ((text.Is(at, '\'') || text.Is(at, '\u2019')) && text.Digits(at + 1, out int two) == 2 && text.IsGlued(at + 1))
        {
            found.Year = YearReader.Expand(two);
            found.End = at + 2;
        }
        else if (at == end + 1 && (text.IsDash(end) || text.Is(end, FunctionWord.Of)) && text.Digits(at, out two) == 2)
        {
            found.Year = YearReader.Expand(two);
            found.End = at + 1;
        }
    }

    /// <summary>A number after a month is its day unless it counts what follows ("in May 10 people died"), is a time, a rate or a longer number.</summary>
    private static bool IsDayAfterMonth(in DateText text, int month, int at, int end, bool isOrdinal)
    {
        if (text.Tokens[at].Kind != TokenKind.Number && !text.IsCapital(month))
        {
            return false;
        }

        if (isOrdinal)
        {
            return true;
        }

        if (text.Tokens[at].Kind == TokenKind.Number && text.Has(end) && (text.Chars[text.Tokens[end].Start] is '%' or '$' || (text.Is(end, ':') && text.IsGlued(end)) || (text.Is(end, '.') && text.IsGlued(end) && text.IsGlued(end + 1) && text.Digits(end + 1, out _) > 0)))
        {
            return false;
        }

        DateWord next = text.At(end);
        if (next.Class is DateWordClass.Multiplier or DateWordClass.Meridiem || (next.Class == DateWordClass.Unit && !next.IsShort && text.Is(month - 1, FunctionWord.In)))
        {
            return false;
        }

        return !(text.Is(month - 1, FunctionWord.In) && next.Class == DateWordClass.None && text.Has(end) && text.Tokens[end].Kind == TokenKind.Word && !text.IsCapital(end)
            && text.Speech(end) is Tagging.WordClass.NNS or Tagging.WordClass.NN);
    }
}
