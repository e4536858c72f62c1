namespace FactExtract.Dates;

/// <summary>
/// Reads all-digit dates character by character, because tokenizers cut them differently: "2013-03-14", "03/14/2013", "14.03.2013",
/// "2013-03-14T15:30", "9/11". Which of two small numbers is the month is left open until the
/// whole text is known.
/// </summary>
internal static class NumericDateReader
{
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        if (!text.Has(at) || text.Tokens[at].Kind != TokenKind.Number)
        {
            return false;
        }

        ReadOnlySpan<char> chars = text.Chars;
        int start = text.Tokens[at].Start;
        int position = start;
        int firstDigits = Number(chars, ref position, out int first);
        if (firstDigits is not (1 or 2 or 4) || position >= chars.Length || chars[position] is not ('-' or '/' or '.' or '\u2011'))
        {
            return false;
        }

        char mark = chars[position++];
        int secondDigits = Number(chars, ref position, out int second);
        if (secondDigits is not (1 or 2))
        {
            return false;
        }

        int end;
        if (position < chars.Length && chars[position] == mark)
        {
            position++;
            int thirdDigits = Number(chars, ref position, out int third);
            end = thirdDigits == 0 ? 0 : text.TokenAfter(at, position);
            bool yearFirst = firstDigits == 4 && thirdDigits is 1 or 2;
            bool yearLast = firstDigits != 4 && (thirdDigits == 4 || (thirdDigits == 2 && mark == '/'));
            if (yearFirst && IsDate(first, second, third))
            {
                found = Of(at, position, first, second, third);
                int time = position < chars.Length && chars[position] == 'T' ? ReadTime(chars, position + 1, ref found) : position;
                found.End = text.TokenAfter(at, time);
                return found.End != 0;
            }

            third = thirdDigits == 2 ? YearReader.Expand(third) : third;
            if (yearLast && end != 0 && (IsDate(third, first, second) || IsDate(third, second, first)))
            {
                found = Of(at, end, third, first, second, isNumeric: true);
                return true;
            }

            return false;
        }

        end = text.TokenAfter(at, position);
        if (end == 0 || (position < chars.Length && char.IsLetterOrDigit(chars[position])))
        {
            return false;
        }

        if (firstDigits == 4 && mark == '-' && secondDigits == 2 && second is >= 1 and <= 12 && first is >= 1900 and <= 2100 && second <= first % 100)
        {
            found = Of(at, end, first, second, 0);
            return true;
        }

        if (firstDigits == 4 && mark == '/' && secondDigits == 2 && first is >= 1800 and <= 2100 && second == (first + 1) % 100)
        {
            // "the 2012/13 season"
            found = YearReader.Of(at, end, first, DateUnit.Year);
            return true;
        }

        if (first == 9 && second == 11 && mark == '/')
        {
            found = Of(at, end, 2001, 9, 11);
            return true;
        }

        bool stated = text.ClassAt(at - 1) == DateWordClass.Weekday || text.Is(at - 1, FunctionWord.On) || (text.IsComma(at - 1) && text.ClassAt(at - 2) == DateWordClass.Weekday);
        if (mark == '/' && stated && (IsDate(2000, first, second) || IsDate(2000, second, first)))
        {
            found = Of(at, end, 0, first, second, isNumeric: true);
            return true;
        }

        return false;
    }

    /// <summary>Whether month and day of an all-digit date could be exchanged.</summary>
    internal static bool IsAmbiguous(in DateExpression date) => date.Month <= 12 && date.Day is > 0 and <= 12 && date.Month != date.Day;

    /// <summary>Exchanges month and day.</summary>
    internal static void Swap(ref DateExpression date) => (date.Month, date.Day) = (date.Day, date.Month);

    /// <summary>Digits of the form 15:30[:20] at a position.</summary>
    internal static int ReadTime(ReadOnlySpan<char> chars, int position, ref DateExpression found)
    {
        int at = position;
        if (Number(chars, ref at, out int hour) is not (1 or 2) || hour > 24 || at >= chars.Length || chars[at] != ':')
        {
            return position;
        }

        at++;
        if (Number(chars, ref at, out int minute) != 2 || minute > 59)
        {
            return position;
        }

        (found.Hour, found.Minute, found.TimeGrain) = ((byte)hour, (byte)minute, DateUnit.Minute);
        int more = at + 1;
        if (at < chars.Length && chars[at] == ':' && Number(chars, ref more, out int second) == 2 && second < 60)
        {
            (found.Second, found.TimeGrain, at) = ((byte)second, DateUnit.Second, more);
        }

        return at < chars.Length && chars[at] == 'Z' ? at + 1 : at;
    }

    internal static int Number(ReadOnlySpan<char> chars, ref int position, out int value)
    {
        int start = position;
        value = 0;
        while (position < chars.Length && char.IsAsciiDigit(chars[position]))
        {
            value = position - start < 9 ? (value * 10) + chars[position] - '0' : value;
            position++;
        }

        return position - start;
    }

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateExpression Of(int at, int end, int year, int month, int day, bool isNumeric = false) => new()
    {
        First = at,
        End = end,
        Form = DateForm.Calendar,
        Year = year,
        Month = (byte)month,
        Day = (byte)day,
        Grain = day == 0 ? DateUnit.Month : DateUnit.Day,
        IsNumeric = isNumeric,
        Confidence = 0.95f,
    };
}
