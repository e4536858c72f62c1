using FactExtract.Tagging;

namespace FactExtract.Dates;

/// <summary>Keeps common words, names and plain counts from being read as dates.</summary>
internal static class DateGuard
{
    // A name is looked through to here on either side of a date; news has none as long, and a run of a thousand "May" stays linear.
    private const int NameReach = 32;

    /// <summary>Whether a month word is meant as one.</summary>
    internal static bool IsMonth(in DateText text, int at, in DateExpression found)
    {
        DateWord word = text.At(at);
        bool detailed = found.Day != 0 || found.Year != 0;
        if (!text.IsCapital(at))
        {
            return detailed && !word.IsShort && word.Traits != WordTraits.Ambiguous;
        }

        if (IsInName(text, at, found.End))
        {
            return false;
        }

        if (word.IsShort)
        {
            return detailed || text.Word(at).Length >= 4 || IsTimePreposition(text, at - 1);
        }

        if (detailed || word.Traits == WordTraits.None)
        {
            return true;
        }

        return (text.Is(at - 1, FunctionWord.Possessive) || !NeighboursName(text, at, found.End)) && (word.Traits != WordTraits.Ambiguous || IsTimeContext(text, at));
    }

    /// <summary>Whether a four-digit number is meant as a year.</summary>
    internal static bool IsYear(in DateText text, int at, int end, int year)
    {
        if (YearReader.IsCount(text, at) || text.IsGlued(at) && !IsOpening(text, at - 1) || (text.IsGlued(end) && IsCodeTail(text, end)))
        {
            return false;
        }

        DateWord before = text.At(at - 1);
        if (before.Class is DateWordClass.Label or DateWordClass.Cardinal or DateWordClass.Multiplier || text.Word(at - 1) is "above" or "below" || (at > text.First && text.Chars[text.Tokens[at - 1].Start] is '$' or '\u00A3' or '\u20AC' or '\u00A5' or '#' or '+'))
        {
            return false;
        }

        if (before.Function is FunctionWord.About or FunctionWord.Around && text.At(at - 2).Function is FunctionWord.In or FunctionWord.Since or FunctionWord.From or FunctionWord.Until or FunctionWord.By && !IsNoun(text, end) && !text.Is(end, FunctionWord.Of))
        {
            // "in about 1900"
            return year is >= 1400 and <= 2099;
        }

        if (before.Function is FunctionWord.Than or FunctionWord.About or FunctionWord.Around or FunctionWord.Least or FunctionWord.Over or FunctionWord.Under or FunctionWord.Up && (year % 100 == 0 || IsNoun(text, end)))
        {
            return false;
        }

        if (before.Function is FunctionWord.In or FunctionWord.Since or FunctionWord.During or FunctionWord.Until || before.Edge != DateEdge.None)
        {
            return true;
        }

        bool counted = IsNoun(text, end) && text.Word(end) is not ("levels" or "census" or "election" or "elections" or "prices" or "season");
        return year is >= 1400 and <= 2099 && !(counted && before.Function != FunctionWord.The && year % 100 == 0) && !(counted && text.Speech(end) == WordClass.NNS && year is < 1950 or > 2040 && !IsTimePreposition(text, at - 1) && before.Function != FunctionWord.The && before.Class != DateWordClass.Possessive && text.Speech(at - 1) != WordClass.POS)
            && !IsProduct(text, at, end);
    }

    /// <summary>Whether tokens stand inside a longer name of a person, organization, place, product or work.</summary>
    internal static bool IsInName(in DateText text, int at, int end)
    {
        int index = text.NameAt(at);
        if (index < 0)
        {
            return false;
        }

        NameMention name = text.Names[index];
        if (name.Kind == FactKind.Event)
        {
            return false;
        }

        int last = Math.Min(name.End, end + NameReach);
        for (int i = Math.Max(name.First, at - NameReach); i < last; i++)
        {
            if ((i < at || i >= end) && text.Has(i) && text.ClassAt(i) == DateWordClass.None && text.Digits(i, out _) == 0 && text.Tokens[i].Kind == TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a capitalised word that is no date word stands next to the tokens: "Theresa May", "Summer Smith".</summary>
    internal static bool NeighboursName(in DateText text, int at, int end)
    {
        bool before = text.IsCapital(at - 1) && text.ClassAt(at - 1) == DateWordClass.None && at - 1 > text.First;
        bool first = text.IsCapital(at - 1) && at - 1 == text.First && text.ClassAt(at - 1) == DateWordClass.None;
        bool after = text.IsCapital(end) && text.ClassAt(end) == DateWordClass.None;
        return before || first || after;
    }

    internal static bool IsTimePreposition(in DateText text, int at) => text.At(at) switch
    {
        { Class: DateWordClass.Function } word => word.Function is FunctionWord.In or FunctionWord.On or FunctionWord.Since or FunctionWord.Until or FunctionWord.Till or FunctionWord.By or FunctionWord.From
            or FunctionWord.Between or FunctionWord.During or FunctionWord.Through or FunctionWord.To or FunctionWord.Of or FunctionWord.For or FunctionWord.Around or FunctionWord.About or FunctionWord.At or FunctionWord.Throughout or FunctionWord.And,
        { Class: DateWordClass.Direction } word => word.Direction is DateDirection.Before or DateDirection.After,
        { Class: DateWordClass.Edge or DateWordClass.Modifier or DateWordClass.MidMonth } => true,
        _ => false,
    };

    private static bool IsTimeContext(in DateText text, int at) =>
        IsTimePreposition(text, at - 1)
        || (text.IsDash(at - 1) && (text.At(at - 2).Edge != DateEdge.None || text.ClassAt(at - 2) == DateWordClass.Month))
        || (text.IsDash(at + 1) && text.ClassAt(at + 2) == DateWordClass.Month)
        || text.ClassAt(at - 1) is DateWordClass.Weekday or DateWordClass.Month
        || (at > text.First && text.IsPunctuation(at + 1) && text.IsPunctuation(at - 1));

    private static bool IsNoun(in DateText text, int at) =>
        text.Has(at) && text.Tokens[at].Kind == TokenKind.Word && !text.IsCapital(at) && text.ClassAt(at) == DateWordClass.None && text.Speech(at) is WordClass.NN or WordClass.NNS;

    private static bool IsOpening(in DateText text, int at) =>
        text.Tokens[at].Kind == TokenKind.Punctuation && text.Chars[text.Tokens[at].Start] is '(' or '[' or '"' or '\u201C' or '\'' or '\u2018' or '-' or '\u2013' or '\u2014' or '/' or ',' or '.' or ':' or ';' or ')';

    private static bool IsCodeTail(in DateText text, int at) =>
        text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && text.Word(at) is not ("'s" or "\u2019s")
        || (text.Chars[text.Tokens[at].Start] is '-' or '/' or '.' && text.IsGlued(at + 1) && text.Tokens[at + 1].Kind == TokenKind.Number && text.Digits(at + 1, out _) is not (2 or 4));

    private static bool IsProduct(in DateText text, int at, int end)
    {
        int index = text.NameAt(at);
        return index >= 0 && text.Names[index].Kind == FactKind.Product && IsInName(text, at, end);
    }
}
