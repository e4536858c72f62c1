using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Finds the content that stands before a cue: “…,” he said; The plan failed, said Smith; The plan, he said, failed.</summary>
internal static class LeadingContent
{
    /// <summary>Whether the subject of the cue follows it.</summary>
    internal static bool IsInverted(in QuotedText text, in Cue cue, int low, int high)
    {
        // "…, his secretary, Jane Roe, told reporters": what follows "told" is the one spoken to.
        if (cue.IsGerund || cue.IsPassive || cue.Entry.Class == CueClass.Tell || !cue.Takes(CueFrames.Quoted) || cue.GroupFirst != cue.First || cue.End >= high || text.InRegion(cue.End) || text.IsPunctuation(cue.End))
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

        bool dash = text.Is(before, '\u2014') || text.Is(before, '\u2013');
        if (!text.Is(before, ',') && !dash)
        {
            return false;
        }

        if (before > low && text.InRegion(text.Previous(before)))
        {
            return true;
        }

        if (!cue.Takes(CueFrames.That) || cue.Entry.Class is CueClass.Ask or CueClass.Urge)
        {
            return false;
        }

        // After a comma: a clause before, and after the would-be subject no verb of its own.
        Phrase after = NounPhraseFinder.Forward(text, cue.End, high, withPrepositions: true);
        // "Watanabe, who was not involved, said the finding “should worry us”": it is the subject of what is quoted.
        if (after.IsEmpty || (after.End < high && (Grammar.IsPredicate(text, after.End) || text.InRegion(after.End))))
        {
            return false;
        }

        // "Institutional recipients, said Mauer, are required": the clause goes on after the subject.
        bool parenthetical = text.Class(cue.First) == WordClass.VBD && after.End + 1 < high && text.Is(after.End, ',') && Grammar.IsPredicate(text, after.End + 1)
            && text.Source.NameAt[cue.End] >= 0;
        return parenthetical || HasMainVerb(text, low, before);
    }

    /// <summary>The content before the cue, from <paramref name="low"/>; none where what stands there is an adverbial.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">Its cue.</param>
    /// <param name="end">Where the subject begins, or the cue when it comes first.</param>
    /// <param name="from">The token after cue and subject.</param>
    /// <param name="low">Where content may begin.</param>
    /// <param name="high">Where the sentence ends.</param>
    internal static Phrase Find(in QuotedText text, in Cue cue, int end, int from, int low, int high)
    {
        if (!cue.Takes(CueFrames.Quoted) || cue.IsPassive || cue.IsGerund)
        {
            return Phrase.None;
        }

        end = EndOfMarked(text, low, end);
        while (end > low && !text.InRegion(end - 1) && (text.Has(end - 1, WordRole.Adverb) || IsOf(text, end - 1)))
        {
            end--;
        }

        if (end <= low)
        {
            return Phrase.None;
        }

        int before = text.Previous(end);
        bool closed = from >= high || text.IsPunctuation(from);
        if (text.InRegion(before))
        {
            QuotedRegion region = text.Regions[text.RegionAt[before]];
            if (!text.InRegion(low) && text.Has(low, WordRole.Preposition | WordRole.Time) && !HasMainVerb(text, low, end))
            {
                return Phrase.None;
            }

            bool closes = closed || text.LastChar(region) is ',' or '?' or '!' or '.' or '-' or '\u2014' or '\u2026' || from > cue.End;
            return closes ? Trim(text, low, end) : Phrase.None;
        }

        bool dash = text.Is(before, '\u2014') || text.Is(before, '\u2013');
        if (!text.Is(before, ',') && !dash)
        {
            return Phrase.None;
        }

        if (before > low && text.InRegion(text.Previous(before)))
        {
            // In an adverbial it is a title: "on “Meet the Press,” Smith said".
            bool title = !text.InRegion(low) && text.Has(low, WordRole.Preposition | WordRole.Time) && !HasMainVerb(text, low, end);
            return title ? Phrase.None : Trim(text, low, end);
        }

        int afterAdverbs = SkipParenthesis(text, from, high);
        bool parenthetical = afterAdverbs < high && text.Is(afterAdverbs, ',') && afterAdverbs + 1 < high && cue.Takes(CueFrames.That);
        if (parenthetical && !IsQuoteAhead(text, afterAdverbs + 1, high))
        {
            return Trim(text, low, end);
        }

        if (!cue.Takes(CueFrames.That))
        {
            return Phrase.None;
        }

        bool adverbial = text.Has(low, WordRole.Preposition | WordRole.Subordinator) && !HasMainClause(text, low, before);
        return !adverbial && (HasMainVerb(text, low, before) || (closed && HasParticiple(text, low, before))) ? Trim(text, low, end) : Phrase.None;
    }

    // "Water at the foot of the glacier warmed by 1.8 degrees, she said": a past tense that the tagger took for a participle.
    private static bool HasParticiple(in QuotedText text, int low, int end)
    {
        for (int at = low + 1; at < end; at = text.Next(at))
        {
            if (!text.InRegion(at) && text.Class(at) == WordClass.VBN && !text.InRegion(at - 1) && Grammar.IsNoun(text.Class(at - 1)))
            {
                return !text.Has(low, WordRole.Preposition | WordRole.Time | WordRole.Subordinator);
            }
        }

        return false;
    }

    // "He would “read it,” his secretary, Jane Roe, told": a comma before the closing mark ends the content, whatever the subject is made of.
    private static int EndOfMarked(in QuotedText text, int low, int end)
    {
        for (int at = end - 1; at >= low; at--)
        {
            if (text.InRegion(at))
            {
                return text.LastChar(text.Regions[text.RegionAt[at]]) == ',' ? at + 1 : end;
            }

            if (Grammar.IsPredicate(text, at))
            {
                return end;
            }
        }

        return end;
    }

    /// <summary>Whether nothing that could be content follows the cue up to the end of the sentence.</summary>
    internal static bool IsLast(in QuotedText text, int from, int high)
    {
        Phrase addressee = Phrase.None;
        int at = from;
        while (at < high)
        {
            if (text.InRegion(at))
            {
                return false;
            }

            int next = Settings.Skip(text, at, high, ref addressee);
            if (next <= at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>The position after the adverbs or the one setting that may stand between a parenthetical cue and its comma.</summary>
    internal static int SkipParenthesis(in QuotedText text, int from, int high)
    {
        int at = Settings.SkipAdverbs(text, from, high);
        if (at < high && !text.InRegion(at) && !text.IsPunctuation(at))
        {
            Phrase addressee = Phrase.None;
            int next = Settings.Skip(text, at, high, ref addressee);
            at = next < high && text.Is(next, ',') ? next : at;
        }

        return at;
    }

    internal static bool HasMainVerb(in QuotedText text, int low, int end)
    {
        bool relative = false;
        for (int at = low; at < end; at = text.Next(at))
        {
            if (text.InRegion(at))
            {
                continue;
            }

            if (at > low && text.Has(at, WordRole.Relative) && text.Class(at) is not (WordClass.DT or WordClass.IN))
            {
                relative = true;
            }
            else if (Grammar.IsPredicate(text, at))
            {
                if (!relative)
                {
                    return true;
                }

                relative = false;
            }
        }

        return false;
    }

    internal static Phrase Trim(in QuotedText text, int first, int end)
    {
        while (first < end && !text.InRegion(first) && text.IsPunctuation(first) && text.FirstChar(first) is ',' or ';' or '\u2014' or '-' or '.')
        {
            first++;
        }

        while (end > first && !text.InRegion(end - 1) && text.IsPunctuation(end - 1) && text.FirstChar(end - 1) is not (')' or ']' or '%'))
        {
            end--;
        }

        return end > first ? new Phrase(first, end) : Phrase.None;
    }

    // "When he came, Smith said": one subordinate clause and nothing else.
    private static bool HasMainClause(in QuotedText text, int low, int end)
    {
        for (int at = low; at < end; at = text.Next(at))
        {
            if (!text.InRegion(at) && text.Is(at, ',') && HasMainVerb(text, at + 1, end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoteAhead(in QuotedText text, int at, int high) => at < high && text.InRegion(at) && text.Next(at) >= high;

    // "as he put it", "as Smith noted"
    private static bool IsOf(in QuotedText text, int at) => text.IsWord(at, "as");
}
