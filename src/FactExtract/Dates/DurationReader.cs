namespace FactExtract.Dates;

/// <summary>Reads lengths of time ("five-year", "three and a half hours") and the dates that they count to ("two years ago").</summary>
internal static class DurationReader
{
    /// <summary>Reads an expression that starts with an amount.</summary>
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int end = AmountReader.Read(text, at, out Amount amount);
        if (end == 0)
        {
            return false;
        }

        Qualifier qualifier = Qualifier.Exact;
        if (text.IsHyphen(end) && text.Word(end + 1) is "plus" or "odd" or "some")
        {
            // "20-plus years"
            qualifier = text.Word(end + 1) is "plus" ? Qualifier.AtLeast : Qualifier.About;
            end += 2;
        }

        bool hyphen = text.IsHyphen(end);
        end += hyphen ? 1 : 0;
        while (!hyphen && (text.ClassAt(end) == DateWordClass.Filler || text.At(end).Function is FunctionWord.More or FunctionWord.Whole or FunctionWord.Entire))
        {
            end++;
        }

        DateUnit unit = text.UnitAt(end);
        if (unit == DateUnit.None || !Fits(text, at, end, amount, hyphen))
        {
            return false;
        }

        found = new DateExpression { First = at, Form = DateForm.Duration, Length = amount, LengthUnit = unit, Qualifier = qualifier, Confidence = 0.95f };
        end++;
        if (amount == Amount.One && text.Is(end, FunctionWord.Or) && text.At(end + 1) is { Class: DateWordClass.Cardinal, Value: 2 } && text.UnitAt(end + 2) == DateUnit.None)
        {
            // "a year or two"
            found.Length = amount with { Upper = 2000 };
            end += 2;
        }

        if (unit == DateUnit.Quarter && !IsQuarters(text, end, hyphen) || IsAfterAged(text, at) || IsAge(text, ref end, hyphen))
        {
            return false;
        }

        end = ReadHalf(text, end, ref found);
        end = ReadFiner(text, end, ref found);
        if (IsAge(text, ref end, hyphen: false))
        {
            return false;
        }

        found.End = end;
        bool bare = text.ClassAt(at) is DateWordClass.Function && !text.Is(at, FunctionWord.Another);
        if (ReadDirection(text, ref found))
        {
            return true;
        }

        if (IsSomeDay(text, at, unit))
        {
            return false;
        }

        // "a day after the vote"
        return !bare || end > at + 2 || text.At(end).Direction is DateDirection.After or DateDirection.Before or DateDirection.Earlier or DateDirection.Later || IsLengthAfter(text, at, unit);
    }

    /// <summary>Reads a bare plural: "years ago", "for decades".</summary>
    internal static bool TryReadPlural(in DateText text, int at, out DateExpression found)
    {
        found = new DateExpression
        {
            First = at,
            End = at + 1,
            Form = DateForm.Duration,
            Length = Amount.Unknown,
            LengthUnit = text.UnitAt(at),
            Confidence = 0.85f,
        };
        return found.LengthUnit is not (DateUnit.Quarter or DateUnit.Second or DateUnit.Weekend or DateUnit.None)
            && (ReadDirection(text, ref found)
                || IsMeasuredFrom(text, at, ref found)
                || text.Word(at - 1) is "take" or "took" or "takes" or "taken" or "spent" or "spend" or "spends" or "lasted" or "last" or "lasts" or "waited"
                || (text.At(at - 1).Function is FunctionWord.For or FunctionWord.In or FunctionWord.Over or FunctionWord.Within && !text.Is(at + 1, FunctionWord.Of) && !text.Is(at + 1, FunctionWord.Possessive)));
    }

    /// <summary>A length without further words becomes a date when one of these follows it: ago, earlier, later, from now.</summary>
    internal static bool ReadDirection(in DateText text, ref DateExpression found)
    {
        int end = found.End;
        if (text.ClassAt(end) == DateWordClass.Possessive || text.Is(end, '\'') || text.Is(end, '\u2019'))
        {
            // "in two weeks' time"
            if (text.Is(end + 1, FunctionWord.Time) && text.Is(found.First - 1, FunctionWord.In))
            {
                SetBase(ref found, end + 2, 1, narrative: false);
                return true;
            }

            return false;
        }

        if (text.Is(end, FunctionWord.Possessive) && text.Is(end + 1, FunctionWord.Time) && text.Is(found.First - 1, FunctionWord.In))
        {
            SetBase(ref found, end + 2, 1, narrative: false);
            return true;
        }

        if (text.Is(end, FunctionWord.From) && text.At(end + 1) is { Class: DateWordClass.Reference, Value: (short)DateForm.Present } or { Class: DateWordClass.DayName, Value: 0 })
        {
            SetBase(ref found, end + 2, 1, narrative: false);
            return true;
        }

        if (text.Word(end) is "prior" && EndsClause(text, end + 1))
        {
            SetBase(ref found, end + 1, -1, narrative: true);
            return true;
        }

        int or = text.Is(end, FunctionWord.Or) && text.Is(end + 1, FunctionWord.So) ? 2 : 0;
        DateDirection direction = text.Is(end + or + 1, FunctionWord.Than) ? DateDirection.None : text.At(end + or).Direction;
        switch (direction)
        {
            case DateDirection.Ago:
                SetBase(ref found, end + or + 1, -1, narrative: false);
                break;
            case DateDirection.Back when text.IsPunctuation(end + or + 1) && text.Speech(found.First - 1) is not (Tagging.WordClass.VBD or Tagging.WordClass.VBN):
                SetBase(ref found, end + or + 1, -1, narrative: false);
                break;
            case DateDirection.Earlier:
            case DateDirection.Before when EndsClause(text, end + 1):
                SetBase(ref found, end + or + 1, -1, narrative: true);
                break;
            case DateDirection.Later:
            case DateDirection.After when EndsClause(text, end + 1):
                SetBase(ref found, end + or + 1, 1, narrative: true);
                break;
            case DateDirection.Hence:
                SetBase(ref found, end + or + 1, 1, narrative: false);
                break;
            default:
                if (or > 0)
                {
                    found.End = end + or;
                    found.Qualifier = Qualifier.About;
                }
                else if (text.Is(end, FunctionWord.Or) && text.Is(end + 1, FunctionWord.More))
                {
                    found.End = end + 2;
                    found.Qualifier = Qualifier.AtLeast;
                }

                return false;
        }

        if (or > 0)
        {
            found.Qualifier = Qualifier.About;
        }

        return true;
    }

    /// <summary>"days after the vote", "the months ahead", "in the years to come", "after weeks of talks", "Days of rain".</summary>
    private static bool IsMeasuredFrom(in DateText text, int at, ref DateExpression found)
    {
        int end = at + 1;
        bool the = text.Is(at - 1, FunctionWord.The);
        DateDirection direction = text.At(end).Direction;
        found.TakesArticle = the;
        if (text.Is(end, FunctionWord.To) && text.Word(end + 1) is "come")
        {
            found.End = end + 2;
            return true;
        }

        if (direction == DateDirection.Ahead && the && !text.Is(end + 1, FunctionWord.Of))
        {
            found.End = end + 1;
            return true;
        }

        return direction is DateDirection.Before or DateDirection.After || (text.Is(at - 1, FunctionWord.Of) && text.Word(at - 2) is "matter") || (direction == DateDirection.Ahead && text.Is(end + 1, FunctionWord.Of))
            || (the && (text.Is(end, FunctionWord.Since) || text.Word(end) is "following" or "leading"))
            || (text.Is(end, FunctionWord.Of) && (at == text.First || text.At(at - 1).Direction == DateDirection.After || text.Word(at - 1) is "following" or "Following" or "despite" or "Despite" or "amid"));
    }

    private static void SetBase(ref DateExpression found, int end, int sign, bool narrative)
    {
        found.Form = DateForm.Calendar;
        found.End = end;
        found.BaseUnit = found.LengthUnit;
        found.Grain = found.LengthUnit;
        found.BaseOffset = sign * (int)Math.Min((found.Length.Thousandths + 999) / 1000, 100_000_000);
        found.IsNarrative = narrative;
    }

    /// <summary>Whether "before" or "after" has nothing after it that it could govern.</summary>
    private static bool EndsClause(in DateText text, int at) => text.IsPunctuation(at) || text.Is(at, FunctionWord.And);

    private static bool Fits(in DateText text, int at, int unitAt, Amount amount, bool hyphen)
    {
        DateWord unit = text.At(unitAt);
        if (unit.Class == DateWordClass.Ordinal)
        {
            return amount.Thousandths == 1000 && !text.Is(at, FunctionWord.A) || hyphen;
        }

        if (unit.IsPlural)
        {
            return (!hyphen || text.Tokens[at].Kind == TokenKind.Number) && (amount.IsVague || amount.Thousandths != 1000 || amount.Upper != 0 || text.Is(unitAt + 1, FunctionWord.Possessive));
        }

        return unit.IsShort
            ? text.Tokens[at].Kind == TokenKind.Number
            : hyphen || (!amount.IsVague && (amount.Thousandths <= 1000 || amount.Thousandths % 1000 != 0)) || ((text.Tokens[at].Kind == TokenKind.Number || text.ClassAt(at) == DateWordClass.Cardinal) && amount.Thousandths < 1_000_000 && unit.Unit <= DateUnit.Year && unit.Unit != DateUnit.Quarter && !text.IsDash(unitAt - 1) && !text.IsPunctuation(unitAt + 1) && text.ClassAt(unitAt + 1) == DateWordClass.None && text.Tokens[unitAt + 1].Kind == TokenKind.Word);
    }

    /// <summary>"aged 14 years", "aged between 6 and 14 years".</summary>
    private static bool IsAfterAged(in DateText text, int at)
    {
        int word = at - 1;
        if (text.At(word).Function is FunctionWord.And or FunctionWord.To || text.IsDash(word))
        {
            word -= text.Is(word - 2, FunctionWord.Between) ? 3 : 2;
        }

        word -= text.Is(word, FunctionWord.Between) || text.Is(word, FunctionWord.From) ? 1 : 0;
        return text.Word(word) is "aged" or "ages";
    }

    /// <summary>Ages are numbers: "17-year-old", "44 years old", "three months of age". Passes a "-long" by.</summary>
    private static bool IsAge(in DateText text, ref int end, bool hyphen)
    {
        int next = text.IsDash(end) ? end + 1 : end;
        if (text.Is(next, FunctionWord.Old) || (text.Is(end, FunctionWord.Of) && text.Is(end + 1, FunctionWord.Age)) || text.Word(next) is "olds")
        {
            return true;
        }

        if (text.ClassAt(next) == DateWordClass.Long && (hyphen || next == end || text.IsHyphen(end)))
        {
            end = next + 1;
        }

        return false;
    }

    /// <summary>"five straight quarters" are of a year, "three quarters of" are fractions; <paramref name="end"/> is the token after the word.</summary>
    private static bool IsQuarters(in DateText text, int end, bool hyphen) =>
        hyphen || (text.At(end - 1).IsPlural && !text.Is(end, FunctionWord.Of) && text.ClassAt(end - 2) == DateWordClass.Filler);

    /// <summary>"One day, he left", "it could one day win", "one day last week", "One Day International" measure nothing.</summary>
    private static bool IsSomeDay(in DateText text, int at, DateUnit unit) =>
        unit == DateUnit.Day && text.At(at) is { Class: DateWordClass.Cardinal, Value: 1 } && text.UnitAt(at + 1) == DateUnit.Day
        && ((at == text.First && text.At(at + 2).Direction == DateDirection.None) || (text.ClassAt(at + 2) == DateWordClass.Modifier && text.At(at - 1).Function == FunctionWord.None) || text.Speech(at - 1) == Tagging.WordClass.MD || (text.IsCapital(at) && text.IsCapital(at + 1)));

    private static int ReadHalf(in DateText text, int end, ref DateExpression found)
    {
        if (text.Is(end, FunctionWord.And) && text.Is(end + 1, FunctionWord.A) && text.ClassAt(end + 2) == DateWordClass.Fraction)
        {
            found.Length = found.Length with { Thousandths = found.Length.Thousandths + 500 };
            return end + 3;
        }

        return end;
    }

    /// <summary>"3 hours 20 minutes", "two years and six months".</summary>
    private static int ReadFiner(in DateText text, int end, ref DateExpression found)
    {
        DateUnit unit = found.LengthUnit;
        for (int part = 0; part < 2; part++)
        {
            int at = text.Is(end, FunctionWord.And) || text.IsComma(end) ? end + 1 : end;
            at = text.Is(at, FunctionWord.And) ? at + 1 : at;
            int unitAt = AmountReader.Read(text, at, out Amount amount);
            bool isList = text.IsComma(end) && (!amount.IsWhole || amount.Upper != 0 || (unit >= DateUnit.Week && text.UnitAt(unitAt) < DateUnit.Day));
            if (unitAt == 0 || amount.IsVague || isList || text.UnitAt(unitAt) is DateUnit.None or DateUnit.Quarter or DateUnit.Weekend || text.UnitAt(unitAt) >= unit
                || text.ClassAt(unitAt) == DateWordClass.Ordinal || text.ClassAt(unitAt + 1) == DateWordClass.Direction)
            {
                return end;
            }

            unit = text.UnitAt(unitAt);
            if (part == 0)
            {
                (found.SecondLength, found.SecondUnit) = (amount, unit);
            }
            else
            {
                (found.ThirdLength, found.ThirdUnit) = (amount, unit);
            }

            end = unitAt + 1;
        }

        return end;
    }

    /// <summary>"a year" is a length after "for", "took", "more than", "half"; after a number or noun it is a rate ("$5 a day").</summary>
    private static bool IsLengthAfter(in DateText text, int at, DateUnit unit)
    {
        DateWord before = text.At(at - 1);
        return before.Class == DateWordClass.Spend
            || before.Function is FunctionWord.For or FunctionWord.In or FunctionWord.Over or FunctionWord.Within or FunctionWord.About or FunctionWord.Than
                or FunctionWord.Around or FunctionWord.Least or FunctionWord.By or FunctionWord.Throughout or FunctionWord.During
            || before.Direction == DateDirection.After
            || (before.Function == FunctionWord.To && (text.Is(at - 2, FunctionWord.Up) || text.Is(at + 2, FunctionWord.In)))
            || (unit == DateUnit.Decade && text.Tokens[Math.Max(at - 1, 0)].Kind == TokenKind.Word && text.Speech(at - 1) is not (Tagging.WordClass.NNS or Tagging.WordClass.CD));
    }
}
