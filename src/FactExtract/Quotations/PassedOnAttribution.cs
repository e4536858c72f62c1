namespace FactExtract.Quotations;

/// <summary>Reads words that somebody else passes on: "Smith was quoted by the agency as saying that …".</summary>
internal static class PassedOnAttribution
{
    // "by the agency late on Monday as saying"
    private const int LongestSetting = 6;

    internal static Attribution? Read(in QuotedText text, in Cue cue, int low, int high)
    {
        if (cue.End >= high || text.InRegion(cue.End) || !text.IsWord(cue.End, "by"))
        {
            return null;
        }

        Phrase reporter = NounPhraseFinder.Forward(text, cue.End + 1, high, withPrepositions: true);
        int saying = reporter.IsEmpty ? high : reporter.End;
        while (saying < high && !text.InRegion(saying) && !text.IsWord(saying, "as") && saying < reporter.End + LongestSetting)
        {
            saying++;
        }

        if (saying + 1 >= high || text.InRegion(saying) || !text.IsWord(saying, "as") || text.InRegion(saying + 1) || !text.Words[saying + 1].Cue.IsGerund)
        {
            return null;
        }

        var inner = new Cue(saying + 1, saying + 2, text.Words[saying + 1].Cue, saying + 1, IsPassive: false, IsGerund: true);
        Content content = ContentFinder.After(text, inner, inner.End, high, isInside: false);
        return content.IsEmpty
            ? null
            : new Attribution(cue, SpeakerFinder.Before(text, cue.GroupFirst, low), Phrase.None, content.Range) { Addressee = content.Addressee, Reporter = reporter };
    }

    /// <summary>Who reports in "was quoted as saying by the agency".</summary>
    internal static Phrase ReporterAfter(in QuotedText text, int from, int high) =>
        from < high && !text.InRegion(from) && text.IsWord(from, "by") ? NounPhraseFinder.Forward(text, from + 1, high, withPrepositions: true) : Phrase.None;
}
