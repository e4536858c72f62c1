namespace FactExtract.Dates;

/// <summary>Reads lengths that say how long something lasts: "yearlong", "day-long", "months-long", "all day", "the whole week"; and "year-ago".</summary>
internal static class LastingReader
{
    /// <summary>"yearlong".</summary>
    internal static DateExpression Read(in DateText text, int at) => Length(at, at + 1, Amount.One, (DateUnit)text.At(at).Value);

    /// <summary>"day-long", "decades-long", "the year-ago quarter": <paramref name="at"/> is the unit.</summary>
    internal static bool TryReadHyphened(in DateText text, int at, out DateExpression found)
    {
        DateWord unit = text.At(at);
        found = default;
        if (!text.IsHyphen(at + 1) || unit.IsShort || text.IsHyphen(at - 1))
        {
            return false;
        }

        if (text.ClassAt(at + 2) == DateWordClass.Long)
        {
            found = Length(at, at + 3, unit.IsPlural ? Amount.Unknown : Amount.One, unit.Unit);
            return true;
        }

        if (unit.Unit != DateUnit.Year || unit.IsPlural || text.At(at + 2).Direction is not (DateDirection.Ago or DateDirection.Earlier))
        {
            return false;
        }

        DateUnit period = text.UnitAt(at + 3);
        (DateUnit grain, int offset) = period switch { DateUnit.Quarter => (period, -4), DateUnit.Month => (period, -12), _ => (DateUnit.Year, -1) };
        found = RelativeReader.Based(at, grain == DateUnit.Year && text.Word(at + 3) is not "period" ? at + 3 : at + 4, grain, offset, narrative: false) with { TakesArticle = true };
        return true;
    }

    /// <summary>"all day", "the whole week", "the entire year".</summary>
    internal static bool TryReadWhole(in DateText text, int at, out DateExpression found)
    {
        DateWord unit = text.At(at + 1);
        bool all = text.Is(at, FunctionWord.All);
        found = Length(at, all && text.ClassAt(at + 2) == DateWordClass.Long ? at + 3 : at + 2, Amount.One, unit.Unit) with { TakesArticle = !all };
        return unit is { Class: DateWordClass.Unit, IsPlural: false, IsShort: false } && unit.Unit is >= DateUnit.Day and not DateUnit.Quarter && !text.IsHyphen(at + 2) && (all || text.Is(at - 1, FunctionWord.The));
    }

    private static DateExpression Length(int at, int end, Amount amount, DateUnit unit) => new()
    {
        First = at,
        End = end,
        Form = DateForm.Duration,
        Length = amount,
        LengthUnit = unit,
        Confidence = 0.9f,
    };
}
