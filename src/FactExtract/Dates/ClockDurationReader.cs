namespace FactExtract.Dates;

/// <summary>Reads the times of races: "2:04:38", "1:36.6". Character by character, because tokenizers cut them differently.</summary>
internal static class ClockDurationReader
{
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        ReadOnlySpan<char> chars = text.Chars;
        int position = text.Tokens[at].Start;
        int firstDigits = NumericDateReader.Number(chars, ref position, out int first);
        if (firstDigits is not (1 or 2) || position >= chars.Length || chars[position] != ':')
        {
            return false;
        }

        position++;
        if (NumericDateReader.Number(chars, ref position, out int second) != 2 || second > 59 || position >= chars.Length || chars[position] is not (':' or '.'))
        {
            return false;
        }

        bool hours = chars[position] == ':';
        position++;
        int digits = NumericDateReader.Number(chars, ref position, out int third);
        long thousandths = third;
        for (int i = digits; i < 3; i++)
        {
            thousandths *= 10;
        }

        int end = text.TokenAfter(at, position);
        if (end == 0 || (hours ? digits != 2 || third > 59 : digits is < 1 or > 3))
        {
            return false;
        }

        found = new DateExpression { First = at, End = end, Form = DateForm.Duration, Confidence = 0.9f };
        (found.Length, found.LengthUnit) = (new Amount(first * 1000L, 0, false), hours ? DateUnit.Hour : DateUnit.Minute);
        (found.SecondLength, found.SecondUnit) = (new Amount(hours ? second * 1000L : (second * 1000L) + thousandths, 0, false), hours ? DateUnit.Minute : DateUnit.Second);
        if (hours)
        {
            (found.ThirdLength, found.ThirdUnit) = (new Amount(third * 1000L, 0, false), DateUnit.Second);
        }

        return true;
    }
}
