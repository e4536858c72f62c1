namespace FactExtract.Numbers;

/// <summary>Reads the unit, the currency and the rate after a number: "12 square miles", "50 cents", "-mile", "barrels per day", "5ft 10in".</summary>
internal sealed class UnitReader(UnitTable units, CardinalReader cardinalReader)
{
    internal void Read(in PieceText text, ref Quantity quantity)
    {
        if (quantity.IsOrdinal)
        {
            return;
        }

        int start = SkipGap(text.Text, quantity.End);
        MeasureUnit? unit = units.After(text.Text, start, start == quantity.End, quantity.Value, out int end) ?? AfterOf(text, quantity, out end);
        if (quantity.HasSign)
        {
            // "US$ 5 million dollars"
            if (unit is { Kind: UnitKind.Money, Factor: 1 } && char.IsLetter(text.Text[start]))
            {
                quantity.ExtendTo(text, end);
            }
        }
        else if (unit is not null && unit.Kind != UnitKind.Per && !(quantity.IsPlainDigits && end == start + 1 && text.Text[start] == 's'))
        {
            Take(text, ref quantity, unit, end);
        }

        ReadRate(text, ref quantity);
    }

    /// <summary>Where the word after <paramref name="end"/> starts: past one blank or a hyphen.</summary>
    internal static int SkipGap(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && (text[end] is ' ' or '\u00A0' or '\u202F' || (text[end] is '-' or '\u2010' or '\u2011' && char.IsLetter(text[end + 1]))) ? end + 1 : end;

    private void Take(in PieceText text, ref Quantity quantity, MeasureUnit unit, int end)
    {
        quantity.Unit = unit;
        quantity.ExtendTo(text, end);
        quantity.Multiply(unit.Factor);
        if (unit.Kind == UnitKind.Money && quantity.Scale == 1)
        {
            ReadLateScale(text, ref quantity);
        }

        if (unit.Kind == UnitKind.Time)
        {
            ReadAge(text, ref quantity);
        }
        else
        {
            ReadCompound(text, ref quantity);
        }
    }

    // "75 USD million"
    private void ReadLateScale(in PieceText text, ref Quantity quantity)
    {
        Piece next = text.Next(quantity.Last);
        var late = new Cardinal { Last = next, Value = quantity.Value, Scale = 1 };
        if (cardinalReader.TryRead(text, next, out Cardinal scale) && !scale.IsDigits && scale.Value == scale.Scale && scale.Scale >= 1000)
        {
            ScaleReader.Multiply(ref late, scale.Scale);
            quantity.Value = late.Value;
            quantity.Scale = scale.Scale;
            quantity.ExtendTo(text, scale.Last.End);
        }
    }

    // "thousands of square miles", "half a percent", "one-half of 1 percent", "a third of a mile"
    private MeasureUnit? AfterOf(in PieceText text, in Quantity quantity, out int end)
    {
        Piece at = text.Next(quantity.Last);
        bool hasOf = at.Hash == NumberVocabulary.Of;
        end = quantity.End;
        if (hasOf)
        {
            at = text.Next(at);
        }

        if (quantity.IsFraction && (NumberVocabulary.IsArticle(at.Hash) || (hasOf && (at.Hash == NumberVocabulary.One || text.Is(at, '1')))))
        {
            at = text.Next(at);
            hasOf = true;
        }

        return hasOf && at.Kind is PieceKind.Word or PieceKind.Mark && units.After(text.Text, at.Start, false, quantity.Value, out end) is { Kind: not UnitKind.Per and not UnitKind.Multiple } unit
            && (unit.Kind != UnitKind.Time || quantity.IsFraction || quantity.IsVague) ? unit : null;
    }

    // "years old", "-year-old", "-year-olds", "years of age"
    private void ReadAge(in PieceText text, ref Quantity quantity)
    {
        int start = SkipGap(text.Text, quantity.End);
        ReadOnlySpan<char> rest = start > quantity.End ? text.Text[start..] : default;
        int length = rest.StartsWith("of age", StringComparison.OrdinalIgnoreCase) ? 6
            : rest.StartsWith("olds", StringComparison.OrdinalIgnoreCase) ? 4
            : rest.StartsWith("old", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (length == 0 || (length < rest.Length && char.IsLetter(rest[length])))
        {
            return;
        }

        quantity.Unit = quantity.Unit!.Name switch
        {
            "month" => units.MonthOfAge,
            "week" => units.WeekOfAge,
            "day" => units.DayOfAge,
            "year" => units.YearOfAge,
            _ => quantity.Unit,
        };
        quantity.ExtendTo(text, start + length);
    }

    private void ReadCompound(in PieceText text, ref Quantity quantity)
    {
        decimal parts = quantity.Unit!.Name switch
        {
            "foot" => 12,
            "pound" => 16,
            _ when quantity.Unit is { Kind: UnitKind.Money, Factor: 1 } => 100,
            _ => 0,
        };
        if (parts == 0 || quantity.Value is null)
        {
            return;
        }

        Piece at = text.Next(quantity.Last);
        if (text.IsHyphen(at) || at.Hash == NumberVocabulary.And)
        {
            at = text.Next(at);
        }

        if (!cardinalReader.TryRead(text, at, out Cardinal part) || part.Value is not { } value || value >= parts || part.IsOrdinal || part.IsVague)
        {
            return;
        }

        int start = SkipGap(text.Text, part.Last.End);
        MeasureUnit? unit = units.After(text.Text, start, start == part.Last.End, value, out int end);
        bool isPart = unit is not null && (parts, unit.Name) switch
        {
            (12, "inch") => true,
            (16, "ounce") => true,
            (100, _) => unit is { Kind: UnitKind.Money, Factor: 0.01m },
            _ => false,
        };

        // "6-foot-2" and "6 feet 2" need no "inches".
        bool isBare = parts == 12 && unit is null && part.IsPlainDigits && at.Start - quantity.End <= 1;

        // "15 dollars and 50", when nothing is counted
        isBare |= parts == 100 && unit is null && value >= 10 && value == decimal.Truncate(value) && (text.Next(part.Last).Kind is PieceKind.None or PieceKind.Mark);
        if (!isPart && !isBare)
        {
            return;
        }

        quantity.Value = parts == 12 ? (quantity.Value * 12) + value : quantity.Value + (value / parts);
        quantity.Unit = parts == 12 ? units.Inch : quantity.Unit;
        quantity.ExtendTo(text, isPart ? end : part.Last.End);
    }

    // "from $50 million a year earlier" is no rate.
    private static bool GoesOnAsDate(ReadOnlySpan<char> rest) => rest.StartsWith(" ago") || rest.StartsWith(" earlier") || rest.StartsWith(" later") || rest.StartsWith(" prior");

    // "$52 a barrel", "$1.50 per share", "barrels per day", "$15.4/hour"
    private void ReadRate(in PieceText text, ref Quantity quantity)
    {
        if (quantity.UnitKind is not (UnitKind.Money or UnitKind.Measure))
        {
            return;
        }

        Piece per = text.Joined(quantity.Last) is { Exists: true } joined ? joined : text.Next(quantity.Last);
        bool isArticle = NumberVocabulary.IsArticle(per.Hash) && !quantity.IsVague;
        if (!isArticle && per.Hash != NumberVocabulary.Per && !text.Is(per, '/'))
        {
            return;
        }

        int start = SkipGap(text.Text, per.End);
        if (units.After(text.Text, start, false, null, out int end) is { Kind: UnitKind.Measure or UnitKind.Time or UnitKind.Per } divisor
            && !(isArticle && divisor.Kind == UnitKind.Time && GoesOnAsDate(text.Text[end..])))
        {
            quantity.Per = divisor;
            quantity.ExtendTo(text, end);
        }
    }
}
