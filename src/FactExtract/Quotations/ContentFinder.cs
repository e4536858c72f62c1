namespace FactExtract.Quotations;

/// <summary>Finds the content that follows a cue, by the frames of its verb.</summary>
internal static class ContentFinder
{
    // "told reporters on Monday in Paris, in an interview with the paper, that": four settings and their commas.
    private const int MostSettings = 5;

    /// <summary>The content after <paramref name="from"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">Its cue.</param>
    /// <param name="from">Where to begin to look.</param>
    /// <param name="high">Where the sentence ends.</param>
    /// <param name="isInside">Whether the cue stands in a relative or participle clause, so that the content ends with that clause.</param>
    internal static Content After(in QuotedText text, in Cue cue, int from, int high, bool isInside)
    {
        Phrase addressee = Phrase.None;
        int start = MarkedStart(text, cue, from, high, ref addressee);
        if (start < 0)
        {
            addressee = Phrase.None;
            start = PlainStart(text, cue, from, high, ref addressee);
        }

        if (start > from && addressee.IsEmpty && cue.Takes(CueFrames.ObjectInfinitive) && !cue.IsPassive)
        {
            addressee = NounPhraseFinder.Forward(text, from, start, withPrepositions: true);
        }

        return start < 0 ? default : new Content(new Phrase(start, ContentEnd.Find(text, start, high, isInside)), addressee);
    }

    /// <summary>The one spoken to, of a cue with its content before it: “…,” he told reporters.</summary>
    internal static Phrase Addressee(in QuotedText text, in Cue cue, int from, int high)
    {
        if (!cue.Takes(CueFrames.Addressee) || cue.IsPassive || from >= high || text.InRegion(from) || text.IsPunctuation(from))
        {
            return Phrase.None;
        }

        return NounPhraseFinder.Forward(text, from, high, withPrepositions: false);
    }

    /// <summary>Start of content that is marked as such, by "that", a colon, quotation marks or a question word, also after settings and addressee.</summary>
    private static int MarkedStart(in QuotedText text, in Cue cue, int from, int high, ref Phrase addressee)
    {
        int at = from;
        for (int step = 0; step <= MostSettings && at < high; step++)
        {
            int start = FrameReader.Marked(text, cue, at, high);
            if (start >= 0)
            {
                return start;
            }

            if (text.InRegion(at))
            {
                return -1;
            }

            int next = Settings.Skip(text, at, high, ref addressee);
            if (next <= at && step == 0 && !cue.IsPassive)
            {
                next = Settings.SkipAddressee(text, cue, at, high, ref addressee);
            }

            if (next <= at)
            {
                return -1;
            }

            at = next;
        }

        return -1;
    }

    private static int PlainStart(in QuotedText text, in Cue cue, int from, int high, ref Phrase addressee)
    {
        int at = Settings.SkipAdverbs(text, from, high);
        if (at + 2 < high && !text.InRegion(at) && text.IsWord(at, "on") && !text.InRegion(at + 1) && text.Has(at + 1, WordRole.Time) && !text.InRegion(at + 2) && !text.IsPunctuation(at + 2) && text.Class(at + 2) != Tagging.WordClass.POS)
        {
            // "said on Wednesday the dam was safe"
            at += 2;
        }

        if (cue.Entry.Class == CueClass.Tell && !cue.IsPassive)
        {
            at = Settings.SkipAddressee(text, cue, at, high, ref addressee);
        }

        for (int step = 0; step <= MostSettings && at < high && !text.InRegion(at); step++)
        {
            int start = FrameReader.Plain(text, cue, at, high);
            if (start >= 0)
            {
                return start;
            }

            int next = Settings.Skip(text, at, high, ref addressee);
            if (next <= at)
            {
                return -1;
            }

            at = next;
        }

        return -1;
    }
}
