namespace FactExtract.Numbers;

/// <summary>Reads ages that no "years old" tells: "Nick Hague, 44,", "aged 66", "the age of 90", "in his 60s".</summary>
internal sealed class AgeReader(UnitTable units, ContextWords context)
{
    // The longest life on record is 122 years.
    private const decimal MaxAge = 122;

    internal void Read(in PieceText text, ref Quantity quantity)
    {
        bool isYears = quantity is { UnitKind: UnitKind.Time, Unit.Name: "year" };
        if ((quantity.Unit is not null && !isYears) || quantity.IsOrdinal || quantity.IsVague || quantity.IsRatio || quantity.IsFraction || quantity.Value is not (>= 0 and <= MaxAge) || quantity.Scale != 1)
        {
            return;
        }

        Piece before = text.Before(quantity.First);
        if (!isYears && ReadDecade(text, before, ref quantity))
        {
            return;
        }

        Piece start = before;
        if (start.Hash == NumberVocabulary.Of || start.Hash == NumberVocabulary.Between || start.Hash == NumberVocabulary.From)
        {
            start = text.Before(start);
        }

        // "aged 6 to 14 years"
        bool isAge = isYears ? text.Word(start) is "aged" or "ages" : context.Has(start, ContextRole.Age) && !(context.Has(start, ContextRole.Tens) || IsCounting(text, quantity));
        if (isAge || (!isYears && IsApposition(text, before, quantity)))
        {
            quantity.Unit = units.YearOfAge;
            quantity.IsPlainDigits = false;
            quantity.Start = isAge && text.Word(start).StartsWith("ag", StringComparison.OrdinalIgnoreCase) ? start.Start : quantity.Start;
        }
    }

    // "in his 60s", "in her early 30s"
    private bool ReadDecade(in PieceText text, in Piece before, ref Quantity quantity)
    {
        Piece plural = text.Next(quantity.Last);
        if (!quantity.IsPlainDigits || quantity.Value % 10 != 0 || quantity.Value is not (>= 10 and <= 110) || !IsPlural(text, quantity.Last, plural, out Piece end))
        {
            return false;
        }

        Piece whose = text.IsHyphen(before) ? text.Before(before) : before;
        Piece start = before;
        if (context.Has(whose, ContextRole.Tens))
        {
            start = whose;
            whose = text.Before(whose);
        }

        bool isPair = whose.Hash == NumberVocabulary.And || whose.Hash == NumberVocabulary.To || whose.Hash == NumberVocabulary.Or;
        if (!context.Has(whose, ContextRole.Possessive) && !isPair)
        {
            return false;
        }

        quantity.UpperValue = quantity.Value + 9;
        quantity.Unit = units.YearOfAge;
        quantity.IsPlainDigits = false;
        quantity.Start = start == before ? quantity.Start : start.Start;
        quantity.Last = end;
        quantity.End = end.End;
        return true;
    }

    private static bool IsPlural(in PieceText text, in Piece number, in Piece plural, out Piece end)
    {
        end = plural;
        if (!number.Touches(plural))
        {
            return false;
        }

        if (text.Is(plural, 's') || text.Word(plural) is "'s" or "\u2019s")
        {
            return true;
        }

        end = text.Next(plural);
        return text.Is(plural, '\'') && plural.Touches(end) && text.Is(end, 's');
    }

    // "turned 50 people away", "turned two pages"
    private bool IsCounting(in PieceText text, in Quantity quantity)
    {
        Piece next = text.Next(quantity.Last);
        return next.Kind == PieceKind.Word && !context.Has(next, ContextRole.Function | ContextRole.Stop) && quantity.Last.End + 1 == next.Start && char.IsAsciiLetterLower(text.Text[next.Start]);
    }

    private bool IsApposition(in PieceText text, in Piece before, in Quantity quantity)
    {
        bool isParenthesis = text.Is(before, '(');
        Piece next = text.Next(quantity.Last);
        if (!(text.Is(before, ',') || isParenthesis) || quantity.Start != quantity.First.Start || quantity.UpperValue is not null || quantity.Value != decimal.Truncate(quantity.Value.GetValueOrDefault()))
        {
            return false;
        }

        bool closes = isParenthesis ? text.Is(next, ')') : text.Is(next, ',') || text.Is(next, '.') || text.Is(next, ';') || !next.Exists
            || (next.Kind == PieceKind.Word && (next.Hash == NumberVocabulary.And || text.Word(next) is "who" or "of" or "from" or "was"));
        Piece person = text.Before(before);
        if (!closes || person.Kind != PieceKind.Word || quantity.Value == 0)
        {
            return false;
        }

        int name = text.NameAt[person.Token];
        bool isPerson = name >= 0 ? text.Names[name].Kind == FactKind.Person : context.Has(person, ContextRole.Kin);
        return isPerson && (!text.Is(next, ',') || !IsList(text, next));
    }

    // "Smith, 5, 6 and 7"
    private static bool IsList(in PieceText text, in Piece comma) => text.Next(comma).Kind == PieceKind.Digits;
}
