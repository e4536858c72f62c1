using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Finds the content that follows a cue, by the frames of its verb.</summary>
internal static class ContentFinder
{
    // "said in a statement on Monday in Paris that": three settings and a comma or two.
    private const int MostSettings = 4;

    internal static Content After(in QuotedText text, in Cue cue, int from, int high)
    {
        Phrase addressee = Phrase.None;
        int at = SkipAdverbs(text, from, high);
        int start = StartAt(text, cue, at, high, strong: false);
        if (cue.Takes(CueFrames.Addressee) && !cue.IsPassive && start < 0)
        {
            Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: false);
            if (!phrase.IsEmpty && (phrase.End < high))
            {
                addressee = phrase;
                at = SkipAdverbs(text, phrase.End, high);
                start = StartAt(text, cue, at, high, strong: false);
            }
        }

        for (int setting = 0; start < 0 && setting < MostSettings && at < high && !text.InRegion(at); setting++)
        {
            int next = SkipSetting(text, at, high, ref addressee);
            if (next <= at)
            {
                break;
            }

            at = next;
            start = StartAt(text, cue, at, high, strong: false);
        }

        return start < 0 ? default : new Content(new Phrase(start, End(text, start, high)), addressee);
    }

    /// <summary>Where the content ends that starts at <paramref name="start"/>.</summary>
    internal static int End(in QuotedText text, int start, int high)
    {
        if (text.InRegion(start) && IsWhole(text, start, high))
        {
            int end = text.Next(start);

            // said “A” and “B”
            while (end + 1 < high && !text.InRegion(end) && text.Has(end, WordRole.Coordinator)
                && (text.InRegion(end + 1) || (text.Has(end + 1, WordRole.Complementizer) && end + 2 < high && text.InRegion(end + 2))))
            {
                end = text.Next(text.InRegion(end + 1) ? end + 1 : end + 2);
            }

            return end;
        }

        for (int at = start; at < high; at = text.Next(at))
        {
            if (at > start && !text.InRegion(at) && EndsBefore(text, at, high))
            {
                return at;
            }
        }

        return high;
    }

    /// <summary>Whether a region stands for the content alone: what follows is no continuation of its clause.</summary>
    private static bool IsWhole(in QuotedText text, int open, int high)
    {
        QuotedRegion region = text.Regions[text.RegionAt[open]];
        int next = region.After;
        if (next >= high)
        {
            return true;
        }

        if (text.LastChar(region) is ',' or '.' or '!' or '?' or ';' || text.IsPunctuation(next))
        {
            return true;
        }

        return false;
    }

    private static bool EndsBefore(in QuotedText text, int at, int high)
    {
        bool comma = text.Is(at, ',') || text.Is(at, ';') || text.Is(at, '\u2014') || text.Is(at, '\u2013');
        int next = comma ? at + 1 : at;
        if (next >= high || text.InRegion(next))
        {
            return false;
        }

        CueEntry entry = text.Words[next].Cue;
        if (comma && entry.IsGerund && entry.Class is not (CueClass.None or CueClass.Find))
        {
            return true;
        }

        if (comma && text.IsWord(next, "according"))
        {
            return true;
        }

        if (text.Has(next, WordRole.Coordinator))
        {
            // "… and added that …": another cue of the same subject; "…, but Jones said": of another.
            int verb = next + 1;
            while (verb < high && !text.InRegion(verb) && text.Has(verb, WordRole.Adverb | WordRole.Auxiliary))
            {
                verb++;
            }

            return verb < high && !text.InRegion(verb) && IsCueVerb(text, verb);
        }

        return false;
    }

    private static bool IsCueVerb(in QuotedText text, int at)
    {
        CueEntry entry = text.Words[at].Cue;
        return entry.Class is not (CueClass.None or CueClass.Setting or CueClass.Noun or CueClass.Source or CueClass.Think or CueClass.Find)
            && (Grammar.IsFinite(text.Class(at)) || (!entry.IsAlsoNoun && text.Class(at) is WordClass.NN or WordClass.VBN));
    }

    private static int SkipAdverbs(in QuotedText text, int at, int high)
    {
        while (at < high && !text.InRegion(at) && (text.Has(at, WordRole.Adverb | WordRole.Time) || text.Class(at) is WordClass.RB or WordClass.RP) && !text.Has(at, WordRole.Question)
            && !text.Has(at, WordRole.Negation))
        {
            at++;
        }

        return at;
    }

    /// <summary>Skips one setting ("on Monday", "to reporters", "in a statement"), with a comma after it when more follows.</summary>
    private static int SkipSetting(in QuotedText text, int at, int high, ref Phrase addressee)
    {
        bool comma = text.Is(at, ',');
        int first = comma ? at + 1 : at;
        if (first >= high || text.InRegion(first))
        {
            return at;
        }

        int end = SkipAdverbs(text, first, high);
        if (end == first)
        {
            if (!text.Has(first, WordRole.Preposition) || text.Has(first, WordRole.Complementizer))
            {
                return at;
            }

            Phrase phrase = NounPhraseFinder.Forward(text, first + 1, high, withPrepositions: true);
            end = phrase.End;
            if (phrase.IsEmpty)
            {
                // "during", "in 2015": the number alone; "before leaving": not a setting.
                return at;
            }

            if (text.IsWord(first, "to") && addressee.IsEmpty)
            {
                addressee = phrase;
            }
        }

        while (end < high && !text.InRegion(end) && (text.Has(end, WordRole.Time) || text.Source.Tokens[end].Kind == TokenKind.Number))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where content starts if it starts at <paramref name="at"/>: after "that", at the quoted region or clause; else -1.</summary>
    private static int StartAt(in QuotedText text, in Cue cue, int at, int high, bool strong)
    {
        if (at >= high)
        {
            return -1;
        }

        if (text.InRegion(at))
        {
            return cue.Takes(CueFrames.Quoted | CueFrames.Predicate) ? at : -1;
        }

        if (text.Is(at, ',') || text.Is(at, ':'))
        {
            int next = at + 1;
            if (next < high && text.InRegion(next))
            {
                return cue.Takes(CueFrames.Quoted) ? next : -1;
            }

            if (next < high && text.Is(at, ':') && cue.Takes(CueFrames.Quoted))
            {
                return next;
            }

            if (next + 1 < high && text.Has(next, WordRole.Complementizer) && cue.Takes(CueFrames.That))
            {
                return next + 1;
            }

            return -1;
        }

        if (text.Has(at, WordRole.Complementizer) && at + 1 < high && cue.Takes(CueFrames.That | CueFrames.Clause | CueFrames.Quoted))
        {
            int next = at + 1;
            return text.Is(next, ',') && next + 1 < high ? next + 1 : next;
        }

        if (text.Has(at, WordRole.Question) && cue.Takes(CueFrames.Question))
        {
            return at;
        }

        bool to = text.IsWord(at, "to") && at + 1 < high && !text.InRegion(at + 1) && text.Class(at + 1) is WordClass.VB or WordClass.RB;
        if (to && (cue.Takes(CueFrames.Infinitive) || (cue.IsPassive && !cue.Takes(CueFrames.Addressee)) || (cue.IsPassive && cue.Takes(CueFrames.ObjectInfinitive))))
        {
            return at;
        }

        if (text.IsPunctuation(at))
        {
            return -1;
        }

        if (cue.Takes(CueFrames.Clause) && IsClauseAhead(text, at, high))
        {
            return at;
        }

        if (cue.Takes(CueFrames.ObjectInfinitive) && !cue.IsPassive)
        {
            Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: true);
            int next = phrase.End;
            if (!phrase.IsEmpty && next + 1 < high && !text.InRegion(next) && (text.IsWord(next, "to") || text.IsWord(next, "not")) && text.Class(next + 1) is WordClass.VB or WordClass.TO or WordClass.RB)
            {
                return next;
            }
        }

        if (cue.Takes(CueFrames.Predicate))
        {
            return PredicateStart(text, at, high);
        }

        if (cue.Takes(CueFrames.ObjectPhrase) && !cue.IsPassive)
        {
            Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: false);
            int next = phrase.End;
            if (!phrase.IsEmpty && next + 1 < high && !text.InRegion(next) && (text.IsWord(next, "of") || text.IsWord(next, "for") || text.IsWord(next, "as"))
                && (text.Class(next + 1) == WordClass.VBG || text.InRegion(next + 1) || text.IsWord(next, "as")))
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

    // "called the plan a disaster", "called it “a disaster”", "referred to it as a disaster".
    private static int PredicateStart(in QuotedText text, int at, int high)
    {
        Phrase phrase = NounPhraseFinder.Forward(text, at, high, withPrepositions: true);
        int next = phrase.End;
        if (phrase.IsEmpty || next >= high)
        {
            return -1;
        }

        bool predicate = text.InRegion(next) || text.IsWord(next, "as") || text.Class(next) is WordClass.JJ or WordClass.DT or WordClass.VBN
            || text.Source.NameAt[next] >= 0;
        return predicate ? at : -1;
    }

    /// <summary>Whether a clause begins here: a subject and a verb before anything that would end it.</summary>
    private static bool IsClauseAhead(in QuotedText text, int at, int high)
    {
        int end = Math.Min(high, at + 40);
        bool relative = false;
        for (int i = at; i < end; i = text.Next(i))
        {
            if (text.InRegion(i))
            {
                // A region can hold the verb of the clause.
                if (i > at)
                {
                    return true;
                }

                continue;
            }

            if (text.Is(i, ';') || text.Is(i, ':') || text.Is(i, '.'))
            {
                return false;
            }

            if (text.Has(i, WordRole.Relative) && i > at)
            {
                relative = true;
                continue;
            }

            if (Grammar.IsPredicate(text, i))
            {
                if (i > at && !relative)
                {
                    return true;
                }

                relative = false;
            }
        }

        return false;
    }
}
