namespace FactExtract.Dates;

/// <summary>
/// Reads how many units of time are meant: "20", "three and a half", "a few", "five to six", "half a". Not with the numbers' CardinalReader: that
/// one reads on over "twenty million twenty million", and from every token again it would take quadratic time; it made dates 40 % slower, too.
/// </summary>
internal static class AmountReader
{
    // "two hundred and thirty-four thousand five hundred and sixty-seven" has eleven tokens; more is no length of time, and a bound keeps the reading linear.
    private const int MaxWordTokens = 16;

    /// <summary>Reads an amount that starts at a token.</summary>
    /// <returns>The token after it, or 0.</returns>
    internal static int Read(in DateText text, int at, out Amount amount)
    {
        if (text.Is(at, FunctionWord.Between))
        {
            return ReadBetween(text, at, out amount);
        }

        int end = ReadOne(text, at, out amount);
        if (end == 0 || amount.IsVague)
        {
            return end;
        }

        int next = end;
        bool dash = text.IsDash(next) && text.IsGlued(next);
        if (dash && text.Is(next + 1, FunctionWord.To) && text.IsHyphen(next + 2))
        {
            next += 2;
        }
        else if (dash && (text.Is(next + 1, FunctionWord.To) || text.Is(next + 1, FunctionWord.Or)))
        {
            next++;
        }

        if (dash || text.Is(next, FunctionWord.To) || text.Is(next, FunctionWord.Or))
        {
            int after = text.Is(next + 1, FunctionWord.A) ? 0 : ReadOne(text, next + 1, out Amount upper) is var e && !upper.IsVague && upper.Thousandths > amount.Thousandths && Keep(ref amount, upper) ? e : 0;
            return after == 0 ? end : after;
        }

        return end;
    }

    /// <summary>"between 10 and 15".</summary>
    private static int ReadBetween(in DateText text, int at, out Amount amount)
    {
        int and = ReadOne(text, at + 1, out amount);
        return and != 0 && !amount.IsVague && text.Is(and, FunctionWord.And) && ReadOne(text, and + 1, out Amount upper) is > 0 and var end && !upper.IsVague
            && upper.Thousandths > amount.Thousandths && Keep(ref amount, upper) ? end : 0;
    }

    private static bool Keep(ref Amount amount, Amount upper)
    {
        amount = amount with { Upper = upper.Thousandths };
        return true;
    }

    private static int ReadOne(in DateText text, int at, out Amount amount)
    {
        amount = default;
        if (!text.Has(at))
        {
            return 0;
        }

        if (text.Tokens[at].Kind == TokenKind.Number && ReadDigits(text, ref at, out long value))
        {
            return Finish(text, at, value, out amount);
        }

        DateWord word = text.At(at);
        switch (word.Class)
        {
            case DateWordClass.Cardinal:
                at = ReadWords(text, at, out value);
                return Finish(text, at, value, out amount);
            case DateWordClass.Fraction:
                amount = new Amount(500, 0, false);
                return text.Is(at + 1, FunctionWord.A) || text.Is(at + 1, FunctionWord.An) ? at + 2 : at + 1;
            case DateWordClass.Vague:
                amount = word.Value == 0 ? Amount.Unknown : new Amount(word.Value * 1000L, 0, false);
                at += word.Value != 0 && text.Is(at + 1, FunctionWord.Of) ? 2 : 1;
                return text.ClassAt(at) == DateWordClass.Multiplier ? SkipMultipliers(text, at, out amount) : at;
            case DateWordClass.Unit when word.Unit == DateUnit.Quarter && ReadCentury(text, at + 1) is > 0 and var century:
                amount = new Amount(250, 0, false);
                return century;
            case DateWordClass.VagueCount when text.Is(at + 1, FunctionWord.Of):
                amount = Amount.Unknown;
                return text.ClassAt(at + 2) == DateWordClass.VagueCount && text.Is(at + 3, FunctionWord.Of) ? at + 4 : at + 2;
            case DateWordClass.Function when word.Function is FunctionWord.A or FunctionWord.An:
                return ReadArticle(text, at, out amount);
            case DateWordClass.Function when word.Function == FunctionWord.Another:
                amount = Amount.One;
                return !text.Is(at + 1, FunctionWord.Another) && ReadOne(text, at + 1, out Amount more) is > 0 and var end ? Take(more, end, out amount) : at + 1;
            default:
                return 0;
        }
    }

    private static int Take(Amount more, int end, out Amount amount)
    {
        amount = more;
        return end;
    }

    private static int SkipMultipliers(in DateText text, int at, out Amount amount)
    {
        amount = Amount.Unknown;
        int end = at + MaxWordTokens;
        while (at < end && text.ClassAt(at) == DateWordClass.Multiplier)
        {
            at++;
        }

        return at;
    }

    private static int ReadArticle(in DateText text, int at, out Amount amount)
    {
        amount = Amount.One;
        DateWord next = text.At(at + 1);
        switch (next.Class)
        {
            case DateWordClass.Vague:
                return ReadOne(text, at + 1, out amount);
            case DateWordClass.Fraction:
                return ReadOne(text, at + 1, out amount);
            case DateWordClass.Multiplier:
                return Finish(text, at + 1, 1000, out amount);
            case DateWordClass.Unit when next.Unit == DateUnit.Quarter && ReadCentury(text, at + 2) != 0:
                return ReadOne(text, at + 1, out amount);
            case DateWordClass.Filler:
                return at + 2;
            default:
                return at + 1;
        }
    }

    /// <summary>The token of "century" in "a quarter century", "a quarter of a century"; else 0.</summary>
    private static int ReadCentury(in DateText text, int at)
    {
        at += text.Is(at, FunctionWord.Of) && text.Is(at + 1, FunctionWord.A) ? 2 : 0;
        return text.UnitAt(at) == DateUnit.Century ? at : 0;
    }

    /// <summary>Scales, halves and fractions after the number.</summary>
    private static int Finish(in DateText text, int at, long value, out Amount amount)
    {
        while (text.At(at) is { Class: DateWordClass.Multiplier } scale && value < 1_000_000_000_000)
        {
            // A dozen is written as -12, a scale as its power of ten.
            value *= scale.Value < 0 ? -scale.Value : 1;
            for (int i = 0; i < scale.Value; i++)
            {
                value *= 10;
            }

            at++;
        }

        int and = text.IsHyphen(at) ? at + 1 : at;
        if (text.Is(and, FunctionWord.And))
        {
            int article = text.IsHyphen(and + 1) ? and + 2 : and + 1;
            int half = text.IsHyphen(article + 1) ? article + 2 : article + 1;
            if (text.Is(article, FunctionWord.A) && text.ClassAt(half) == DateWordClass.Fraction)
            {
                value += 500;
                at = half + 1;
            }
        }

        amount = new Amount(value, 0, false);
        return at;
    }

    private static bool ReadDigits(in DateText text, ref int at, out long value)
    {
        value = 0;
        ReadOnlySpan<char> word = text.Word(at);
        int decimals = -1;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (char.IsAsciiDigit(c))
            {
                if (decimals < 3 && value < 100_000_000_000_000)
                {
                    value = (value * 10) + (c - '0');
                    decimals += decimals >= 0 ? 1 : 0;
                }
            }
            else if (c == '.' && decimals < 0 && i > 0)
            {
                decimals = 0;
            }
            else if (c is '\u00BD' && i == word.Length - 1)
            {
                value = (value * 10) + 5;
                decimals = 1;
            }
            else if (c != ',' || decimals >= 0)
            {
                return false;
            }
        }

        for (int i = Math.Max(decimals, 0); i < 3; i++)
        {
            value *= 10;
        }

        at++;
        if (text.Is(at, '\u00BD') || text.Word(at) is "1/2")
        {
            value += 500;
            at++;
        }
        else if (text.Is(at, '1') && text.Is(at + 1, '/') && text.Is(at + 2, '2'))
        {
            value += 500;
            at += 3;
        }

        return true;
    }

    private static int ReadWords(in DateText text, int at, out long value)
    {
        long small = 0;
        long total = 0;
        int end = at + MaxWordTokens;
        while (at < end)
        {
            DateWord word = text.At(at);
            if (word.Class == DateWordClass.Cardinal && (small % 100 == 0 || (small % 10 == 0 && small % 100 >= 20 && word.Value < 10)))
            {
                small += word.Value;
            }
            else if (word.Class == DateWordClass.Multiplier && small > 0 && total + small < 1_000_000)
            {
                if (word.Value == 2)
                {
                    small *= 100;
                }
                else if (word.Value < 0)
                {
                    break;
                }
                else if (text.ClassAt(at + 1) == DateWordClass.Cardinal)
                {
                    total += small * (word.Value == 3 ? 1000 : 1_000_000);
                    small = 0;
                }
                else
                {
                    break;
                }
            }
            else if (text.Is(at, FunctionWord.And) && small >= 100 && text.ClassAt(at + 1) == DateWordClass.Cardinal)
            {
                // "two hundred and five"
            }
            else if (!text.IsHyphen(at) || text.ClassAt(at + 1) != DateWordClass.Cardinal || small % 10 != 0 || text.At(at + 1).Value >= 10)
            {
                break;
            }

            at++;
        }

        value = (total + small) * 1000;
        return at;
    }
}
