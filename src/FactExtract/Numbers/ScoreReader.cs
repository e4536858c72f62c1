namespace FactExtract.Numbers;

/// <summary>Reads results, votes and records: "2-1", "54-46", "6-4, 3-6, 7-6 (7-4)", "10-6-1", "245-6".</summary>
internal sealed class ScoreReader(UnitTable units, ContextWords context)
{
    // Longer lists of sets are not played.
    private const int MaxPairs = 9;

    // Words around a pair of numbers that can tell what it is.
    private const int CueDistance = 6;

    /// <summary>What two numbers joined by a hyphen are.</summary>
    internal bool TryRead(in PieceText text, in Piece first, out Quantity quantity)
    {
        quantity = default;
        if (!TryReadPair(text, first, out Piece last, out decimal left, out decimal right) || IsRange(text, first, last, left, right))
        {
            return false;
        }

        quantity = new Quantity { Start = first.Start, First = first, Value = left, UpperValue = right, Scale = 1, IsRatio = true, IsDigits = true };
        last = ReadMore(text, last);
        quantity.Last = last;
        quantity.End = last.End;
        return true;
    }

    /// <summary>Whether a word near the numbers tells of a result or a vote.</summary>
    internal static bool HasCue(in PieceText text, ContextWords context, in Piece first, in Piece last)
    {
        Piece before = text.Before(first), after = text.Next(last);
        for (int i = 0; i < CueDistance; i++)
        {
            if (context.Has(before, ContextRole.Score) || context.Has(after, ContextRole.Score))
            {
                return true;
            }

            before = text.Is(before, '.') ? default : text.Before(before);
            after = text.Is(after, '.') ? default : text.Next(after);
        }

        return false;
    }

    private static bool TryReadPair(in PieceText text, in Piece first, out Piece last, out decimal left, out decimal right)
    {
        right = 0;
        last = default;
        if (!TryReadShort(text, first, out left) || text.CharBefore(first) is '-' or '\u2013' or '/' or '.' or ',' || char.IsLetter(text.CharBefore(first)))
        {
            return false;
        }

        Piece hyphen = text.Next(first);
        if (!first.Touches(hyphen) || !text.IsHyphen(hyphen))
        {
            return false;
        }

        last = text.Next(hyphen);
        if (!hyphen.Touches(last) || !TryReadShort(text, last, out right))
        {
            return false;
        }

        // A record has a third number: wins, losses, ties.
        Piece more = text.Next(last);
        if (last.Touches(more) && text.IsHyphen(more))
        {
            Piece third = text.Next(more);
            if (more.Touches(third) && third.Kind == PieceKind.Digits)
            {
                last = third;
                return TryReadShort(text, third, out _) && !text.IsHyphen(text.Next(third));
            }
        }

        return true;
    }

    private static bool TryReadShort(in PieceText text, in Piece piece, out decimal value)
    {
        value = 0;
        if (piece.Kind != PieceKind.Digits || piece.Length > 3 || text.Word(piece).ContainsAny('.', ','))
        {
            return false;
        }

        value = decimal.Parse(text.Word(piece), System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    private bool IsRange(in PieceText text, in Piece first, in Piece last, decimal left, decimal right)
    {
        if (text.CharBefore(first) is '$' or '\u00A3' or '\u20AC')
        {
            return true;
        }

        int start = UnitReader.SkipGap(text.Text, last.End);
        if (units.After(text.Text, start, start == last.End, right, out _) is { Kind: not UnitKind.Per } || text.CharAfter(last) is '%')
        {
            return true;
        }

        if (left >= right || left == 0)
        {
            return false;
        }

        Piece next = text.Next(last);
        bool countsSomething = next.Kind == PieceKind.Word && !context.Has(next, ContextRole.Function | ContextRole.Score | ContextRole.Stop) && char.IsAsciiLetterLower(text.Text[next.Start]);
        return countsSomething ? !context.Has(next, ContextRole.Score) : !HasCue(text, context, first, last);
    }

    // ", 6-3", " (7-4)", ", 7-6 (4)"
    private static Piece ReadMore(in PieceText text, Piece last)
    {
        for (int pairs = 1; pairs < MaxPairs; pairs++)
        {
            Piece mark = text.Next(last), next = text.Next(mark);
            bool isParenthesis = text.Is(mark, '(');
            if (!isParenthesis && !text.Is(mark, ','))
            {
                return last;
            }

            bool isPair = TryReadPair(text, next, out Piece end, out _, out _);
            if (isParenthesis)
            {
                end = isPair ? end : next;
                Piece close = text.Next(end);
                if (!(isPair || next.Kind == PieceKind.Digits) || !text.Is(close, ')'))
                {
                    return last;
                }

                last = close;
            }
            else if (isPair)
            {
                last = end;
            }
            else
            {
                return last;
            }
        }

        return last;
    }
}
