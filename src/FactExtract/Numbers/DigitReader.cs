namespace FactExtract.Numbers;

/// <summary>Reads a number that starts with digits: "1,234", "10 000", "2 1/2", "1.2 million", "35m", "22nd".</summary>
internal sealed class DigitReader(NumberVocabulary words)
{
    // Six groups are a quintillion: more are no number of a news text.
    private const int MaxGroups = 6;

    internal bool TryRead(in PieceText text, in Piece first, out Cardinal cardinal)
    {
        cardinal = new Cardinal { First = first, Last = first, Scale = 1, IsDigits = true };
        if (!DigitText.TryParse(text.Word(first), out decimal? value))
        {
            return false;
        }

        cardinal.Value = value;
        cardinal.IsPlainDigits = !text.Word(first).ContainsAny(',', '.');
        Piece next = text.Next(first);
        if (first.Touches(next) && IsOrdinalSuffix(text.Word(next)))
        {
            cardinal.Last = next;
            cardinal.IsOrdinal = true;
            cardinal.IsPlainDigits = false;
            return true;
        }

        ReadSpacedGroups(text, ref cardinal);
        ReadFraction(text, ref cardinal);
        ReadScale(text, ref cardinal);
        FractionReader.ReadAndHalf(text, words, ref cardinal);
        ScaleReader.Read(text, words, ref cardinal);
        if (cardinal.Scale >= 1000)
        {
            FractionReader.ReadAndHalf(text, words, ref cardinal);
        }

        ReadRest(text, ref cardinal);
        return true;
    }

    // "3 hundred and 21", "4 thousand 3 hundred", "5 lakh 20 thousand"
    private void ReadRest(in PieceText text, ref Cardinal cardinal)
    {
        for (int i = 0; i < MaxGroups && cardinal.Scale >= 100 && cardinal.Value is not null; i++)
        {
            Piece at = text.Next(cardinal.Last);
            bool hasAnd = at.Hash == NumberVocabulary.And;
            at = hasAnd ? text.Next(at) : at;
            if (at.Kind != PieceKind.Digits || !DigitText.TryParse(text.Word(at), out decimal? value) || value is null || text.Word(at).Contains('.'))
            {
                return;
            }

            var rest = new Cardinal { First = at, Last = at, Value = value, Scale = 1 };
            ScaleReader.Read(text, words, ref rest);
            bool fits = rest.Value < cardinal.Scale && rest.Value > 0 && (rest.Scale > 1 || (hasAnd && cardinal.Scale <= 1000));
            if (!fits)
            {
                return;
            }

            cardinal.Value += rest.Value;
            cardinal.Last = rest.Last;
            cardinal.Scale = rest.Scale;
        }
    }

    private static bool IsOrdinalSuffix(ReadOnlySpan<char> word) =>
        word.Length == 2 && (word.Equals("th", StringComparison.OrdinalIgnoreCase) || word.Equals("st", StringComparison.OrdinalIgnoreCase)
            || word.Equals("nd", StringComparison.OrdinalIgnoreCase) || word.Equals("rd", StringComparison.OrdinalIgnoreCase));

    // "10 000", "1 414 021 100"
    private static void ReadSpacedGroups(in PieceText text, ref Cardinal cardinal)
    {
        if (!cardinal.IsPlainDigits || cardinal.First.Length > 3 || text.Text[cardinal.First.Start] == '0')
        {
            return;
        }

        decimal value = cardinal.Value!.Value;
        for (int groups = 0; groups < MaxGroups; groups++)
        {
            Piece next = text.Next(cardinal.Last);
            if (next.Kind != PieceKind.Digits || next.Start != cardinal.Last.End + 1 || !IsGroup(text.Word(next), out decimal group))
            {
                return;
            }

            value = (value * 1000) + group;
            cardinal.Last = next;
            cardinal.Value = value;
            cardinal.IsPlainDigits = false;
            if (next.Length > 3)
            {
                return;
            }
        }
    }

    // Three digits; the last group may have decimals.
    private static bool IsGroup(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        if (word.Length < 3 || word[..3].ContainsAny('.', ',') || (word.Length > 3 && word[3] != '.') || !DigitText.TryParse(word, out decimal? read))
        {
            return false;
        }

        value = read ?? 0;
        return read is not null;
    }

    // "1½", "2 1/2", "3/4"
    private void ReadFraction(in PieceText text, ref Cardinal cardinal)
    {
        Piece next = text.Next(cardinal.Last);
        if (next.Kind == PieceKind.Mark && words[next.Hash] is { Role: NumberWordRole.Glyph } glyph)
        {
            cardinal.Value += glyph.Value;
            cardinal.Last = next;
            cardinal.IsPlainDigits = false;
        }
        else if (cardinal.IsPlainDigits && TryReadSlash(text, cardinal.Last, out Piece end, out decimal share))
        {
            cardinal.Value = share;
            cardinal.Last = end;
            cardinal.IsFraction = true;
            cardinal.IsPlainDigits = false;
        }
        else if (cardinal.IsPlainDigits && next.Kind == PieceKind.Digits && next.Start == cardinal.Last.End + 1 && TryReadSlash(text, next, out end, out share))
        {
            cardinal.Value += share;
            cardinal.Last = end;
            cardinal.IsPlainDigits = false;
        }
    }

    // Only the denominators that people measure with, and "1/40 of": 9/11 and 24/7 are something else.
    private static bool TryReadSlash(in PieceText text, in Piece numerator, out Piece end, out decimal share)
    {
        share = 0;
        end = default;
        Piece slash = text.Next(numerator);
        if (!numerator.Touches(slash) || !(text.Is(slash, '/') || text.Is(slash, '\u2044')))
        {
            return false;
        }

        end = text.Next(slash);
        if (!slash.Touches(end) || end.Kind != PieceKind.Digits || text.CharAfter(end) == '/' || text.CharBefore(numerator) == '/'
            || !DigitText.TryParse(text.Word(numerator), out decimal? above) || !DigitText.TryParse(text.Word(end), out decimal? below)
            || !(below is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32 or 64 or 100 || (above == 1 && text.Next(end).Hash == NumberVocabulary.Of)) || below is null or 0 || above is null || above >= below)
        {
            return false;
        }

        share = above.Value / below.Value;
        return true;
    }

    // "35m", "3bn", "10 bln"; full words are left to ScaleReader.
    private void ReadScale(in PieceText text, ref Cardinal cardinal)
    {
        Piece next = text.Next(cardinal.Last);
        if (next.Kind != PieceKind.Word || cardinal.IsFraction || !Fits(text, cardinal, next, out decimal scale))
        {
            return;
        }

        ScaleReader.Multiply(ref cardinal, scale);
        cardinal.EndsInM = text.Is(next, 'm');
        cardinal.Last = next;
    }

    private bool Fits(in PieceText text, in Cardinal cardinal, in Piece next, out decimal scale)
    {
        NumberWord word = words[next.Hash];
        scale = word.Value;
        bool touches = cardinal.Last.Touches(next);
        bool isUpper = char.IsAsciiLetterUpper(text.Text[next.Start]);
        return word.Role switch
        {
            // "MM" is a million in finance, "mm" a millimeter.
            NumberWordRole.Symbol when next.Length == 2 && scale == 1_000_000 && text.Text[next.End - 1] is 'm' or 'M' => isUpper,
            NumberWordRole.Symbol => touches || next.Length > 1,

            // 5G and 4G are networks, 1T nothing.
            NumberWordRole.BigSymbol => touches && (text.Is(next, 'G') ? cardinal.Value >= 10 : isUpper || text.Is(next, 'b')),
            _ => false,
        };
    }
}
