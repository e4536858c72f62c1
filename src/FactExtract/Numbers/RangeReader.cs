namespace FactExtract.Numbers;

/// <summary>Reads the second number of a range and shares scale, currency and unit: "five to six thousand", "$2-3 million", "between 10 and 20".</summary>
internal sealed class RangeReader(SingleReader singleReader, ContextWords context)
{
    /// <summary>Makes <paramref name="first"/> a range (or, for "two-to-one", a ratio) when a second number follows that fits.</summary>
    internal void Read(in PieceText text, ref Quantity first, bool isBetween)
    {
        if (first.IsOrdinal || first.Value is null || first.IsVague)
        {
            return;
        }

        Piece link = text.Next(first.Last);
        bool isHyphen = text.IsHyphen(link) && first.Last.Touches(link);
        bool hasTo = false;
        Piece at = text.Next(link);
        if (isHyphen && at.Hash == NumberVocabulary.To)
        {
            // "five- to six-year", "two-to-one"
            hasTo = true;
            at = text.Joined(at) is { Exists: true } joined ? joined : text.Next(at);
        }
        else if (isHyphen ? !link.Touches(at) : !(IsSpacedDash(text, first, link, at) || link.Hash == NumberVocabulary.To || (isBetween && link.Hash == NumberVocabulary.And) || link.Hash == NumberVocabulary.Or))
        {
            return;
        }

        if (!TryReadSecond(text, at, first.End, out Quantity second) || second.Value is null || second.IsOrdinal || second.IsVague || !HaveOneUnit(first, second)
            || (first.IsFraction && !second.IsFraction && second.Value > 2))
        {
            return;
        }

        bool isOr = link.Hash == NumberVocabulary.Or;
        decimal lower = first.Value.Value, scale = second.Scale;
        if (scale > 1 && first.Scale == 1 && lower > 0 && lower < second.Value / scale / (second.Unit?.Factor ?? 1) && (first.IsPlainDigits || lower < 1000))
        {
            lower *= scale;
        }

        if (lower < second.Value && (!isOr || (second.Value - lower <= Math.Max(1, scale) && scale == 1)) && !IsAmountAndLevel(text, first, second))
        {
            first.Value = lower;
            first.UpperValue = second.Value;
            Join(ref first, second);
        }
        else if (!isOr && !isBetween && lower > second.Value && first.Unit is null && second.Unit is null && (hasTo || IsOfScore(text, first, second)))
        {
            first.UpperValue = second.Value;
            first.IsRatio = true;
            Join(ref first, second);
        }
    }

    // "1000 - 5000", "20 through 100", "20~100"
    private static bool IsSpacedDash(in PieceText text, in Quantity first, in Piece link, in Piece at) =>
        first.IsPlainDigits && at.Kind == PieceKind.Digits && ((text.IsHyphen(link) && text.CharAfter(link) == ' ') || text.Is(link, '~') || text.Word(link) is "through");

    private static void Join(ref Quantity first, in Quantity second)
    {
        first.Unit = second.Unit ?? first.Unit;
        first.Per = second.Per ?? first.Per;
        first.IsPlainDigits &= second.IsPlainDigits;
        first.IsFraction &= second.IsFraction;
        first.Scale = second.Scale;
        first.Last = second.Last;
        first.End = second.End;
    }

    private static bool HaveOneUnit(in Quantity first, in Quantity second) =>
        first.Unit is null ? !second.HasSign : (first.HasSign && second.Unit is null) || ReferenceEquals(first.Unit, second.Unit) || first.Unit.Name == second.Unit?.Name;

    private bool TryReadSecond(in PieceText text, in Piece at, int floor, out Quantity second)
    {
        second = default;

        // A currency sign may come first: at most "US", "$".
        Piece number = at;
        for (int i = 0; i < 3 && number.Exists; i++)
        {
            if (singleReader.TryRead(text, number, floor, stopsAtAnd: false, out second))
            {
                return i == 0 ? second.Start >= at.Start : second.Start == at.Start && second.HasSign;
            }

            number = text.Next(number);
        }

        return false;
    }

    // "rose 5% to 7%" tells how much and where to.
    private bool IsAmountAndLevel(in PieceText text, in Quantity first, in Quantity second)
    {
        if (first.Unit is null || second.Unit is null || (first.HasSign && second.Scale != first.Scale))
        {
            return false;
        }

        Piece before = text.Before(first.First);
        if (before.Hash == NumberVocabulary.Of)
        {
            // "an increase of 5% to 7%"
            return false;
        }

        for (int i = 0; i < 3 && before.Exists; i++)
        {
            if (before.Hash == NumberVocabulary.From || before.Hash == NumberVocabulary.Between)
            {
                return false;
            }

            if (context.Has(before, ContextRole.Change))
            {
                return true;
            }

            before = text.Before(before);
        }

        return false;
    }

    private bool IsOfScore(in PieceText text, in Quantity first, in Quantity second) =>
        first.Value < 1000 && second.Value < 1000 && ScoreReader.HasCue(text, context, first.First, second.Last) && text.Before(first.First).Hash != NumberVocabulary.From;
}
