namespace FactExtract.Dates;

/// <summary>Reads the time expression that starts at a token, by the class of the token: most tokens are rejected by one look-up.</summary>
internal static class DateReader
{
    // One bit for each class of word with which an expression can start.
    private const ulong Starters =
        (1UL << (int)DateWordClass.Month) | (1UL << (int)DateWordClass.MidMonth) | (1UL << (int)DateWordClass.Weekday) | (1UL << (int)DateWordClass.Unit)
        | (1UL << (int)DateWordClass.Season) | (1UL << (int)DateWordClass.DayPart) | (1UL << (int)DateWordClass.DayName) | (1UL << (int)DateWordClass.Clock)
        | (1UL << (int)DateWordClass.Ordinal) | (1UL << (int)DateWordClass.Cardinal) | (1UL << (int)DateWordClass.DecadeWord) | (1UL << (int)DateWordClass.Vague)
        | (1UL << (int)DateWordClass.VagueCount) | (1UL << (int)DateWordClass.Fraction) | (1UL << (int)DateWordClass.Modifier) | (1UL << (int)DateWordClass.Direction)
        | (1UL << (int)DateWordClass.Edge) | (1UL << (int)DateWordClass.Frequency) | (1UL << (int)DateWordClass.Reference) | (1UL << (int)DateWordClass.ReferenceNoun)
        | (1UL << (int)DateWordClass.Lasting) | (1UL << (int)DateWordClass.Era) | (1UL << (int)DateWordClass.Circa) | (1UL << (int)DateWordClass.Fiscal)
        | (1UL << (int)DateWordClass.QuarterCode) | (1UL << (int)DateWordClass.HalfCode) | (1UL << (int)DateWordClass.HolidayStart) | (1UL << (int)DateWordClass.Long);

    // Likewise for small words.
    private const ulong FunctionStarters =
        (1UL << (int)FunctionWord.A) | (1UL << (int)FunctionWord.An) | (1UL << (int)FunctionWord.Another) | (1UL << (int)FunctionWord.Once)
        | (1UL << (int)FunctionWord.Twice) | (1UL << (int)FunctionWord.Times) | (1UL << (int)FunctionWord.At) | (1UL << (int)FunctionWord.Between)
        | (1UL << (int)FunctionWord.All) | (1UL << (int)FunctionWord.Whole) | (1UL << (int)FunctionWord.Entire);

    /// <summary>Whether an expression can start with a token: one look-up, for most tokens the only one.</summary>
    internal static bool CanStart(in DateText text, int at)
    {
        Token token = text.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return true;
        }

        DateWord word = text.Lexicon.Find(token.Hash);
        return word.Class switch
        {
            // "FY23", "mid-1990s", "’90s" are in no list.
            DateWordClass.None => token.Length is > 2 and < 11 && (char.IsAsciiDigit(text.Chars[token.End - 1]) || char.IsAsciiDigit(text.Chars[token.End - 2])),
            DateWordClass.Function => (FunctionStarters >> word.Value & 1) != 0,
            _ => (Starters >> (int)word.Class & 1) != 0,
        };
    }

    /// <summary>Reads any expression.</summary>
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        if (text.Tokens[at].Kind == TokenKind.Number)
        {
            return TryReadNumber(text, at, out found);
        }

        DateWord word = text.At(at);
        switch (word.Class)
        {
            case DateWordClass.None:
                return TryReadGlued(text, at, out found);
            case DateWordClass.Cardinal:
                return TimeOfDayReader.TryRead(text, at, out found) || CalendarReader.TryReadDay(text, at, out found) || RangeReader.TryReadBare(text, at, out found) || YearReader.TryReadWords(text, at, out found) || DurationReader.TryRead(text, at, out found);
            case DateWordClass.Vague:
            case DateWordClass.VagueCount:
            case DateWordClass.Fraction:
                return DurationReader.TryRead(text, at, out found);
            case DateWordClass.Function:
                return TryReadFunction(text, at, word, out found);
            case DateWordClass.Frequency:
                found = RecurringReader.OfFrequency(at, word);
                return !text.IsCapital(at) || (at == text.First && !DateGuard.IsInName(text, at, at + 1));
            case DateWordClass.Reference:
                found = Reference(at, at + 1, (DateForm)word.Value);

                // "every now and then", "as recently as 2010" and "now that it is over" tell no time.
                return (!text.IsCapital(at + 1) || !text.IsCapital(at)) && text.At(at - 1).Modifier != DateModifier.Every && !text.Is(at - 1, FunctionWord.As) && text.At(at + 1).Modifier != DateModifier.That;
            case DateWordClass.Modifier when text.At(at).Modifier == DateModifier.Past:
                return RelativeReader.TryRead(text, at, out found) || TryReadReferenceNoun(text, at, DateForm.Past, out found);
            case DateWordClass.Long:
                found = Reference(at, at + 2, DateForm.Past);
                return text.At(at + 1).Direction == DateDirection.Ago && text.Word(at - 1) is not ("how" or "How");
            case DateWordClass.ReferenceNoun:
                return TryReadReferenceNoun(text, at, (DateForm)word.Value, out found);
            case DateWordClass.Lasting:
                found = LastingReader.Read(text, at);
                return true;
            case DateWordClass.Edge:
            case DateWordClass.Direction:
                return TryReadUnitEdge(text, at, out found);
            case DateWordClass.Unit when word.Unit != DateUnit.Weekend:
                return LastingReader.TryReadHyphened(text, at, out found)
                    || (word.IsPlural ? DurationReader.TryReadPlural(text, at, out found) : RelativeReader.TryReadArticled(text, at, out found) || RelativeReader.TryReadNumbered(text, at, out found));
            default:
                return TryReadCalendar(text, at, out found);
        }
    }

    /// <summary>Reads an expression of the calendar or clock only: no lengths.</summary>
    internal static bool TryReadCalendar(in DateText text, int at, out DateExpression found)
    {
        found = default;
        if (!text.Has(at))
        {
            return false;
        }

        if (text.Tokens[at].Kind == TokenKind.Number)
        {
            return NumericDateReader.TryRead(text, at, out found) || TimeOfDayReader.TryRead(text, at, out found) || CalendarReader.TryReadDay(text, at, out found)
                || YearReader.TryRead(text, at, out found) || PeriodReader.TryReadOrdinal(text, at, out found);
        }

        DateWord word = text.At(at);
        switch (word.Class)
        {
            case DateWordClass.Month:
                return CalendarReader.TryReadMonth(text, at, out found) || text.Lexicon.Holidays.TryRead(text, at, out found);
            case DateWordClass.MidMonth:
                found = new DateExpression { First = at, End = at + 1, Form = DateForm.Calendar, Month = (byte)word.Value, Grain = DateUnit.Month, Edge = DateEdge.Middle, Confidence = 0.95f };
                CalendarReader.ReadYear(text, ref found);
                return true;
            case DateWordClass.Weekday:
                return text.Lexicon.Holidays.TryRead(text, at, out found) || WeekdayReader.TryRead(text, at, out found);
            case DateWordClass.Unit when word.Unit == DateUnit.Weekend:
                return RelativeReader.TryReadArticled(text, at, out found) || TryReadWeekend(text, at, word, out found);
            case DateWordClass.Season:
                return PeriodReader.TryReadSeason(text, at, out found);
            case DateWordClass.DayPart:
                return RelativeReader.TryReadArticled(text, at, out found) || TimeOfDayReader.TryReadDayPart(text, at, out found);
            case DateWordClass.DayName:
                found = RelativeReader.ReadDayName(text, at);

                // "USA Today" is a newspaper, the "Today" show as well; "Today I went" is not.
                return !(text.IsCapital(at) && text.Is(at - 1, '"') && text.Is(at + 1, '"')) && !(text.IsCapital(at) && at > text.First && text.IsCapital(at - 1) && DateGuard.IsInName(text, at, at + 1));
            case DateWordClass.Clock:
                found = TimeOfDayReader.ReadClock(text, at);
                return !text.IsCapital(at) || at == text.First;
            case DateWordClass.Cardinal:
                return TimeOfDayReader.TryRead(text, at, out found);
            case DateWordClass.Ordinal:
                return PeriodReader.TryReadOrdinal(text, at, out found) || text.Lexicon.Holidays.TryRead(text, at, out found) || CalendarReader.TryReadDay(text, at, out found) || RangeReader.TryReadBare(text, at, out found);
            case DateWordClass.DecadeWord:
                return YearReader.TryReadDecadeWord(text, at, out found);
            case DateWordClass.Modifier:
                return RelativeReader.TryRead(text, at, out found);
            case DateWordClass.QuarterCode:
            case DateWordClass.HalfCode:
                found = PeriodReader.ReadCode(text, at);
                return true;
            case DateWordClass.Fiscal:
            case DateWordClass.Circa:
            case DateWordClass.Era:
                return YearReader.TryReadLabelled(text, at, out found);
            case DateWordClass.HolidayStart:
                return text.Lexicon.Holidays.TryRead(text, at, out found);
            case DateWordClass.Reference:
                found = Reference(at, at + 1, (DateForm)word.Value);
                return false;
            default:
                return false;
        }
    }

    private static bool TryReadNumber(in DateText text, int at, out DateExpression found) =>
        NumericDateReader.TryRead(text, at, out found)
        || TimeOfDayReader.TryRead(text, at, out found)
        || CalendarReader.TryReadDay(text, at, out found)
        || RangeReader.TryReadBare(text, at, out found)
        || ClockDurationReader.TryRead(text, at, out found)
        || DurationReader.TryRead(text, at, out found)
        || PeriodReader.TryReadOrdinal(text, at, out found) || CalendarReader.TryReadDayOnly(text, at, out found)
        || TryReadAlways(text, at, out found)
        || YearReader.TryRead(text, at, out found);

    /// <summary>"24/7".</summary>
    private static bool TryReadAlways(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int end = text.Word(at) is "24/7" ? at + 1 : text.Word(at) is "24" && text.Is(at + 1, '/') && text.Word(at + 2) is "7" ? at + 3 : 0;
        if (end != 0)
        {
            found = RecurringReader.OfFrequency(at, new DateWord(DateWordClass.Frequency, 16 + (int)DateUnit.Day, WordTraits.None));
            found.End = end;
        }

        return end != 0;
    }

    private static bool TryReadFunction(in DateText text, int at, DateWord word, out DateExpression found)
    {
        found = default;
        switch (word.Function)
        {
            case FunctionWord.A or FunctionWord.An or FunctionWord.Another:
                return text.At(at + 1).Class is DateWordClass.Unit or DateWordClass.Vague or DateWordClass.Fraction or DateWordClass.Filler or DateWordClass.Cardinal or DateWordClass.Multiplier or DateWordClass.Ordinal or DateWordClass.Clock
                    && DurationReader.TryRead(text, at, out found);
            case FunctionWord.Between:
                return DurationReader.TryRead(text, at, out found);
            case FunctionWord.All or FunctionWord.Whole or FunctionWord.Entire:
                return LastingReader.TryReadWhole(text, at, out found);
            case FunctionWord.Once or FunctionWord.Twice or FunctionWord.Times:
                return RecurringReader.TryReadTimes(text, at, out found);
            case FunctionWord.At when text.ClassAt(at + 1) == DateWordClass.ReferenceNoun && text.At(at + 1).Value == (int)DateForm.Present && text.Speech(at + 2) is not (Tagging.WordClass.NN or Tagging.WordClass.NNS) && !text.Word(at + 1).Equals("moment", StringComparison.OrdinalIgnoreCase):
                found = Reference(at + 1, at + 2, DateForm.Present);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"in the future", "in the past", "the present", "at the moment".</summary>
    private static bool TryReadReferenceNoun(in DateText text, int at, DateForm form, out DateExpression found)
    {
        found = Reference(at, at + 1, form) with { TakesArticle = true, Confidence = 0.8f };
        int before = at - 1;
        before -= text.ClassAt(before) == DateWordClass.Filler || text.Word(before) is "near" or "distant" or "foreseeable" ? 1 : 0;
        found.First = before + 1;
        return text.Is(before, FunctionWord.The) && text.At(before - 1).Function is FunctionWord.In or FunctionWord.At or FunctionWord.For or FunctionWord.Until or FunctionWord.To
            && !(text.Is(at + 1, FunctionWord.Of) || text.Tokens[Math.Min(at + 1, text.End - 1)].Kind == TokenKind.Word && text.ClassAt(at + 1) == DateWordClass.None && text.Speech(at + 1) is Tagging.WordClass.NN or Tagging.WordClass.NNS && form != DateForm.Future);
    }

    /// <summary>"the end of the year", "late in the month": <paramref name="at"/> is the edge.</summary>
    private static bool TryReadUnitEdge(in DateText text, int at, out DateExpression found)
    {
        found = default;
        DateEdge edge = text.At(at).Edge;
        bool of = text.Is(at + 1, FunctionWord.Of) && edge is DateEdge.Start or DateEdge.Middle or DateEdge.End or DateEdge.Turn or DateEdge.Rest;
        DateDirection direction = text.At(at).Direction;
        bool into = text.Is(at + 1, FunctionWord.In) && (edge is DateEdge.Early or DateEdge.Late || direction is DateDirection.Earlier or DateDirection.Later);
        DateWord head = text.At(at + 3);
        if ((of || into) && text.Is(at + 2, FunctionWord.The) && head is { Class: DateWordClass.Unit, IsPlural: false } && (head.Unit == DateUnit.Day && direction != DateDirection.None) | head.Unit is DateUnit.Week or DateUnit.Month or DateUnit.Year or DateUnit.Decade or DateUnit.Century or DateUnit.Quarter)
        {
            int first = of ? at : at + 2;
            found = RelativeReader.Based(first, at + 4, head.Unit, 0, narrative: false) with { TakesArticle = of, Edge = edge, Confidence = 0.85f };
            return text.ClassAt(at + 4) != DateWordClass.Direction;
        }

        // "year-end" is cut in three.
        int year = text.IsHyphen(at - 1) ? at - 2 : at - 1;
        if (edge == DateEdge.End && text.UnitAt(year) == DateUnit.Year && !text.At(year).IsPlural && !text.Is(at + 1, FunctionWord.Of) && (year == at - 2 || text.Is(year - 1, FunctionWord.By)))
        {
            found = RelativeReader.Based(year, at + 1, DateUnit.Year, 0, narrative: false) with { Edge = DateEdge.End };
            return true;
        }

        return false;
    }

    private static bool TryReadWeekend(in DateText text, int at, DateWord word, out DateExpression found)
    {
        found = new DateExpression { First = at, End = at + 1, Form = word.IsPlural ? DateForm.Recurring : DateForm.Calendar, Grain = DateUnit.Weekend, TakesArticle = !word.IsPlural, Confidence = 0.9f };
        return !text.IsCapital(at) && (word.IsPlural || text.Is(at - 1, FunctionWord.The) || DateGuard.IsTimePreposition(text, at - 1));
    }

    private static bool TryReadGlued(in DateText text, int at, out DateExpression found)
    {
        found = default;
        ReadOnlySpan<char> word = text.Word(at);
        char first = word[0];
        if (first is 'F' or 'A' && word.Length is >= 4 and <= 6 && char.IsAsciiDigit(word[2]))
        {
            return YearReader.TryReadGlued(text, at, out found);
        }

        if (first is '\'' or '\u2019' or '\u2018' && word.Length > 1 && char.IsAsciiDigit(word[1]))
        {
            return YearReader.TryRead(text, at, out found);
        }

        return first is 'm' or 'M' or 'p' or 'P' && word.Length > 7 && char.IsAsciiDigit(word[^2]) && YearReader.TryReadPrefixed(text, at, out found);
    }

    private static DateExpression Reference(int at, int end, DateForm form) => new() { First = at, End = end, Form = form, Confidence = 0.9f };
}
