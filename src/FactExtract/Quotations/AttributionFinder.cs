using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Reads one outer sentence: for each cue its speaker and its content, before it, after it or on both sides.</summary>
internal sealed class AttributionFinder(CueFinder cueFinder)
{
    // "“…” — Carla Sanchez, nurse": what names a speaker without a verb is short.
    private const int LongestSignature = 12;

    // "said, pointing to the wall behind her desk,"
    private const int LongestAside = 14;

    internal void Find(in QuotedText text, OuterSentence sentence, int number, QuotationBuffers buffers)
    {
        cueFinder.Find(text, sentence, buffers.Cues);
        ReadOnlySpan<Cue> cues = buffers.Cues.Items;
        int high = ContentHigh(text, sentence);
        int claimed = Dateline.After(text, sentence);
        Phrase subject = Phrase.None;
        if ((ReadSignature(text, sentence, high) ?? LabelFinder.Read(text, sentence, high, number)) is { } labelled)
        {
            Keep(text, labelled, number, buffers);
            return;
        }

        for (int i = 0; i < cues.Length; i++)
        {
            Cue cue = cues[i];
            if (cue.First < claimed || IsInsideLaterContent(text, cues, i, claimed, high))
            {
                continue;
            }

            Attribution? read = cue.Entry.Class switch
            {
                CueClass.Source => ReadSource(text, cue, sentence, claimed, high),
                CueClass.Noun => NounAttribution.Read(text, cue, sentence, high),
                CueClass.Quote when cue.IsPassive && PassedOnAttribution.Read(text, cue, claimed, high) is { } quoted => quoted,
                _ => ReadVerb(text, cue, sentence, claimed, high, subject),
            };
            if (read is { } attribution)
            {
                claimed = Math.Max(claimed, attribution.End);
                subject = attribution.Speaker.IsEmpty ? subject : attribution.Speaker;
                Keep(text, attribution, number, buffers);
            }
        }
    }

    private static void Keep(in QuotedText text, in Attribution attribution, int number, QuotationBuffers buffers)
    {
        int draft = buffers.Drafts.Add(attribution, number);
        buffers.Drafts.Items[draft].HasQuoted = Take(text, attribution.Before, buffers.Taken.Items) | Take(text, attribution.After, buffers.Taken.Items);
    }

    // Whether there are quoted regions in a range; they are taken.
    private static bool Take(in QuotedText text, Phrase range, Span<bool> taken)
    {
        bool any = false;
        for (int at = range.First; at < range.End; at = text.Next(at))
        {
            if (text.InRegion(at))
            {
                taken[text.RegionAt[at]] = true;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Whether a cue stands inside what a later one reports: "Clinton had told police that …, but …, the source added."</summary>
    private static bool IsInsideLaterContent(in QuotedText text, ReadOnlySpan<Cue> cues, int index, int claimed, int high)
    {
        Cue cue = cues[index];
        for (int later = cues.Length - 1; later > index && later >= cues.Length - 2; later--)
        {
            Cue last = cues[later];
            if (last.Entry.Class == CueClass.Source || !last.Takes(CueFrames.That) || !LeadingContent.IsLast(text, last.End, high))
            {
                continue;
            }

            Phrase subject = SpeakerFinder.Before(text, last.GroupFirst, claimed);
            if (subject.IsEmpty || subject.First <= cue.End || SpeakerFinder.IsRelative(text, last.GroupFirst, claimed))
            {
                continue;
            }

            Phrase content = LeadingContent.Find(text, last, subject.First, last.End, claimed, high);
            bool setOff = cue.End < high && text.IsPunctuation(cue.End);
            if (!content.IsEmpty && content.First <= cue.First && cue.End <= content.End && !setOff && !text.InRegion(claimed))
            {
                return true;
            }
        }

        return false;
    }

    private static Attribution? ReadVerb(in QuotedText text, in Cue cue, OuterSentence sentence, int low, int high, Phrase lastSubject)
    {
        bool relative = SpeakerFinder.IsRelative(text, cue.GroupFirst, low);
        bool leading = (cue.IsGerund || cue.IsPassive) && StartsSentence(text, cue, sentence);
        bool interrupts = cue.IsGerund && Interrupts(text, cue, sentence);
        bool inverted = !relative && LeadingContent.IsInverted(text, cue, low, high);
        Phrase subject = inverted ? SpeakerFinder.After(text, cue.End, high) : Phrase.None;
        inverted &= !subject.IsEmpty;
        bool ownSubject = !cue.IsPassive && !leading && !(cue.IsGerund && cue.GroupFirst > low && text.IsPunctuation(text.Previous(cue.GroupFirst)));
        if (!inverted && ownSubject)
        {
            subject = SpeakerFinder.Before(text, cue.GroupFirst, low);
        }

        // "Acme issued a statement saying that …": who issued it speaks.
        if (cue.IsGerund && !subject.IsEmpty && !leading && text.Has(subject.End - 1, WordRole.Voice) && subject.First > sentence.First
            && SpeakerFinder.OfMainClause(text, sentence.First, subject.First) is { IsEmpty: false } issuer)
        {
            subject = issuer;
        }

        // "faster than models had predicted": a comparison, no report.
        if (!inverted && IsCompared(text, subject, low))
        {
            return null;
        }

        int from = inverted ? subject.End : cue.End;
        Phrase before = relative || subject.IsEmpty ? Phrase.None : LeadingContent.Find(text, cue, inverted ? cue.First : subject.First, from, low, high);
        // "As Smith told the paper, the plan failed": the content is the main clause.
        bool asClause = !inverted && before.IsEmpty && !subject.IsEmpty && subject.First == sentence.First + 1 && text.IsWord(sentence.First, "as");
        if (asClause)
        {
            int comma = cue.End;
            while (comma < high && (text.InRegion(comma) || !text.Is(comma, ',')))
            {
                comma = text.Next(comma);
            }

            before = comma + 1 < high ? new Phrase(comma + 1, ContentEnd.Find(text, comma + 1, high, false)) : Phrase.None;
        }

        Content after = (inverted || asClause) && !before.IsEmpty ? default : ContentFinder.After(text, cue, from, high, relative || leading || interrupts || (cue.IsPassive && cue.Entry.Class == CueClass.Ask) || IsInSubordinateClause(text, cue, sentence));
        if (!before.IsEmpty && !after.IsEmpty)
        {
            Choose(text, cue, from, high, ref before, ref after);
        }

        if (before.IsEmpty && after.IsEmpty)
        {
            return null;
        }

        bool thought = cue.Entry.Class is CueClass.Think or CueClass.Find;
        if (thought && !HasRegion(text, before) && !HasRegion(text, after.Range))
        {
            return null;
        }

        if (subject.IsEmpty && !cue.IsPassive)
        {
            subject = leading ? SpeakerFinder.OfMainClause(text, Math.Min(after.Range.End + 1, high), high)
                : interrupts ? SpeakerFinder.Before(text, cue.GroupFirst - 1, sentence.First)
                : !lastSubject.IsEmpty ? lastSubject
                : SpeakerFinder.OfMainClause(text, sentence.First, cue.GroupFirst);
        }

        Phrase addressee = after.IsEmpty ? ContentFinder.Addressee(text, cue, from, high) : after.Addressee;
        // "The paper quotes the minister: “…”": the subject passes on what the object says.
        bool quotes = cue.Entry.Class == CueClass.Quote && !cue.IsPassive;
        if (quotes && addressee.IsEmpty && from < high && !text.InRegion(from))
        {
            // “…,” the agency quoted him as saying.
            addressee = NounPhraseFinder.Forward(text, from, high, withPrepositions: false);
        }

        Phrase rest = before.IsEmpty || !after.IsEmpty || asClause ? after.Range : Continuation(text, cue, before, from, high);
        return new Attribution(cue, quotes ? addressee : subject, before, rest)
        {
            Addressee = quotes ? Phrase.None : addressee,
            Reporter = quotes ? subject : cue.Entry.Class == CueClass.Quoted ? PassedOnAttribution.ReporterAfter(text, cue.End, high) : Phrase.None,
        };
    }

    private static bool IsCompared(in QuotedText text, Phrase subject, int low)
    {
        for (int at = Math.Max(low, subject.First - 1); at < subject.End; at = text.Next(at))
        {
            if (!text.InRegion(at) && text.IsWord(at, "than"))
            {
                return true;
            }
        }

        return false;
    }

    // "While Smith said that …, the report did not": before the first comma of a sentence that begins with a conjunction.
    private static bool IsInSubordinateClause(in QuotedText text, in Cue cue, OuterSentence sentence)
    {
        if (text.InRegion(sentence.First) || !text.Has(sentence.First, WordRole.Subordinator))
        {
            return false;
        }

        int at = sentence.First;
        while (at < cue.First && (text.InRegion(at) || !text.IsPunctuation(at)))
        {
            at = text.Next(at);
        }

        return at >= cue.First;
    }

    // Content on both sides: quoted words before and after are one interrupted quotation, else one of the two is something else.
    private static void Choose(in QuotedText text, in Cue cue, int from, int high, ref Phrase before, ref Content after)
    {
        bool quotedBefore = text.InRegion(before.First) || text.InRegion(before.End - 1);
        bool quotedAfter = text.InRegion(after.Range.First);
        if (quotedBefore && quotedAfter)
        {
            return;
        }

        if (quotedBefore && !quotedAfter && text.IsPunctuation(Math.Min(from, high - 1)))
        {
            after = default;
            return;
        }

        if (quotedBefore && text.Previous(cue.GroupFirst) >= before.End - 1 && before.First == text.Previous(before.End))
        {
            after = default;
            return;
        }

        before = Phrase.None;
    }

    // "Georgia, stating that its borders were open, denied it": between the subject of the sentence and its verb.
    private static bool Interrupts(in QuotedText text, in Cue cue, OuterSentence sentence) =>
        cue.GroupFirst > sentence.First + 1 && !text.InRegion(cue.GroupFirst - 1) && text.Is(cue.GroupFirst - 1, ',') && !text.InRegion(cue.GroupFirst - 2)
        && NounPhraseFinder.Forward(text, sentence.First, cue.GroupFirst, withPrepositions: true) is { IsEmpty: false } subject && subject.First == sentence.First && subject.End == cue.GroupFirst - 1;

    private static bool StartsSentence(in QuotedText text, in Cue cue, OuterSentence sentence) =>
        cue.GroupFirst == sentence.First
        || (cue.GroupFirst == sentence.First + 1 && !text.InRegion(sentence.First) && text.Has(sentence.First, WordRole.Preposition | WordRole.Subordinator));

    private static Attribution? ReadSource(in QuotedText text, in Cue cue, OuterSentence sentence, int low, int high)
    {
        Phrase speaker = SpeakerFinder.After(text, cue.End, high);
        if (speaker.IsEmpty)
        {
            return null;
        }

        bool atStart = cue.First <= sentence.First || (cue.First <= sentence.First + 2 && text.Has(sentence.First, WordRole.Coordinator | WordRole.Adverb))
            || (cue.First > low && !text.InRegion(cue.First - 1) && text.Has(cue.First - 1, WordRole.Complementizer));
        Phrase before = atStart ? Phrase.None : LeadingContent.Trim(text, low, cue.First);
        int rest = speaker.End;
        while (rest < high && !text.InRegion(rest) && !text.Is(rest, ','))
        {
            rest = text.Next(rest);
        }

        Phrase after = Phrase.None;
        if (rest < high && text.InRegion(rest) && atStart)
        {
            after = new Phrase(rest, ContentEnd.Find(text, rest, high, false));
        }
        else if (rest + 1 < high && text.Is(rest, ',') && (atStart || IsClauseRest(text, rest + 1)))
        {
            after = new Phrase(rest + 1, ContentEnd.Find(text, rest + 1, high, false));
        }

        return before.IsEmpty && after.IsEmpty ? null : new Attribution(cue, speaker, before, after);
    }

    // "The plan, according to Smith, failed": the verb of the clause follows.
    private static bool IsClauseRest(in QuotedText text, int at) => !text.InRegion(at) && Grammar.IsPredicate(text, at);

    // “…” — Carla Sanchez
    private static Attribution? ReadSignature(in QuotedText text, OuterSentence sentence, int high)
    {
        int dash = text.InRegion(sentence.First) ? text.Next(sentence.First) : high;
        if (dash + 1 >= high || high - dash > LongestSignature || !text.IsPunctuation(dash) || text.InRegion(dash) || text.FirstChar(dash) is not ('\u2014' or '\u2015' or '\u2013' or '-') || !text.IsCapital(dash + 1))
        {
            return null;
        }

        Phrase speaker = NounPhraseFinder.Forward(text, dash + 1, high, withPrepositions: true);
        return speaker.IsEmpty || LeadingContent.HasMainVerb(text, dash + 1, high)
            ? null
            : new Attribution(default, speaker, new Phrase(sentence.First, dash), Phrase.None, Confidence: 0.8f);
    }

    private static bool HasRegion(in QuotedText text, Phrase range)
    {
        for (int at = range.First; at < range.End; at = text.Next(at))
        {
            if (text.InRegion(at))
            {
                return true;
            }
        }

        return false;
    }

    // “A,” he said, “B.” and The plan, he said, was dead.
    private static Phrase Continuation(in QuotedText text, in Cue cue, Phrase before, int from, int high)
    {
        int adverbs = LeadingContent.SkipParenthesis(text, from, high);
        int at = adverbs;
        while (at < high && !text.InRegion(at) && !text.Is(at, ',') && !text.Is(at, ':') && !text.Is(at, '\u2014') && !text.Is(at, '\u2013'))
        {
            at++;
        }

        int next = at + 1;
        if (next >= high || text.InRegion(at))
        {
            return Phrase.None;
        }

        next = text.InRegion(next) ? next : AfterAside(text, next, high);
        bool parenthetical = at == adverbs && HasUnquoted(text, before) && text.Is(at, ',') && cue.Takes(CueFrames.That)
            && text.Words[next].Cue is { IsGerund: false } && text.Class(next) is not WordClass.VBG && !text.Has(next, WordRole.Relative | WordRole.Preposition);
        return text.InRegion(next) || parenthetical ? new Phrase(next, ContentEnd.Find(text, next, high, false)) : Phrase.None;
    }

    // “We are,” Smith said, pausing, “the last”; said Smith — a former judge — “that he lied”: the quotation after the aside, else where it begins.
    private static int AfterAside(in QuotedText text, int from, int high)
    {
        for (int at = from; at + 1 < Math.Min(high, from + LongestAside) && !text.InRegion(at) && !Grammar.IsPredicate(text, at); at++)
        {
            if (text.InRegion(at + 1) && (text.Is(at, ',') || text.Is(at, '\u2014') || text.Is(at, '\u2013')))
            {
                return at + 1;
            }
        }

        return from;
    }

    private static bool HasUnquoted(in QuotedText text, Phrase range)
    {
        for (int at = range.First; at < range.End; at = text.Next(at))
        {
            if (!text.InRegion(at) && !text.IsPunctuation(at))
            {
                return true;
            }
        }

        return false;
    }

    // The end of the sentence without its last punctuation.
    private static int ContentHigh(in QuotedText text, OuterSentence sentence)
    {
        int high = sentence.End;
        while (high > sentence.First && !text.InRegion(high - 1) && text.IsPunctuation(high - 1) && text.FirstChar(high - 1) is '.' or '!' or '?' or ';' or ':' or ',')
        {
            high--;
        }

        return high;
    }
}
