using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Reads a noun phrase forwards from its start or backwards from its end.</summary>
internal static class NounPhraseFinder
{
    // "the president of the National Association of Chain Drug Stores in Alexandria, Va.": longer ones are lists.
    private const int Longest = 40;

    // "(D-S.C.)" is up to five tokens between the brackets.
    private const int LongestAbbreviation = 6;

    // A nickname in quotation marks inside a name has at most four tokens.
    private const int LongestNickname = 4;

    /// <summary>The phrase that ends before <paramref name="end"/>, or none.</summary>
    internal static Phrase Backward(in QuotedText text, int end, int low)
    {
        int at = end;
        int head = end;
        low = Math.Max(low, end - Longest);
        while (at > low)
        {
            int before = text.Previous(at);
            if (before < low)
            {
                break;
            }

            if (text.InRegion(before))
            {
                if (at == end || !IsNickname(text, before, at) || before <= low)
                {
                    break;
                }

                at = before;
                continue;
            }

            int name = text.Source.NameAt[before];
            if (name >= 0 && text.Source.Names[name].First >= low)
            {
                if (at < end && IsTime(text, before))
                {
                    break;
                }

                at = text.Source.Names[name].First;
                continue;
            }

            if (text.Class(before) == WordClass.PRP || text.Has(before, WordRole.Pronoun))
            {
                if (at == end)
                {
                    return new Phrase(before, before + 1);
                }

                int relative = RelativeStart(text, before, low);
                if (relative < 0)
                {
                    break;
                }

                at = head = relative;
                continue;
            }

            if (IsTime(text, before) && at < end)
            {
                break;
            }

            if (Grammar.IsNominal(text, before) || (at < end && IsInnerHyphen(text, before)))
            {
                at = before;
                continue;
            }

            if (text.Is(before, ')') && at <= end && AbbreviationStart(text, before, low) is >= 0 and int parenthesis)
            {
                at = parenthesis;
                continue;
            }

            if (at < end && before > low && IsLink(text, before, at, low))
            {
                at = before;
                continue;
            }

            if (text.Class(before) is WordClass.VBG or WordClass.VBN && before > low && (at < end || Grammar.IsNoun(text.Class(before - 1))))
            {
                at = before;
                continue;
            }

            int start = Grammar.IsVerb(text.Class(before)) || text.Class(before) is WordClass.RB or WordClass.RP ? RelativeStart(text, before, low) : -1;
            if (start < 0)
            {
                break;
            }

            at = head = start;
        }

        while (at < head && (text.Has(at, WordRole.Coordinator | WordRole.Preposition) || text.Class(at) is WordClass.POS or WordClass.VBG) && text.Source.NameAt[at] < 0)
        {
            at++;
        }

        return at >= head ? Phrase.None : new Phrase(at, head);
    }

    /// <summary>The phrase that starts at <paramref name="first"/>, with its prepositional phrases, or none.</summary>
    internal static Phrase Forward(in QuotedText text, int first, int high, bool withPrepositions)
    {
        int at = first;
        high = Math.Min(high, first + Longest);
        if (at < high && !text.InRegion(at) && (text.Class(at) == WordClass.PRP || (text.Has(at, WordRole.Pronoun) && text.Class(at) != WordClass.PRPS)))
        {
            return new Phrase(at, at + 1);
        }

        while (at < high)
        {
            if (text.InRegion(at))
            {
                if (at == first || !IsNickname(text, at, text.Next(at)) || text.Next(at) >= high || !text.IsCapital(text.Next(at)))
                {
                    break;
                }

                at = text.Next(at);
                continue;
            }

            int name = text.Source.NameAt[at];
            if (name >= 0)
            {
                at = Math.Min(high, text.Source.Names[name].End);
                continue;
            }

            if (at > first && (IsTime(text, at) || BeginsTime(text, at, high) || (Grammar.BeginsPhrase(text, at) && Grammar.IsNominal(text, at - 1) && text.Class(at - 1) is not (WordClass.DT or WordClass.PDT) && text.Class(at) is not WordClass.CD)))
            {
                break;
            }

            if (Grammar.IsNominal(text, at) || (at == first && text.Class(at) is WordClass.VBG or WordClass.VBN or WordClass.RB)
                || (at > first && text.Class(at) is WordClass.VBG or WordClass.VBN && at + 1 < high && Grammar.IsNoun(text.Class(at + 1)) && text.Class(at - 1) is WordClass.DT or WordClass.JJ))
            {
                at++;
                continue;
            }

            if (at > first && at + 1 < high && IsInnerHyphen(text, at))
            {
                at++;
                continue;
            }

            if (at > first && text.Is(at, '(') && AbbreviationEnd(text, at, high) is > 0 and int after)
            {
                at = after;
                continue;
            }

            bool link = at > first && at + 1 < high && !text.InRegion(at + 1) && (Grammar.IsNominal(text, at + 1) || text.Source.NameAt[at + 1] >= 0)
                && ((withPrepositions && IsAttaching(text, at)) || (text.Has(at, WordRole.Coordinator) && text.Class(at) is WordClass.CC or WordClass.NN));
            if (!link)
            {
                break;
            }

            at++;
        }

        return at > first ? new Phrase(first, at) : Phrase.None;
    }

    // "the 29-year-old": no blank on either side.
    private static bool IsInnerHyphen(in QuotedText text, int token) =>
        text.Is(token, '-') && text.Source.Tokens[token].Length == 1 && token > 0 && token + 1 < text.Count
        && text.Source.Tokens[token - 1].End == text.Source.Tokens[token].Start && text.Source.Tokens[token].End == text.Source.Tokens[token + 1].Start
        && !text.InRegion(token - 1) && !text.InRegion(token + 1);

    // "the World Health Organization (WHO)", "Rep. Stephen Lynch (D-Mass.)"
    private static int AbbreviationStart(in QuotedText text, int close, int low)
    {
        for (int at = close - 1; at > low && at >= close - LongestAbbreviation; at--)
        {
            if (text.InRegion(at))
            {
                return -1;
            }

            if (text.Is(at, '('))
            {
                return text.InRegion(at - 1) || text.IsPunctuation(at - 1) ? -1 : at;
            }
        }

        return -1;
    }

    private static int AbbreviationEnd(in QuotedText text, int open, int high)
    {
        for (int at = open + 1; at < high && at <= open + LongestAbbreviation; at++)
        {
            if (text.InRegion(at))
            {
                return -1;
            }

            if (text.Is(at, ')'))
            {
                return at + 1;
            }
        }

        return -1;
    }

    private static bool IsTime(in QuotedText text, int token) => text.Has(token, WordRole.Time) && text.IsCapital(token);

    // "reporters last week", "reporters yesterday"
    private static bool BeginsTime(in QuotedText text, int token, int high) =>
        text.Has(token, WordRole.Time) && (text.IsWord(token, "yesterday") || text.IsWord(token, "today") || (token + 1 < high && !text.InRegion(token + 1) && text.Has(token + 1, WordRole.Time)));

    private static bool IsAttaching(in QuotedText text, int token) =>
        text.IsWord(token, "of") || text.IsWord(token, "for") || text.IsWord(token, "from") || text.IsWord(token, "with") || text.IsWord(token, "at")
        || (text.IsWord(token, "to") && Grammar.IsNoun(text.Class(token - 1)) && text.Source.NameAt[token - 1] < 0);

    // "of", "and", "-" between two nominals; "and" only where no verb stands before it in the segment.
    private static bool IsLink(in QuotedText text, int token, int after, int low)
    {
        int before = token - 1;
        bool nominalBefore = text.Source.NameAt[before] >= 0 || (Grammar.IsNominal(text, before) && !text.InRegion(before));
        if (!nominalBefore || IsTime(text, after))
        {
            return false;
        }

        if (text.Has(token, WordRole.Preposition) && !text.Has(token, WordRole.Subordinator))
        {
            return !IsTime(text, before);
        }

        if (!text.Has(token, WordRole.Coordinator) || text.IsWord(token, "but"))
        {
            return false;
        }

        for (int at = before; at >= low && at > before - 12 && !text.InRegion(at) && !text.Is(at, ','); at--)
        {
            if (Grammar.IsPredicate(text, at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the relative clause begins that has its verb at or before <paramref name="token"/>, if one does; else -1.</summary>
    private static int RelativeStart(in QuotedText text, int token, int low)
    {
        for (int at = token; at > low && at > token - 15 && !text.InRegion(at) && !text.Is(at, ','); at--)
        {
            if (text.Has(at, WordRole.Relative) && Grammar.IsNominal(text, at - 1) && text.Class(at) is not WordClass.DT)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsNickname(in QuotedText text, int open, int after) => after - open <= LongestNickname + 2 && open > 0 && text.IsCapital(open - 1) && !text.InRegion(open - 1);
}
