namespace FactExtract.Dates;

/// <summary>Reads times that come again and again: "every Tuesday", "twice a year", "annually", "Sundays", "every four years", "24/7".</summary>
internal static class RecurringReader
{
    internal static DateExpression OfWeekday(int at, DateWord word) => new()
    {
        First = at,
        End = at + 1,
        Form = DateForm.Recurring,
        Weekday = (byte)word.Value,
        Grain = DateUnit.Day,
        Confidence = 0.9f,
    };

    /// <summary>"every Tuesday", "each day", "every other week", "every four years", "alternate Saturdays".</summary>
    internal static bool TryReadEvery(in DateText text, int at, out DateExpression found)
    {
        found = new DateExpression { First = at, Form = DateForm.Recurring, Length = Amount.One, Confidence = 0.95f };
        int next = at + 1;
        if (text.Is(next, FunctionWord.Other))
        {
            found.Length = new Amount(2000, 0, false);
            next++;
        }
        else if (text.At(next).Modifier == DateModifier.Last)
        {
            next++;
        }
        else if (text.At(next) is { Class: DateWordClass.Ordinal, Value: > 0 } ordinal && text.ClassAt(next + 1) is DateWordClass.Unit or DateWordClass.Weekday)
        {
            found.Length = new Amount(ordinal.Value * 1000, 0, false);
            next++;
        }
        else
        {
            int end = text.ClassAt(next) == DateWordClass.Unit ? 0 : AmountReader.Read(text, next, out Amount amount);
            if (end != 0 && text.UnitAt(end) != DateUnit.None)
            {
                AmountReader.Read(text, next, out amount);
                found.Length = amount;
                next = end;
            }
        }

        DateWord head = text.At(next);
        found.End = next + 1;
        switch (head.Class)
        {
            case DateWordClass.Unit when head.Unit == DateUnit.Weekend && found.Length == Amount.One:
                found.Grain = DateUnit.Weekend;
                return true;
            case DateWordClass.Unit:
                found.LengthUnit = head.Unit;
                return head.Unit is not DateUnit.Quarter || !text.Is(next + 1, FunctionWord.Of);
            case DateWordClass.Weekday when text.IsCapital(next):
                (found.Weekday, found.Grain) = ((byte)head.Value, DateUnit.Day);
                return true;
            case DateWordClass.Month when text.IsCapital(next):
                (found.Month, found.Grain) = ((byte)head.Value, DateUnit.Month);
                return true;
            case DateWordClass.Season:
                (found.Season, found.Grain) = ((Season)head.Value, DateUnit.Season);
                return true;
            case DateWordClass.DayPart:
                (found.DayPart, found.Grain) = ((DayPart)head.Value, DateUnit.Day);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"twice a year", "three times per week": <paramref name="at"/> is "once", "twice" or "times".</summary>
    internal static bool TryReadTimes(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int unit = at + 2;
        DateWord article = text.At(at + 1);
        bool stated = article.Function is FunctionWord.A or FunctionWord.An or FunctionWord.Per || article.Modifier is DateModifier.Every or DateModifier.Each;
        if (text.ClassAt(at + 1) == DateWordClass.Frequency)
        {
            found = OfFrequency(at + 1, text.At(at + 1));
        }
        else if (stated && text.UnitAt(unit) is not (DateUnit.None or DateUnit.Second or DateUnit.Quarter) and var grain)
        {
            found = new DateExpression { End = unit + 1, Form = DateForm.Recurring, Length = Amount.One, LengthUnit = grain, Confidence = 0.95f };
        }
        else
        {
            return false;
        }

        found.First = at;
        if (text.Is(at, FunctionWord.Times) && (text.ClassAt(at - 1) == DateWordClass.Cardinal || text.Digits(at - 1, out _) > 0 || text.ClassAt(at - 1) == DateWordClass.Vague))
        {
            found.First = at - 1;
        }

        return true;
    }

    /// <summary>"annually", "daily", "quarterly".</summary>
    internal static DateExpression OfFrequency(int at, DateWord word) => new()
    {
        First = at,
        End = at + 1,
        Form = DateForm.Recurring,
        Length = new Amount(word.Value / 16 * 1000L, 0, false),
        LengthUnit = (DateUnit)(word.Value % 16),
        Confidence = 0.85f,
    };
}
