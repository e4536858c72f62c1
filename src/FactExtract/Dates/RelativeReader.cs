namespace FactExtract.Dates;

/// <summary>Reads expressions that start with a modifier: "last month", "the past 200 days", "next Friday", "this morning", "the following week".</summary>
internal static class RelativeReader
{
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        DateModifier modifier = text.At(at).Modifier;
        int next = at + 1;
        if (IsOtherWord(text, at, modifier))
        {
            return false;
        }

        if (modifier is DateModifier.This or DateModifier.These or DateModifier.That && text.At(next).Modifier is (DateModifier.Past or DateModifier.Coming or DateModifier.Last or DateModifier.Same or DateModifier.Next) and var second)
        {
            modifier = second;
            next++;
        }

        if (modifier is DateModifier.Every or DateModifier.Each or DateModifier.Alternate)
        {
            return RecurringReader.TryReadEvery(text, at, out found);
        }

        bool isFiscal = text.ClassAt(next) == DateWordClass.Fiscal && text.UnitAt(next + 1) is DateUnit.Year or DateUnit.Quarter;
        next += isFiscal ? 1 : 0;
        DateWord head = text.At(next);
        bool read = head.Class switch
        {
            DateWordClass.Unit when head.Unit == DateUnit.Quarter && text.UnitAt(next + 1) == DateUnit.Century => ReadCounted(text, at, next, modifier, out found),
            DateWordClass.Unit => ReadUnit(text, at, next, modifier, head, out found),
            DateWordClass.Month or DateWordClass.Weekday or DateWordClass.Season or DateWordClass.HolidayStart => ReadNamed(text, at, next, modifier, head, out found),
            DateWordClass.DayPart => ReadDayPart(at, next, modifier, head, out found),
            DateWordClass.Cardinal or DateWordClass.Vague or DateWordClass.VagueCount or DateWordClass.Fraction => ReadCounted(text, at, next, modifier, out found),
            DateWordClass.None when text.Has(next) && text.Tokens[next].Kind == TokenKind.Number => ReadCounted(text, at, next, modifier, out found),
            _ => false,
        };
        if (read)
        {
            found.First = text.Word(at - 1) is "very" ? at - 1 : at;
            found.IsFiscal |= isFiscal && found.IsCalendar;
            found.TakesArticle |= isFiscal;
        }

        return read;
    }

    /// <summary>Whether the word is no modifier: "will last three weeks", "following days of rain", "said that Tuesday was cold", "in this day and age".</summary>
    private static bool IsOtherWord(in DateText text, int at, DateModifier modifier) => modifier switch
    {
        DateModifier.Last => text.Speech(at) is Tagging.WordClass.VB or Tagging.WordClass.VBP || text.Speech(at - 1) == Tagging.WordClass.MD,
        DateModifier.Following => text.Word(at) is "following" or "Following" && text.Speech(at - 1) is not (Tagging.WordClass.DT or Tagging.WordClass.PRPS or Tagging.WordClass.POS or Tagging.WordClass.CD),
        DateModifier.This => text.UnitAt(at + 1) == DateUnit.Day && text.Is(at + 2, FunctionWord.And) && text.Is(at + 3, FunctionWord.Age),
        DateModifier.That => text.ClassAt(at + 1) is DateWordClass.Weekday or DateWordClass.Month && at > text.First && !DateGuard.IsTimePreposition(text, at - 1),
        _ => false,
    };

    /// <summary>"today", "yesterday", "tomorrow", "tonight", "the day before yesterday".</summary>
    internal static DateExpression ReadDayName(in DateText text, int at)
    {
        DateWord word = text.At(at);
        DateExpression found = Based(at, at + 1, DateUnit.Day, word.Value, narrative: false);
        found.Confidence = 0.98f;
        if ((word.Traits & WordTraits.Night) != 0)
        {
            found.DayPart = DayPart.Night;
        }
        else if (word.Value != 0 && text.UnitAt(at - 2) == DateUnit.Day && !text.At(at - 2).IsPlural && text.At(at - 1).Direction is DateDirection.Before or DateDirection.After)
        {
            found.BaseOffset = word.Value * 2;
            found.First = at - 2;
            found.TakesArticle = true;
        }

        return found;
    }

    /// <summary>"the day before", "the year after", "the night before": counted from the last date of the text.</summary>
    internal static bool TryReadArticled(in DateText text, int at, out DateExpression found)
    {
        found = default;
        DateWord word = text.At(at);
        DateUnit unit = word.Class == DateWordClass.DayPart ? DateUnit.Day : word.Unit;
        int sign = text.At(at + 1).Direction switch { DateDirection.Before or DateDirection.Earlier => -1, DateDirection.After => 1, _ => 0 };
        int the = text.ClassAt(at - 1) == DateWordClass.Filler ? at - 2 : at - 1;
        if (word.IsPlural || !text.Is(the, FunctionWord.The) || (the < at - 1 && (sign != 0 || unit != DateUnit.Year)))
        {
            return false;
        }

        if (sign == 0 || unit is DateUnit.None or < DateUnit.Day or DateUnit.Quarter)
        {
            return word.Class == DateWordClass.Unit && (TryReadDefinite(text, at, the + 1, unit, out found) || TryReadOfDay(text, at, unit, out found));
        }

        if (text.ClassAt(at + 2) == DateWordClass.DayName)
        {
            // "the day before yesterday" is read from its last word.
            return false;
        }

        if (text.At(at + 2).Modifier == (sign > 0 ? DateModifier.Next : DateModifier.Last))
        {
            // "the week after next", "the night before last"
            found = Based(at, at + 3, unit, sign * 2, narrative: false) with { TakesArticle = true, DayPart = word.Class == DateWordClass.DayPart ? (DayPart)word.Value : DayPart.None };
            return true;
        }

        found = Based(at, at + 2, unit, sign, narrative: true) with { TakesArticle = true };
        if (!text.IsPunctuation(at + 2) && !text.Is(at + 2, FunctionWord.And))
        {
            // "the day before the vote": what it is counted from is no date.
            (found.BaseUnit, found.BaseOffset, found.Confidence) = (DateUnit.None, 0, 0.7f);
        }

        found.DayPart = word.Class == DateWordClass.DayPart ? (DayPart)word.Value : DayPart.None;
        return true;
    }

    /// <summary>"profit for the year", "3 percent in the quarter": the period that the text speaks of; "the year to March" is a length.</summary>
    private static bool TryReadDefinite(in DateText text, int at, int first, DateUnit unit, out DateExpression found)
    {
        FunctionWord preposition = text.At(first - 2).Function;
        bool isLength = (text.Is(at + 1, FunctionWord.To) && text.Word(at + 2) is not "date") || text.Is(at + 1, FunctionWord.Through) || text.Word(at + 1) is "ending" or "ended";
        found = isLength ? Length(first, at + 1, Amount.One, unit, DateModifier.None) : Based(first, at + 1, unit, 0, narrative: true);
        (found.TakesArticle, found.Confidence) = (true, 0.75f);
        return unit is DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Quarter or DateUnit.Year
            && (preposition is FunctionWord.For or FunctionWord.During or FunctionWord.Over or FunctionWord.Throughout || (preposition == FunctionWord.In && unit != DateUnit.Day))
            && (isLength || text.IsPunctuation(at + 1) || text.Is(at + 1, FunctionWord.And) || text.Speech(at + 1) == Tagging.WordClass.VBD);
    }

    /// <summary>"the week of March 11", "the weekend of May 3", "the week of Thanksgiving".</summary>
    private static bool TryReadOfDay(in DateText text, int at, DateUnit unit, out DateExpression found)
    {
        found = default;
        if (unit is not (DateUnit.Week or DateUnit.Weekend) || !text.Is(at + 1, FunctionWord.Of) || text.ClassAt(at + 2) is not (DateWordClass.Month or DateWordClass.HolidayStart or DateWordClass.None)
            || !(CalendarReader.TryReadMonth(text, at + 2, out found) || CalendarReader.TryReadDay(text, at + 2, out found) || text.Lexicon.Holidays.TryRead(text, at + 2, out found)) || (found.Day == 0 && found.Holiday == 0))
        {
            return false;
        }

        (found.First, found.Grain, found.TakesArticle) = (at, unit, true);
        return true;
    }

    /// <summary>"day two of the trial": a day counted from what is no date.</summary>
    internal static bool TryReadNumbered(in DateText text, int at, out DateExpression found)
    {
        found = new DateExpression { First = at, End = at + 2, Form = DateForm.Calendar, Grain = DateUnit.Day, IsNarrative = true, Confidence = 0.7f };
        bool number = text.Digits(at + 1, out int value) is 1 or 2 || (text.At(at + 1) is { Class: DateWordClass.Cardinal } word && (value = word.Value) > 0);
        return number && value > 0 && text.UnitAt(at) == DateUnit.Day && !text.IsGlued(at + 1)
            && text.At(at - 1).Function is not (FunctionWord.A or FunctionWord.An or FunctionWord.Per or FunctionWord.The)
            && text.At(at - 1).Class is not (DateWordClass.Cardinal or DateWordClass.Modifier or DateWordClass.Ordinal)
            && (text.IsPunctuation(at + 2) || text.At(at + 2).Class is DateWordClass.Function or DateWordClass.PastCue or DateWordClass.PresentCue);
    }

    internal static DateExpression Based(int at, int end, DateUnit unit, int offset, bool narrative) => new()
    {
        First = at,
        End = end,
        Form = DateForm.Calendar,
        BaseUnit = unit,
        BaseOffset = offset,
        Grain = unit,
        IsNarrative = narrative,
        Confidence = 0.95f,
    };

    private static bool ReadUnit(in DateText text, int at, int next, DateModifier modifier, DateWord head, out DateExpression found)
    {
        found = default;
        DateUnit unit = head.Unit;
        if (head.IsPlural)
        {
            return ReadUnits(text, at, next, modifier, unit, out found);
        }

        bool the = text.Is(text.Word(at - 1) is "very" ? at - 2 : at - 1, FunctionWord.The);
        if (unit <= DateUnit.Hour)
        {
            return false;
        }

        if (modifier == DateModifier.Same && unit is DateUnit.Week or DateUnit.Month or DateUnit.Quarter && ReadLastYear(text, next + 1) is > 0 and var end)
        {
            // "the same month last year"
            found = Based(at, end, unit, unit switch { DateUnit.Week => -52, DateUnit.Month => -12, _ => -4 }, narrative: false) with { TakesArticle = true };
            return true;
        }

        switch (modifier)
        {
            case DateModifier.Last when text.Is(next + 1, FunctionWord.Of) && unit is DateUnit.Day or DateUnit.Weekend or DateUnit.Week or DateUnit.Month:
                return PeriodReader.TryReadPart(text, at, next, -1, out found);
            case DateModifier.Last when the && unit == DateUnit.Day:
                return false;
            case DateModifier.Last when the && unit is DateUnit.Year or DateUnit.Decade or DateUnit.Century && !text.Is(next + 1, FunctionWord.Of) && text.ClassAt(next - 1) != DateWordClass.Fiscal:
            case DateModifier.Past when next == at + 1 && unit != DateUnit.Weekend:
            case DateModifier.Next or DateModifier.Coming when the && unit is DateUnit.Decade or DateUnit.Century || the && modifier == DateModifier.Next && unit >= DateUnit.Week && text.ClassAt(next - 1) != DateWordClass.Fiscal
                && text.At(at - 2).Function is FunctionWord.Over or FunctionWord.Within or FunctionWord.In or FunctionWord.For or FunctionWord.During or FunctionWord.Throughout:
                found = Length(at, next + 1, Amount.One, unit, modifier);
                return true;
            case DateModifier.Last or DateModifier.Past:
                found = Based(at, next + 1, unit, -1, narrative: false) with { TakesArticle = the && unit == DateUnit.Quarter };
                return unit != DateUnit.Day;
            case DateModifier.Previous:
                found = Based(at, next + 1, unit, -1, narrative: true) with { TakesArticle = true };
                return true;
            case DateModifier.Next:
                bool narrative = the || unit == DateUnit.Day;
                found = Based(at, next + 1, unit, 1, narrative) with { TakesArticle = true };
                return true;
            case DateModifier.Coming:
                found = Based(at, next + 1, unit, 1, narrative: false) with { TakesArticle = true };
                return true;
            case DateModifier.Following:
                found = Based(at, next + 1, unit, 1, narrative: true) with { TakesArticle = true };
                return the;
            case DateModifier.This:
                found = Based(at, next + 1, unit, 0, narrative: false) with { TakesArticle = true };
                return true;
            case DateModifier.That:
                found = Based(at, next + 1, unit, 0, narrative: true);
                return unit != DateUnit.Quarter;
            case DateModifier.Same:
                found = Based(at, next + 1, unit, 0, narrative: true) with { TakesArticle = true };
                return unit != DateUnit.Quarter || text.Is(next + 1, FunctionWord.Of);
            default:
                return false;
        }
    }

    private static int ReadLastYear(in DateText text, int at)
    {
        at += text.At(at).Function is FunctionWord.Of or FunctionWord.In ? 1 : 0;
        return text.At(at).Modifier == DateModifier.Last && text.UnitAt(at + 1) == DateUnit.Year ? at + 2 : 0;
    }

    /// <summary>"recent years", "coming weeks", "these days", "past decades".</summary>
    private static bool ReadUnits(in DateText text, int at, int next, DateModifier modifier, DateUnit unit, out DateExpression found)
    {
        found = new DateExpression { First = at, End = next + 1, TakesArticle = true, Length = Amount.Unknown, LengthUnit = unit, Confidence = 0.85f };
        found.Form = modifier switch
        {
            DateModifier.Past or DateModifier.Previous => DateForm.Duration,
            DateModifier.Last when text.Is(at - 1, FunctionWord.The) => DateForm.Duration,
            DateModifier.Recent => DateForm.Past,
            DateModifier.Coming or DateModifier.Following or DateModifier.Next => DateForm.Future,
            DateModifier.These when unit == DateUnit.Day => text.Word(at).StartsWith("tho", StringComparison.OrdinalIgnoreCase) ? DateForm.Past : DateForm.Present,
            _ => DateForm.None,
        };
        return found.Form != DateForm.None && unit is not (DateUnit.Quarter or DateUnit.Second or DateUnit.Minute);
    }

    /// <summary>"the past 200 days", "the next few weeks", "the last two decades".</summary>
    private static bool ReadCounted(in DateText text, int at, int next, DateModifier modifier, out DateExpression found)
    {
        found = default;
        if (modifier is DateModifier.Same or DateModifier.That or DateModifier.Recent or DateModifier.This)
        {
            return false;
        }

        if (!TryReadLength(text, at, next, out found))
        {
            return false;
        }

        found.Pick = PickOf(modifier);
        return true;
    }

    /// <summary>"nine months" from <paramref name="next"/>, after a word at <paramref name="at"/> that belongs to it.</summary>
    internal static bool TryReadLength(in DateText text, int at, int next, out DateExpression found)
    {
        found = default;
        int end = AmountReader.Read(text, next, out Amount amount);
        if (end != 0 && text.IsHyphen(end))
        {
            return false;
        }

        while (end != 0 && text.ClassAt(end) == DateWordClass.Filler)
        {
            end++;
        }

        DateUnit unit = end == 0 ? DateUnit.None : text.UnitAt(end);
        if (unit == DateUnit.None || text.ClassAt(end) == DateWordClass.Ordinal || !(text.At(end).IsPlural || amount.Thousandths <= 1000 && !amount.IsVague))
        {
            return false;
        }

        found = Length(at, end + 1, amount, unit, DateModifier.None);
        return true;
    }

    private static DatePick PickOf(DateModifier modifier) => modifier switch
    {
        DateModifier.Last or DateModifier.Past or DateModifier.Previous => DatePick.Last,
        DateModifier.Next or DateModifier.Coming or DateModifier.Following => DatePick.Next,
        DateModifier.This => DatePick.This,
        _ => DatePick.None,
    };

    private static DateExpression Length(int at, int end, Amount amount, DateUnit unit, DateModifier modifier) => new()
    {
        First = at,
        End = end,
        Form = DateForm.Duration,
        Length = amount,
        LengthUnit = unit,
        Pick = PickOf(modifier),
        TakesArticle = true,
        Confidence = 0.95f,
    };

    /// <summary>"last May", "next Tuesday", "this summer", "last Christmas".</summary>
    private static bool ReadNamed(in DateText text, int at, int next, DateModifier modifier, DateWord head, out DateExpression found)
    {
        found = default;
        DatePick pick = PickOf(modifier);
        if (pick == DatePick.None && modifier is not (DateModifier.That or DateModifier.Same))
        {
            return false;
        }

        if (modifier == DateModifier.Last && head.Class == DateWordClass.Weekday && PeriodReader.TryReadNthWeekday(text, at, next, -1, out found))
        {
            return true;
        }

        bool read = head.Class switch
        {
            DateWordClass.Month => text.IsCapital(next) && CalendarReader.TryReadMonth(text, next, out found),
            DateWordClass.Weekday => WeekdayReader.TryRead(text, next, out found) && found.Form == DateForm.Calendar,
            DateWordClass.Season => !head.IsPlural && Season(next, head, out found),
            _ => text.Lexicon.Holidays.TryRead(text, next, out found),
        };
        found.Pick = pick;
        found.TakesArticle |= modifier is DateModifier.Following or DateModifier.Previous or DateModifier.Coming or DateModifier.Same;
        return read && (found.Year == 0 || modifier == DateModifier.Last);

        static bool Season(int next, DateWord head, out DateExpression found)
        {
            found = PeriodReader.OfSeason(next, next + 1, (Season)head.Value);
            return true;
        }
    }

    private static bool ReadDayPart(int at, int next, DateModifier modifier, DateWord head, out DateExpression found)
    {
        found = default;
        (int offset, bool narrative) = modifier switch
        {
            DateModifier.This => (0, false),
            DateModifier.Last => (-1, false),
            DateModifier.That or DateModifier.Same => (0, true),
            DateModifier.Next or DateModifier.Following => (1, true),
            DateModifier.Previous => (-1, true),
            _ => (int.MaxValue, false),
        };
        if (offset == int.MaxValue || head.IsPlural)
        {
            return false;
        }

        found = Based(at, next + 1, DateUnit.Day, offset, narrative) with { DayPart = (DayPart)head.Value, TakesArticle = modifier is not (DateModifier.This or DateModifier.That) };
        return true;
    }
}
