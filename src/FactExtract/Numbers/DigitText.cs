namespace FactExtract.Numbers;

/// <summary>Reads numbers that are written in digits: "1,234", "1,00,000", "0.65", ".25", "1.000.000".</summary>
internal static class DigitText
{
    // decimal holds 28 digits of any value.
    private const int MaxDigits = 28;

    /// <summary>How many characters from the start are digits with single points and commas between them.</summary>
    internal static int Length(ReadOnlySpan<char> text)
    {
        int at = text.Length > 1 && text[0] == '.' && char.IsAsciiDigit(text[1]) ? 1 : 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (at > 0 && text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>The value of digits as <see cref="Length"/> finds them.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="value">The value; null when it has more digits than <see cref="decimal"/> holds.</param>
    /// <returns>False when it is no number, but a version, a list or an address ("192.168.1.2", "1,2,3").</returns>
    internal static bool TryParse(ReadOnlySpan<char> digits, out decimal? value)
    {
        value = null;
        int lastComma = digits.LastIndexOf(','), lastPoint = digits.LastIndexOf('.');
        char thousands = ',';
        int fraction = lastPoint;
        if (lastPoint >= 0 && (lastComma > lastPoint || digits.Count('.') > 1))
        {
            // "1.000.000" and "1.111,11", as the continent writes.
            thousands = '.';
            fraction = lastComma;
        }
        else if (lastPoint < 0 && lastComma >= 0 && digits.Count(',') == 1 && digits.Length - lastComma - 1 is 1 or 2)
        {
            // "5,00": a decimal comma, or a slip of the pen.
            thousands = '.';
            fraction = lastComma;
        }

        ReadOnlySpan<char> whole = fraction < 0 ? digits : digits[..fraction];
        if (!IsGrouped(whole, thousands) || (fraction >= 0 && digits[(fraction + 1)..].ContainsAny(',', '.')))
        {
            return false;
        }

        value = Read(digits, fraction);
        return true;
    }

    // Groups of three; or, as in India, of two with three at the end.
    private static bool IsGrouped(ReadOnlySpan<char> whole, char separator)
    {
        int last = whole.LastIndexOf(separator);
        if (last < 0)
        {
            return !whole.ContainsAny(',', '.');
        }

        if (whole.Length - last != 4 || whole[0] == separator)
        {
            return false;
        }

        int first = whole.IndexOf(separator), width = 0, group = first == last ? 3 : 0;
        for (int at = first + 1; at <= last; at++)
        {
            if (char.IsAsciiDigit(whole[at]))
            {
                width++;
                continue;
            }

            if (whole[at] != separator || width is not (2 or 3) || (group != 0 && group != width))
            {
                return false;
            }

            group = width;
            width = 0;
        }

        return first <= group;
    }

    private static decimal? Read(ReadOnlySpan<char> digits, int fraction)
    {
        decimal value = 0;
        int count = 0, decimals = 0;
        for (int at = 0; at < digits.Length; at++)
        {
            if (!char.IsAsciiDigit(digits[at]))
            {
                continue;
            }

            count += count > 0 || digits[at] != '0' ? 1 : 0;
            if (count > MaxDigits || (fraction >= 0 && at > fraction && decimals == MaxDigits))
            {
                if (fraction >= 0 && at > fraction)
                {
                    break;
                }

                return null;
            }

            value = (value * 10) + (digits[at] - '0');
            decimals += fraction >= 0 && at > fraction ? 1 : 0;
        }

        return decimals == 0 ? value : value / PowerOfTen(decimals);
    }

    private static decimal PowerOfTen(int exponent) => 1 / new decimal(1, 0, 0, false, (byte)exponent);
}
