using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Skips what stands between a cue and its content: adverbs, times, places, "in a statement", "to reporters".</summary>
internal static class Settings
{
    internal static int SkipAdverbs(in QuotedText text, int at, int high)
    {
        while (at < high && !text.InRegion(at) && !IsModifying(text, at, high) && (text.Has(at, WordRole.Adverb) || text.Class(at) is WordClass.RB or WordClass.RP || IsTime(text, at))
            && !text.Has(at, WordRole.Question | WordRole.Negation | WordRole.Subject))
        {
            at++;
        }

        return at;
    }

    /// <summary>The position after one setting that begins at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    internal static int Skip(in QuotedText text, int at, int high, ref Phrase addressee)
    {
        int first = text.Is(at, ',') || text.Is(at, '(') ? at + 1 : at;
        if (first >= high || text.InRegion(first))
        {
            return at;
        }

        int end = SkipAdverbs(text, first, high);
        if (end == first)
        {
            end = SkipTimePhrase(text, first, high);
        }

        if (end == first)
        {
            if (!text.Has(first, WordRole.Preposition) || text.Has(first, WordRole.Complementizer) || text.Class(first) is not (WordClass.IN or WordClass.TO or WordClass.RP or WordClass.VBG))
            {
                return at;
            }

            Phrase phrase = PhraseAfter(text, first + 1, high);
            if (phrase.IsEmpty)
            {
                return at;
            }

            if (text.IsWord(first, "to") && addressee.IsEmpty)
            {
                addressee = phrase;
            }

            end = phrase.End;
        }

        while (end < high && !text.InRegion(end) && (IsTime(text, end) || text.Source.Tokens[end].Kind == TokenKind.Number || text.Is(end, ')')))
        {
            end++;
        }

        return end;
    }

    /// <summary>The position after the object that names the one spoken to, or <paramref name="at"/>.</summary>
    internal static int SkipAddressee(in QuotedText text, in Cue cue, int at, int high, ref Phrase addressee)
    {
        if (at >= high || text.InRegion(at) || text.IsPunctuation(at) || cue.Takes(CueFrames.Predicate | CueFrames.ObjectPhrase))
        {
            return at;
        }

        Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: cue.Entry.Class == CueClass.Tell);
        if (phrase.IsEmpty || phrase.End >= high)
        {
            return at;
        }

        // Verbs that need no addressee have one only before quoted words: "scolded him: “…”".
        int next = phrase.End;
        // Before a small letter it is the subject of what they say: "said the finding “should worry us”".
        bool marked = (text.InRegion(next) && !char.IsLower(text.FirstChar(text.Regions[text.RegionAt[next]].First))) || ((text.Is(next, ',') || text.Is(next, ':')) && next + 1 < high && text.InRegion(next + 1));
        if (!cue.Takes(CueFrames.Addressee) && !marked)
        {
            return at;
        }

        addressee = phrase;
        return next;
    }

    // "said far too many died", "said well over 80 cases", "said Monday's decision": what begins here belongs to the noun after it.
    private static bool IsModifying(in QuotedText text, int at, int high)
    {
        if (at + 1 >= high || text.InRegion(at + 1))
        {
            return false;
        }

        bool isDegree = text.Class(at) == WordClass.RB && !text.Has(at, WordRole.Time);
        return text.Class(at + 1) == WordClass.POS || (isDegree && (text.IsWord(at + 1, "too") || text.IsWord(at + 1, "over") || text.Class(at + 1) == WordClass.CD || text.IsWord(at + 1, "many") || text.IsWord(at + 1, "few")));
    }

    private static bool IsTime(in QuotedText text, int token) =>
        text.Has(token, WordRole.Time) && (text.IsCapital(token) || text.Class(token) is WordClass.RB or WordClass.NN or WordClass.JJ && !text.Has(token, WordRole.Determiner)) && !text.Has(token, WordRole.Subordinator);

    // "this week", "last month", "a day later", "two years ago"
    private static int SkipTimePhrase(in QuotedText text, int first, int high)
    {
        int at = first;
        while (at < high && at < first + 4 && !text.InRegion(at)
            && (text.Has(at, WordRole.Determiner) || text.Class(at) is WordClass.JJ or WordClass.CD or WordClass.RB))
        {
            at++;
        }

        if (at == first || at >= high || text.InRegion(at) || !IsTimeNoun(text, at))
        {
            return first;
        }

        at++;
        return at < high && !text.InRegion(at) && text.Has(at, WordRole.Time | WordRole.Adverb) ? at + 1 : at;
    }

    private static bool IsTimeNoun(in QuotedText text, int token) => text.Has(token, WordRole.Time) && text.Class(token) is WordClass.NN or WordClass.NNS or WordClass.NNP;

    private static Phrase PhraseAfter(in QuotedText text, int first, int high)
    {
        Phrase phrase = NounPhraseFinder.Forward(text, first, high, withPrepositions: true);
        if (!phrase.IsEmpty || first >= high || text.InRegion(first))
        {
            return phrase;
        }

        // "on Monday", "in 2015", "in early May"
        int end = first;
        while (end < high && !text.InRegion(end) && (text.Has(end, WordRole.Time) || text.Source.Tokens[end].Kind == TokenKind.Number))
        {
            end++;
        }

        return new Phrase(first, end);
    }
}
