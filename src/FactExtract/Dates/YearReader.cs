namespace FactExtract.Dates;

/// <summary>Reads bare years, decades, centuries by their hundreds, and years with an era: "1979", "the 1990s", "’90s", "1200 BC", "AD 842", "fiscal 2014".</summary>
internal static class YearReader
{
    /// <summary>A century before the year 2030 for two digits: 29 is 2029, 30 is 1930. Chosen as what news means.</summary>
    private const int LastShortYear = 29;

    /// <summary>4 when the token is a year of four digits, else 0.</summary>
    internal static int Digits(in DateText text, int at) => text.Digits(at, out int year) == 4 && year is >= 1000 and <= 2199 ? 4 : 0;

    internal static int Expand(int twoDigits) => twoDigits <= LastShortYear ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>Reads an expression that starts with digits.</summary>
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        if (TryReadDecade(text, at, out found) || TryReadEra(text, at, out found) || TryReadShort(text, at, out found))
        {
            return true;
        }

        int year = ReadBare(text, at, out int end);
        if (year == 0 && text.UnitAt(at - 1) == DateUnit.Year && text.Is(at - 2, FunctionWord.The) && text.Digits(at, out year) > 0 && year is > 0 and < 1000)
        {
            found = Of(at, end, year, DateUnit.Year);
            return true;
        }

        if (year == 0 || !DateGuard.IsYear(text, at, end, year))
        {
            return false;
        }

        bool isFiscal = text.ClassAt(end) == DateWordClass.Fiscal && text.UnitAt(end + 1) == DateUnit.Year;
        found = Of(at, isFiscal ? end + 2 : end, year, DateUnit.Year) with { IsFiscal = isFiscal, TakesArticle = isFiscal };
        return true;
    }

    /// <summary>"AD 842", "c. 1500", "fiscal 2014", "fiscal year 2014", "FY23".</summary>
    internal static bool TryReadLabelled(in DateText text, int at, out DateExpression found)
    {
        found = default;
        DateWord word = text.At(at);
        int number = at + 1;
        if (word.Class == DateWordClass.Fiscal && text.UnitAt(number) == DateUnit.Year)
        {
            number++;
        }

        int digits = text.Digits(number, out int year);
        if (word.Class == DateWordClass.Fiscal)
        {
            bool isYear = digits == 4 && year is >= 1900 and <= 2199;
            if (!isYear && !(digits == 2 && number == at + 1 && text.IsGlued(number)))
            {
                return false;
            }

            found = Of(at, number + 1, isYear ? year : Expand(year), DateUnit.Year) with { IsFiscal = true };
            return true;
        }

        if (digits is 0 or > 4 || year == 0)
        {
            return false;
        }

        if (word.Class == DateWordClass.Circa)
        {
            DateWord era = text.At(number + 1);
            bool hasEra = era.Class == DateWordClass.Era;
            found = Of(at, hasEra ? number + 2 : number + 1, hasEra ? year * era.Value : year, DateUnit.Year) with { Qualifier = Qualifier.About, First = number };
            return digits >= 3 || hasEra;
        }

        found = Of(at, number + 1, year, DateUnit.Year);
        return word is { Class: DateWordClass.Era, Value: > 0 } && text.IsCapital(at) && text.Word(at) is not "CE";
    }

    /// <summary>A glued label: "FY23", "FY2014", "AD842".</summary>
    internal static bool TryReadGlued(in DateText text, int at, out DateExpression found)
    {
        ReadOnlySpan<char> word = text.Word(at);
        int year = 0;
        found = default;
        if (word.Length is not (4 or 5 or 6))
        {
            return false;
        }

        foreach (char c in word[2..])
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            year = (year * 10) + c - '0';
        }

        bool fiscal = word[..2] is "FY";
        found = Of(at, at + 1, fiscal && word.Length == 4 ? Expand(year) : year, DateUnit.Year) with { IsFiscal = fiscal };
        return fiscal ? word.Length is 4 or 6 : word[..2] is "AD" && word.Length >= 5;
    }

    /// <summary>"nineteen eighty-six", "twenty sixteen".</summary>
    internal static bool TryReadWords(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int tens = text.At(at + 1).Value;
        if (text.At(at) is not { Class: DateWordClass.Cardinal, Value: >= 16 and <= 20 } century || text.At(at + 1) is not { Class: DateWordClass.Cardinal, Value: >= 10 and <= 99 })
        {
            return false;
        }

        int end = at + 2;
        int unit = text.IsHyphen(end) ? end + 1 : end;
        if (tens % 10 == 0 && text.At(unit) is { Class: DateWordClass.Cardinal, Value: > 0 and < 10 } ones)
        {
            tens += ones.Value;
            end = unit + 1;
        }

        found = Of(at, end, (century.Value * 100) + tens, DateUnit.Year);
        return (text.ClassAt(end) is not (DateWordClass.Unit or DateWordClass.Multiplier or DateWordClass.Cardinal) && !text.IsHyphen(end)) && !IsCounted(text, end);
    }

    private static bool IsCounted(in DateText text, int at) => text.Speech(at) == Tagging.WordClass.NNS && !text.IsCapital(at);

    /// <summary>"the sixties": <paramref name="at"/> is the word for the decade.</summary>
    internal static bool TryReadDecadeWord(in DateText text, int at, out DateExpression found)
    {
        found = Of(at, at + 1, 1900 + text.At(at).Value, DateUnit.Decade) with { TakesArticle = true };
        int before = text.At(at - 1).Edge != DateEdge.None ? at - 2 : at - 1;
        return text.Is(before, FunctionWord.The) || (before == at - 2 && text.Is(before, FunctionWord.In)) || text.IsDash(at - 1);
    }

    /// <summary>"mid-1990s", "mid-2012", "post-2015", "pre-1982" as one token.</summary>
    internal static bool TryReadPrefixed(in DateText text, int at, out DateExpression found)
    {
        ReadOnlySpan<char> word = text.Word(at);
        found = default;
        int position = word.IndexOf('-') + 1;
        if (word[..position] is not ("mid-" or "Mid-" or "pre-" or "Pre-" or "post-" or "Post-"))
        {
            return false;
        }

        bool mid = word[0] is 'm' or 'M';
        bool isFour = NumericDateReader.Number(word, ref position, out int year) == 4;
        bool decade = position == word.Length - 1 && word[position] == 's';
        if (!isFour || (position != word.Length && !decade) || year is < 1000 or > 2199)
        {
            return false;
        }

        found = Of(at, at + 1, year, decade ? DateUnit.Decade : DateUnit.Year) with { Edge = mid ? DateEdge.Middle : DateEdge.None, TakesArticle = decade };
        return true;
    }

    internal static DateExpression Of(int at, int end, int year, DateUnit grain) =>
        new() { First = at, End = end, Form = DateForm.Calendar, Year = year, Grain = grain, Confidence = 0.9f };

    /// <summary>Whether four digits count what follows: "2000 people", "1500 metres".</summary>
    internal static bool IsCount(in DateText text, int at)
    {
        int next = at + 1;
        if (!text.Has(next))
        {
            return false;
        }

        DateWord word = text.At(next);
        return word.Class == DateWordClass.Multiplier
            || (word.Class == DateWordClass.Unit && word.IsPlural)
            || text.Chars[text.Tokens[next].Start] is '%' or '\u00B0';
    }

    private static bool TryReadDecade(in DateText text, int at, out DateExpression found)
    {
        found = default;
        ReadOnlySpan<char> word = text.Word(at);
        int mark = word.Length > 0 && word[0] is '\'' or '\u2019' or '\u2018' ? 1 : 0;
        int digits = mark;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        int count = digits - mark;
        int end = at + 1;
        bool plural = word[digits..] is "s" or "'s" or "\u2019s";
        if (!plural && digits == word.Length && text.IsGlued(end) && text.Word(end) is "s" or "'s" or "\u2019s")
        {
            plural = text.Word(end) is "s" || IsDecadeContext(text, at);
            end++;
        }
        else if (!plural && mark == 1 && digits == 1 && text.IsGlued(at + 1) && text.Word(at + 1) is [>= '0' and <= '9', >= '0' and <= '9', 's'])
        {
            word = text.Word(at + 1);
            (mark, digits, count, end, plural) = (0, 2, 2, at + 2, true);
            return Decade(text, at, word, digits, end, marked: true, out found);
        }

        return plural && count is 2 or 4 && Decade(text, at, word[mark..], count, end, mark == 1, out found);
    }

    private static bool Decade(in DateText text, int at, ReadOnlySpan<char> word, int digits, int end, bool marked, out DateExpression found)
    {
        int year = 0;
        foreach (char c in word[..digits])
        {
            year = (year * 10) + c - '0';
        }

        found = default;
        if (digits == 2)
        {
            bool apostrophe = text.IsGlued(at) && (text.Is(at - 1, '\'') || text.Is(at - 1, '\u2019') || text.Is(at - 1, '\u2018'));
            marked |= apostrophe;
            at -= apostrophe ? 1 : 0;
            if (!(marked || IsLedIn(text, at) || FollowsDecade(text, at)) || year < 10 || year % 10 != 0)
            {
                return false;
            }

            year += 1900;
        }

        if (year is < 1000 or > 2199 || year % 10 != 0)
        {
            return false;
        }

        found = Of(at, end, year, year % 100 == 0 && year < 1900 ? DateUnit.Century : DateUnit.Decade) with { TakesArticle = true };
        return true;
    }

    /// <summary>"the 60s", "early 60s", "the mid-60s", unlike "his early 60s" and "low-50s".</summary>
    private static bool IsLedIn(in DateText text, int at)
    {
        int before = text.IsDash(at - 1) ? at - 2 : at - 1;
        if (before < at - 1 && text.At(before).Edge == DateEdge.None)
        {
            return false;
        }

        before -= text.At(before).Edge != DateEdge.None ? 1 : 0;
        return text.Is(before, FunctionWord.The) || (before < at - 1 && text.ClassAt(before) != DateWordClass.Possessive && !text.Is(before, FunctionWord.Possessive));
    }

    /// <summary>"the 60s and 70s", "the 1960s or 70s", unlike "his 60s and 70s".</summary>
    private static bool FollowsDecade(in DateText text, int at) =>
        text.At(at - 1).Function is FunctionWord.And or FunctionWord.Or or FunctionWord.To && text.Word(at - 2) is [.., '0', 's'] word && (word.Length > 3 || IsLedIn(text, at - 2));

    private static bool IsDecadeContext(in DateText text, int at) =>
        text.Digits(at, out int year) > 0 && year % 10 == 0 && (text.Is(at - 1, FunctionWord.The) || text.At(at - 1).Edge != DateEdge.None);

    /// <summary>"in '71", "the class of ’05".</summary>
    internal static bool TryReadShort(in DateText text, int at, out DateExpression found)
    {
        ReadOnlySpan<char> word = text.Word(at);
        bool one = word.Length == 3 && word[0] is '\'' or '\u2019' or '\u2018';
        int first = one ? at : at - 1;
        int position = one ? 1 : 0;
        found = default;
        if ((!one && (word.Length != 2 || !text.IsGlued(at) || !(text.Is(first, '\'') || text.Is(first, '\u2019') || text.Is(first, '\u2018'))))
            || NumericDateReader.Number(word, ref position, out int year) != 2 || position != word.Length)
        {
            return false;
        }

        found = Of(first, at + 1, Expand(year), DateUnit.Year) with { Confidence = 0.7f };
        return text.At(first - 1).Function is FunctionWord.In or FunctionWord.Of or FunctionWord.Since or FunctionWord.From or FunctionWord.Until or FunctionWord.To or FunctionWord.By || text.At(first - 1).Class is DateWordClass.Season or DateWordClass.Edge;
    }

    private static bool TryReadEra(in DateText text, int at, out DateExpression found)
    {
        found = default;
        int end = at + 1;
        int digits = text.Digits(at, out int year);
        if (digits == 0 && text.Word(at) is [_, ',', _, _, _] thousands && int.TryParse(thousands, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out year))
        {
            digits = 4;
        }

        DateWord era = text.At(end);
        // "the 2020 BC Winter Games" are of British Columbia.
        bool isRecent = era.Value < 0 && year is > 1900 and < 2100 && text.IsCapital(end + 1);
        if (digits is 0 or > 5 || year == 0 || era.Class != DateWordClass.Era || !text.IsCapital(end) || isRecent)
        {
            return false;
        }

        found = Of(at, end + 1, year * era.Value, DateUnit.Year);
        return true;
    }

    private static int ReadBare(in DateText text, int at, out int end)
    {
        end = at + 1;
        return Digits(text, at) == 4 && text.Digits(at, out int year) == 4 ? year : 0;
    }
}
