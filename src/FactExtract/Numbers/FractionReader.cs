namespace FactExtract.Numbers;

/// <summary>Reads the fractions after whole numbers: "and a half", "-thirds", "point five", "of a million".</summary>
internal static class FractionReader
{
    /// <summary>"two and a half", "one and three quarters".</summary>
    internal static void ReadAndHalf(in PieceText text, NumberVocabulary words, ref Cardinal cardinal)
    {
        Piece and = text.Joined(cardinal.Last) is { Exists: true } joined ? joined : text.Next(cardinal.Last);
        if (and.Hash != NumberVocabulary.And || cardinal.Value is null)
        {
            return;
        }

        Piece count = text.Joined(and) is { Exists: true } next ? next : text.Next(and);
        decimal above = NumberVocabulary.IsArticle(count.Hash) ? 1 : words[count.Hash] is { Role: NumberWordRole.Digit } digit ? digit.Value : 0;
        if (above == 0 || !TryReadDenominator(text, words, count, above, out Piece last, out decimal below) || above >= below)
        {
            return;
        }

        // "a million and a half", "a billion and a half million", but "a hundred and a half"
        decimal unit = cardinal.Scale >= 1000 ? cardinal.Scale : 1;
        Piece scale = text.Next(last);
        if (unit > 1 && scale.Kind == PieceKind.Word && words[scale.Hash] is { Role: NumberWordRole.Scale } word && word.Value < unit)
        {
            unit = word.Value;
            last = scale;
        }

        cardinal.Value += above / below * unit;
        cardinal.Last = last;
        cardinal.IsPlainDigits = false;
    }

    /// <summary>"two-thirds", "three quarters", "one half": the denominator after a count.</summary>
    internal static bool TryReadDenominator(in PieceText text, NumberVocabulary words, in Piece count, decimal above, out Piece last, out decimal below)
    {
        last = text.Joined(count) is { Exists: true } joined ? joined : text.Next(count);
        NumberWord word = last.Kind == PieceKind.Word ? words[last.Hash] : default;
        below = word.Role switch
        {
            NumberWordRole.Half when above == 1 => 2,
            NumberWordRole.Quarter when above == 1 => 4,
            NumberWordRole.Ordinal when above == 1 && word.Value > 2 => word.Value,
            NumberWordRole.Fraction when word.Value > 1 => word.Value,
            _ => 0,
        };
        return below > 0;
    }

    /// <summary>"two point five", "two hundred point seventy-one".</summary>
    internal static void ReadPoint(in PieceText text, NumberVocabulary words, ref Cardinal cardinal)
    {
        Piece point = text.Next(cardinal.Last);
        if (point.Hash != NumberVocabulary.Point || cardinal.Value is null)
        {
            return;
        }

        decimal decimals = 0, weight = 1;
        Piece at = text.Next(point);
        for (int i = 0; i < 10; i++)
        {
            NumberWord word = at.Kind == PieceKind.Word ? words[at.Hash] : default;
            decimal digits = word.Value;
            Piece last = at;
            if (word.Role == NumberWordRole.Tens)
            {
                Piece one = text.Joined(at) is { Exists: true } joined ? joined : text.Next(at);
                if (words[one.Hash] is { Role: NumberWordRole.Digit, Value: > 0 } more)
                {
                    digits += more.Value;
                    last = one;
                }
            }

            if (word.Role is not (NumberWordRole.Digit or NumberWordRole.Teen or NumberWordRole.Tens))
            {
                break;
            }

            weight /= word.Role == NumberWordRole.Digit ? 10 : 100;
            decimals += digits * weight;
            cardinal.Last = last;
            at = text.Next(last);
        }

        cardinal.Value += decimals;
    }

    /// <summary>"three quarters of a million".</summary>
    internal static void ReadOfScale(in PieceText text, NumberVocabulary words, ref Cardinal cardinal)
    {
        Piece of = text.Next(cardinal.Last);
        Piece article = of.Hash == NumberVocabulary.Of ? text.Next(of) : default;
        if (!NumberVocabulary.IsArticle(article.Hash))
        {
            return;
        }

        Piece scale = text.Next(article);
        if (words[scale.Hash] is { Role: NumberWordRole.Scale or NumberWordRole.Dozen } word)
        {
            ScaleReader.Multiply(ref cardinal, word.Value);
            cardinal.Last = scale;
        }
    }
}
