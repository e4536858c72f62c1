namespace FactExtract.Numbers;

/// <summary>Reads one number with its sign, its currency sign and its unit: "-5C", "US$5.3 billion", "12 square miles".</summary>
internal sealed class SingleReader(UnitTable units, CardinalReader cardinalReader)
{
    private readonly UnitReader _unitReader = new(units, cardinalReader);

    /// <summary>Reads the number whose digits or first word stand at <paramref name="first"/>; signs before <paramref name="floor"/> belong to another.</summary>
    internal bool TryRead(in PieceText text, in Piece first, int floor, bool stopsAtAnd, out Quantity quantity)
    {
        quantity = default;
        if (!cardinalReader.TryRead(text, first, out Cardinal cardinal, stopsAtAnd))
        {
            return false;
        }

        quantity = Quantity.Of(cardinal);
        if (cardinal.IsDigits)
        {
            ReadPoint(text.Text, first, ref quantity);
        }

        ReadSign(text, ref quantity);
        ReadCurrency(text.Text, floor, ref quantity);
        ReadSign(text, ref quantity);
        _unitReader.Read(text, ref quantity);
        return true;
    }

    // ".25" where the point is a token of its own
    private static void ReadPoint(ReadOnlySpan<char> text, in Piece first, ref Quantity quantity)
    {
        int point = first.Start - 1;
        if (quantity.IsPlainDigits && point >= 0 && text[point] == '.' && (point == 0 || !(char.IsLetterOrDigit(text[point - 1]) || text[point - 1] is '.')) && first.Length <= 28)
        {
            quantity.Value *= new decimal(1, 0, 0, false, (byte)first.Length);
            quantity.Start = point;
            quantity.IsPlainDigits = false;
        }
    }

    private static void ReadSign(in PieceText text, ref Quantity quantity)
    {
        int at = quantity.Start - 1;
        if (quantity.Value is not > 0 || at < 0 || quantity.IsOrdinal)
        {
            return;
        }

        char sign = text.Text[at];
        if (sign is '-' or '\u2212')
        {
            char before = at > 0 ? text.Text[at - 1] : ' ';
            if (quantity.IsDigits && before is ' ' or '(' or '\u00A0' or '\n' or '"' or '\u201C' or '$' or '\u00A3' or '\u20AC')
            {
                quantity.Value = -quantity.Value;
                quantity.Start = at;
            }

            return;
        }

        Piece word = text.Before(quantity.First);
        if ((word.Hash == NumberVocabulary.Minus || word.Hash == NumberVocabulary.Negative) && word.End == at)
        {
            quantity.Value = -quantity.Value;
            quantity.Start = word.Start;
        }
    }

    private void ReadCurrency(ReadOnlySpan<char> text, int floor, ref Quantity quantity)
    {
        int end = quantity.Start;
        if (end > 0 && text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        // Not "5 € 10", nor the "p" of "50p 60".
        if (end == 0 || quantity.IsOrdinal || units.Before(text, end, out decimal least, out int start) is not { } currency || quantity.Value < least
            || start < floor || (start > 0 && char.IsAsciiDigit(text[start - 1])))
        {
            return;
        }

        quantity.Unit = currency;
        quantity.HasSign = true;
        quantity.Start = start;
        quantity.IsPlainDigits = false;
        quantity.Multiply(currency.Factor);
    }
}
