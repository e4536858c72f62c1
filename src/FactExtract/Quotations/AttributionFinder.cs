namespace FactExtract.Quotations;

/// <summary>Reads one outer sentence: for each cue its speaker and its content, before it, after it or on both sides.</summary>
internal sealed class AttributionFinder(CueFinder cueFinder)
{
    internal void Find(in QuotedText text, OuterSentence sentence, int number, QuotationBuffers buffers)
    {
        cueFinder.Find(text, sentence, buffers.Cues);
        ReadOnlySpan<Cue> cues = buffers.Cues.Items;
        int claimed = sentence.First;
        QuotationDraft? previous = null;
        for (int i = 0; i < cues.Length; i++)
        {
            Cue cue = cues[i];
            if (cue.First < claimed)
            {
                continue;
            }

            QuotationDraft? draft = cue.Entry.Class == CueClass.Source
                ? ReadSource(text, cue, sentence, claimed, number)
                : ReadVerb(text, cue, sentence, claimed, previous, number);
            if (draft is null)
            {
                continue;
            }

            claimed = Math.Max(claimed, draft.Parts[^1].End);
            previous = draft;
            buffers.Drafts.Add(draft);
            foreach (Phrase part in draft.Parts)
            {
                Take(text, part, buffers.Taken.Items, draft);
            }
        }
    }

    internal static void Take(in QuotedText text, Phrase part, Span<bool> taken, QuotationDraft draft)
    {
        for (int at = part.First; at < part.End; at = text.Next(at))
        {
            if (text.InRegion(at))
            {
                taken[text.RegionAt[at]] = true;
                draft.HasQuoted = true;
            }
            else if (!text.IsPunctuation(at))
            {
                draft.HasUnquoted = true;
            }
        }
    }

    private static QuotationDraft? ReadVerb(in QuotedText text, in Cue cue, OuterSentence sentence, int claimed, QuotationDraft? previous, int number)
    {
        int high = ContentHigh(text, sentence);
        int low = claimed;
        Phrase subject = Phrase.None;
        int subjectFirst = cue.GroupFirst;
        bool inverted = false;
        if (!cue.IsPassive)
        {
            if (IsInverted(text, cue, low, high))
            {
                subject = SpeakerFinder.After(text, cue.End, high);
                inverted = !subject.IsEmpty;
            }

            if (!inverted)
            {
                subject = cue.IsGerund && cue.GroupFirst > low && text.IsPunctuation(text.Previous(cue.GroupFirst)) ? Phrase.None : SpeakerFinder.Before(text, cue.GroupFirst, low);
                subjectFirst = subject.IsEmpty ? cue.GroupFirst : subject.First;
            }
        }

        int from = inverted ? subject.End : cue.End;
        Phrase before = BeforeContent(text, cue, subject, inverted, subjectFirst, low, high);
        Content after = ContentFinder.After(text, cue, from, high);
        if (!before.IsEmpty && !after.IsEmpty && !IsRegionStart(text, after.Range.First))
        {
            // "On Monday, Smith said that …" has content on one side only: what stands before is an adverbial.
            bool whole = text.InRegion(before.First);
            if (!whole)
            {
                before = Phrase.None;
            }
            else
            {
                after = default;
            }
        }

        if (before.IsEmpty && after.IsEmpty)
        {
            return null;
        }

        if (subject.IsEmpty && !cue.IsPassive && !inverted)
        {
            subject = previous is { Speaker.IsEmpty: false } ? previous.Speaker : SpeakerFinder.OfMainClause(text, sentence.First, cue.GroupFirst);
        }

        bool reports = (cue.Entry.Class is not CueClass.Think and not CueClass.Find) || HasRegion(text, before) || HasRegion(text, after.Range);
        if (!reports)
        {
            return null;
        }

        var draft = new QuotationDraft { Cue = cue, Speaker = subject, Addressee = after.Addressee, Sentence = number };
        Add(text, before, draft);
        Add(text, after.Range, draft);
        if (!before.IsEmpty && after.IsEmpty)
        {
            AddContinuation(text, from, high, draft);
        }

        return draft.Parts.Count == 0 ? null : draft;
    }

    private static QuotationDraft? ReadSource(in QuotedText text, in Cue cue, OuterSentence sentence, int claimed, int number)
    {
        int high = ContentHigh(text, sentence);
        Phrase speaker = SpeakerFinder.After(text, cue.End, high);
        if (speaker.IsEmpty)
        {
            return null;
        }

        var draft = new QuotationDraft { Cue = cue, Speaker = speaker, Sentence = number };
        int before = cue.First;
        bool atStart = before <= sentence.First || (before == sentence.First + 1 && text.Has(sentence.First, WordRole.Coordinator | WordRole.Adverb));
        if (!atStart)
        {
            Add(text, Trim(text, claimed, before), draft);
        }

        int rest = speaker.End;
        while (rest < high && !text.InRegion(rest) && !text.Is(rest, ','))
        {
            rest = text.Next(rest);
        }

        if (rest < high && !text.InRegion(rest) && rest + 1 < high && (atStart || !text.Has(rest + 1, WordRole.Relative)))
        {
            Add(text, new Phrase(rest + 1, ContentFinder.End(text, rest + 1, high)), draft);
        }

        return draft.Parts.Count == 0 ? null : draft;
    }

    // “…,” said Smith / The plan failed, said Smith. / Said Smith: “…”
    private static bool IsInverted(in QuotedText text, in Cue cue, int low, int high)
    {
        if (cue.IsGerund || !cue.Takes(CueFrames.Quoted) || cue.GroupFirst != cue.First || cue.End >= high || text.InRegion(cue.End) || text.IsPunctuation(cue.End))
        {
            return false;
        }

        if (cue.First <= low)
        {
            return cue.First == low && text.Source.NameAt[cue.End] >= 0;
        }

        int before = text.Previous(cue.First);
        if (text.InRegion(before))
        {
            return true;
        }

        if (!text.Is(before, ','))
        {
            return false;
        }

        int previous = before > low ? text.Previous(before) : before;
        if (text.InRegion(previous))
        {
            return true;
        }

        // After a comma: a clause before, and no verb of its own after the would-be subject.
        Phrase after = NounPhraseFinder.Forward(text, cue.End, high, withPrepositions: true);
        if (after.IsEmpty || (after.End < high && Grammar.IsPredicate(text, after.End)))
        {
            return false;
        }

        return HasPredicate(text, low, before);
    }

    /// <summary>The content before the cue: what stands before its subject, when set off by a comma or quoted.</summary>
    private static Phrase BeforeContent(in QuotedText text, in Cue cue, Phrase subject, bool inverted, int subjectFirst, int low, int high)
    {
        if (!cue.Takes(CueFrames.Quoted) || cue.IsPassive || (subject.IsEmpty && !inverted) || cue.IsGerund)
        {
            return Phrase.None;
        }

        int end = inverted ? cue.First : subjectFirst;
        while (end > low && !text.InRegion(end - 1) && text.Has(end - 1, WordRole.Adverb))
        {
            end--;
        }

        if (end <= low)
        {
            return Phrase.None;
        }

        int before = text.Previous(end);
        if (text.InRegion(before))
        {
            QuotedRegion region = text.Regions[text.RegionAt[before]];
            bool closes = text.LastChar(region) is ',' or '?' or '!' or '.' or '-' or '\u2014' or '\u2026' || cue.End >= high || inverted || text.IsPunctuation(cue.End);
            return closes ? Trim(text, low, end) : Phrase.None;
        }

        if (!text.Is(before, ',') && !text.Is(before, '\u2014') && !text.Is(before, '\u2013'))
        {
            return Phrase.None;
        }

        if (before > low && text.InRegion(text.Previous(before)))
        {
            return Trim(text, low, end);
        }

        bool adverbial = text.Has(low, WordRole.Preposition | WordRole.Subordinator) && !HasMainClause(text, low, before);
        return !adverbial && HasPredicate(text, low, before) ? Trim(text, low, end) : Phrase.None;
    }

    // "When he came, Smith said": one subordinate clause and nothing else.
    private static bool HasMainClause(in QuotedText text, int low, int end)
    {
        for (int at = low; at < end; at = text.Next(at))
        {
            if (!text.InRegion(at) && text.Is(at, ',') && HasPredicate(text, at + 1, end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPredicate(in QuotedText text, int low, int end)
    {
        for (int at = low; at < end; at = text.Next(at))
        {
            if (!text.InRegion(at) && Grammar.IsPredicate(text, at))
            {
                return true;
            }
        }

        return false;
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

    private static bool IsRegionStart(in QuotedText text, int at) => text.InRegion(at);

    // “A,” he said, “B.” and The plan, he said, was dead.
    private static void AddContinuation(in QuotedText text, int from, int high, QuotationDraft draft)
    {
        int at = from;
        while (at < high && !text.InRegion(at) && !text.Is(at, ','))
        {
            at++;
        }

        if (at < high && text.InRegion(at))
        {
            return;
        }

        int next = at + 1;
        if (at >= high || next >= high)
        {
            return;
        }

        if (text.InRegion(next))
        {
            Add(text, new Phrase(next, text.Next(next)), draft);
            return;
        }

        bool clause = at == from && draft.HasUnquotedContent(text) && Grammar.IsPredicate(text, next);
        if (clause)
        {
            Add(text, new Phrase(next, ContentFinder.End(text, next, high)), draft);
        }
    }

    private static void Add(in QuotedText text, Phrase range, QuotationDraft draft)
    {
        if (!range.IsEmpty)
        {
            draft.Parts.Add(range);
        }
    }

    private static Phrase Trim(in QuotedText text, int first, int end)
    {
        while (first < end && !text.InRegion(first) && (text.IsPunctuation(first) && text.FirstChar(first) is ',' or ';' or '\u2014' or '-'))
        {
            first++;
        }

        while (end > first && !text.InRegion(end - 1) && text.IsPunctuation(end - 1))
        {
            end--;
        }

        return end > first ? new Phrase(first, end) : Phrase.None;
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
