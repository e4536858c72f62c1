using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>Reads a text that is a number and nothing else.</summary>
internal static class NumberPhrase
{
    internal static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        NumberVocabulary words = NumberVocabulary.Default;
        value = 0;
        var sum = default(NumberSum);
        decimal? digits = null;
        bool isNegative = false, mayJoin = false, hasStarted = false;
        while (TryTake(ref text, out ReadOnlySpan<char> piece))
        {
            ulong hash = TextHash.Of(piece);
            NumberWord word = words[hash];
            if (!hasStarted && (hash == NumberVocabulary.Minus || hash == NumberVocabulary.Negative))
            {
                isNegative = true;
            }
            else if (!hasStarted && char.IsAsciiDigit(piece[0]))
            {
                if (!DigitText.TryParse(piece, out digits) || digits is null)
                {
                    return false;
                }
            }
            else if (hash == NumberVocabulary.Point && hasStarted)
            {
                return TryReadDecimals(text, words, out decimal decimals) && TryFinish(digits ?? sum.Value, decimals, isNegative, out value);
            }
            else if (hash == NumberVocabulary.And && mayJoin)
            {
                mayJoin = false;
                continue;
            }
            else if (digits is not null ? !TryScale(ref digits, word) : !sum.TryAdd(word))
            {
                return false;
            }

            hasStarted |= hash != NumberVocabulary.Minus && hash != NumberVocabulary.Negative;
            mayJoin = word.Role is NumberWordRole.Hundred or NumberWordRole.Scale;
        }

        return hasStarted && TryFinish(digits ?? sum.Value, 0, isNegative, out value);
    }

    private static bool TryFinish(decimal? whole, decimal decimals, bool isNegative, out decimal value)
    {
        value = whole is { } known ? (isNegative ? -(known + decimals) : known + decimals) : 0;
        return whole is not null;
    }

    private static bool TryScale(ref decimal? digits, in NumberWord word)
    {
        if (word.Role is not (NumberWordRole.Hundred or NumberWordRole.Scale) || digits > decimal.MaxValue / word.Value)
        {
            return false;
        }

        digits *= word.Value;
        return true;
    }

    private static bool TryReadDecimals(ReadOnlySpan<char> text, NumberVocabulary words, out decimal decimals)
    {
        decimals = 0;
        decimal weight = 1;
        bool hasAny = false;
        while (TryTake(ref text, out ReadOnlySpan<char> piece))
        {
            NumberWord word = words[TextHash.Of(piece)];
            if (word.Role != NumberWordRole.Digit)
            {
                return false;
            }

            weight /= 10;
            decimals += word.Value * weight;
            hasAny = true;
        }

        return hasAny;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> piece)
    {
        text = text.TrimStart(" -,\u2010\u2011\u00A0");
        int end = text.IndexOfAny(" -\u2010\u2011\u00A0");
        piece = end < 0 ? text : text[..end];
        text = text[piece.Length..];
        piece = piece.TrimEnd(',');
        return piece.Length > 0;
    }
}
