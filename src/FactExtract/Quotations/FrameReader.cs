using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Tells whether content of one of a cue's frames begins at a token.</summary>
internal static class FrameReader
{
    // A subject of more tokens than this before its verb is a list.
    private const int LongestSubject = 40;

    /// <summary>Start of content that a word or mark announces, or -1.</summary>
    internal static int Marked(in QuotedText text, in Cue cue, int at, int high)
    {
        if (text.InRegion(at))
        {
            return cue.Takes(CueFrames.Quoted | CueFrames.Predicate) ? at : -1;
        }

        int next = at + 1;
        if (text.Is(at, ',') || text.Is(at, ':') || text.Is(at, ';'))
        {
            if (next >= high)
            {
                return -1;
            }

            if (text.InRegion(next))
            {
                return cue.Takes(CueFrames.Quoted) ? next : -1;
            }

            if (text.Is(at, ':'))
            {
                return cue.Takes(CueFrames.Quoted) ? next : -1;
            }

            return text.Has(next, WordRole.Complementizer) && next + 1 < high && cue.Takes(CueFrames.That) ? next + 1 : -1;
        }

        if (text.Has(at, WordRole.Complementizer) && next < high && text.Class(at) is WordClass.IN or WordClass.WDT or WordClass.DT
            && (cue.Takes(CueFrames.That | CueFrames.Clause | CueFrames.Quoted) || (cue.IsPassive && cue.Takes(CueFrames.Addressee))))
        {
            return text.Is(next, ',') && next + 1 < high ? next + 1 : next;
        }

        if (text.Has(at, WordRole.Question) && cue.Takes(CueFrames.Question) && text.Class(at) is not WordClass.WDT)
        {
            return at;
        }

        if (IsInfinitive(text, at, high))
        {
            bool takes = cue.Takes(CueFrames.Infinitive) || (cue.Takes(CueFrames.ObjectInfinitive) && at > cue.End) || (cue.IsPassive && (!cue.Takes(CueFrames.Addressee) || cue.Takes(CueFrames.ObjectInfinitive)));
            return takes ? at : -1;
        }

        return -1;
    }

    /// <summary>Start of content that nothing announces: a bare clause, an object with what is said of it; or -1.</summary>
    internal static int Plain(in QuotedText text, in Cue cue, int at, int high)
    {
        if (text.IsPunctuation(at))
        {
            return -1;
        }

        if ((cue.Takes(CueFrames.Clause) || (cue.IsPassive && cue.Takes(CueFrames.Addressee) && cue.Entry.Class != CueClass.Ask)) && IsClauseAhead(text, cue, at, high))
        {
            return at;
        }

        if (cue.IsPassive)
        {
            return -1;
        }

        if (cue.Takes(CueFrames.ObjectInfinitive))
        {
            Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: true);
            if (!phrase.IsEmpty && phrase.End < high && !text.InRegion(phrase.End) && IsInfinitive(text, phrase.End, high))
            {
                return phrase.End;
            }
        }

        if (cue.Takes(CueFrames.Predicate))
        {
            return PredicateStart(text, at, high);
        }

        if (cue.Takes(CueFrames.ObjectPhrase))
        {
            Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: false);
            int next = phrase.End;
            if (!phrase.IsEmpty && next + 1 < high && !text.InRegion(next)
                && (text.IsWord(next, "as") || ((text.IsWord(next, "of") || text.IsWord(next, "for")) && (text.InRegion(next + 1) || text.Class(next + 1) == WordClass.VBG))))
            {
                return at;
            }
        }

        if (cue.Takes(CueFrames.Gerund) && text.Class(at) == WordClass.VBG)
        {
            return at;
        }

        return cue.Takes(CueFrames.For) ? at : -1;
    }

    private static bool IsInfinitive(in QuotedText text, int at, int high)
    {
        int to = text.IsWord(at, "not") ? at + 1 : at;
        if (to + 1 >= high || text.InRegion(to) || !text.IsWord(to, "to"))
        {
            return false;
        }

        // In quotation marks a verb is easily taken for a noun: to “force” them.
        bool isQuoted = text.InRegion(to + 1);
        WordClass verb = text.Class(isQuoted ? text.Regions[text.RegionAt[to + 1]].First : to + 1);
        return verb is WordClass.VB or WordClass.VBP or WordClass.RB || (isQuoted && verb == WordClass.NN);
    }

    // "called the plan a disaster", "called it “a disaster”", "characterized the row between them as “a skirmish”"
    private static int PredicateStart(in QuotedText text, int at, int high)
    {
        Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: true);
        int next = phrase.End;
        if (phrase.IsEmpty || next >= high)
        {
            return -1;
        }

        if (text.InRegion(next) || text.Class(next) is WordClass.JJ or WordClass.DT or WordClass.VBN || text.Source.NameAt[next] >= 0)
        {
            return at;
        }

        for (; next < high && next < at + LongestSubject && (text.InRegion(next) || (!text.IsPunctuation(next) && !Grammar.IsPredicate(text, next))); next = text.Next(next))
        {
            if (text.InRegion(next) || text.IsWord(next, "as") || (text.IsWord(next, "a") && Grammar.IsNoun(text.Class(next - 1))))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a clause begins here: a subject and a verb before anything that would end it.</summary>
    private static bool IsClauseAhead(in QuotedText text, in Cue cue, int at, int high)
    {
        if (at + 1 >= high)
        {
            return false;
        }

        if (text.Has(at, WordRole.Subordinator) && !text.IsWord(at, "if") && !text.IsWord(at, "when") && !text.IsWord(at, "once"))
        {
            return false;
        }

        if (text.IsWord(at, "to") || text.IsWord(at, "of") || text.IsWord(at, "as") || (text.IsWord(at, "by") && text.Source.Tokens[at + 1].Kind != TokenKind.Number && !text.Has(at + 1, WordRole.Time)))
        {
            return false;
        }

        // "In law school, professors …": the comma after a leading adverbial does not end the clause.
        if (cue.IsGerund && cue.GroupFirst == cue.First && text.Has(at, WordRole.Preposition) && text.IsCapital(cue.First))
        {
            return false;
        }

        bool leading = text.Has(at, WordRole.Preposition | WordRole.Subordinator | WordRole.Adverb) || text.Class(at) is WordClass.VBG or WordClass.RB;
        int end = Math.Min(high, at + LongestSubject);
        bool relative = false;
        int commas = 0;
        for (int i = at; i < end; i = text.Next(i))
        {
            if (text.InRegion(i))
            {
                // A region can hold the verb of the clause.
                if (i > at && commas % 2 == 0)
                {
                    return true;
                }

                continue;
            }

            if (text.Is(i, ';') || text.Is(i, ':') || text.Is(i, '.'))
            {
                return false;
            }

            commas += text.Is(i, ',') ? 1 : 0;
            if (text.Has(i, WordRole.Relative) && i > at)
            {
                relative = true;
                continue;
            }

            if (!Grammar.IsPredicate(text, i) || i == at)
            {
                continue;
            }

            if (!relative)
            {
                return (commas % 2 == 0 || leading) && !text.Has(text.Previous(i), WordRole.Coordinator) && !(commas % 2 != 0 && text.IsPunctuation(i - 1));
            }

            relative = false;
        }

        return false;
    }
}
