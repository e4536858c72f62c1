namespace FactExtract.Quotations;

/// <summary>Gives the quoted regions that no cue has taken to the quotation they go on from, or makes quotations of their own of them.</summary>
internal static class QuotationJoiner
{
    // A sentence of its own has at least this many tokens: shorter stretches without attribution are titles and slogans.
    private const int ShortestFreeSpeech = 4;

    internal static void Join(in QuotedText text, QuotationBuffers buffers)
    {
        ReadOnlySpan<OuterSentence> sentences = buffers.Sentences.Items;
        Span<bool> taken = buffers.Taken.Items;
        List<QuotationDraft> found = [.. buffers.Drafts];
        int nextFound = 0;
        QuotationDraft? last = null;
        int lastSentence = -1;
        for (int s = 0; s < sentences.Length; s++)
        {
            OuterSentence sentence = sentences[s];
            bool standsAlone = IsRegionsOnly(text, sentence);
            for (int at = sentence.First; at < sentence.End; at = text.Next(at))
            {
                while (nextFound < found.Count && found[nextFound].Parts[0].First <= at && found[nextFound].Sentence == s)
                {
                    last = found[nextFound++];
                    lastSentence = s;
                }

                if (!text.InRegion(at) || taken[text.RegionAt[at]])
                {
                    continue;
                }

                QuotedRegion region = text.Regions[text.RegionAt[at]];
                var part = new Phrase(region.Open, region.After);
                QuotationDraft? draft = null;
                if (standsAlone && last is not null && (lastSentence == s || lastSentence == s - 1) && (!sentence.StartsParagraph || last.HasQuoted || region.Continues) && !EndsInColon(text, sentences, s - 1))
                {
                    draft = last;
                    draft.Parts.Add(part);
                }
                else if (standsAlone && s > 0 && EndsInColon(text, sentences, s - 1))
                {
                    draft = Introduced(text, sentences[s - 1], region, s);
                    draft.Parts.Add(part);
                    buffers.Drafts.Add(draft);
                }
                else if (at > sentence.First && !text.InRegion(text.Previous(at)) && text.Is(text.Previous(at), ':'))
                {
                    draft = Introduced(text, sentence with { End = at }, region, s);
                    draft.Parts.Add(part);
                    buffers.Drafts.Add(draft);
                }
                else if (standsAlone && region.End - region.First >= ShortestFreeSpeech)
                {
                    draft = new QuotationDraft { Cue = default, Sentence = s, Confidence = 0.5f };
                    draft.Parts.Add(part);
                    buffers.Drafts.Add(draft);
                }

                if (draft is not null)
                {
                    taken[text.RegionAt[at]] = true;
                    draft.HasQuoted = true;
                    last = draft;
                    lastSentence = s;
                }
            }

            while (nextFound < found.Count && found[nextFound].Sentence == s)
            {
                last = found[nextFound++];
                lastSentence = s;
            }
        }
    }

    private static bool IsRegionsOnly(in QuotedText text, OuterSentence sentence)
    {
        for (int at = sentence.First; at < sentence.End; at = text.Next(at))
        {
            if (!text.InRegion(at) && !text.IsPunctuation(at))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsInColon(in QuotedText text, ReadOnlySpan<OuterSentence> sentences, int s) =>
        s >= 0 && !text.InRegion(sentences[s].End - 1) && text.Is(sentences[s].End - 1, ':');

    // "The minister had a message:" + quotation: the subject of the introducing sentence speaks.
    private static QuotationDraft Introduced(in QuotedText text, OuterSentence sentence, in QuotedRegion region, int s)
    {
        Cue cue = default;
        Phrase speaker = Phrase.None;
        for (int at = sentence.End - 1; at >= sentence.First; at--)
        {
            if (!text.InRegion(at) && text.Words[at].Cue is { Class: not (CueClass.None or CueClass.Setting or CueClass.Noun or CueClass.Find), IsAlsoNoun: false } entry)
            {
                cue = new Cue(at, at + 1, entry, at, false, entry.IsGerund);
                int group = at;
                while (group > sentence.First && !text.InRegion(group - 1) && text.Has(group - 1, WordRole.Adverb | WordRole.Auxiliary))
                {
                    group--;
                }

                speaker = SpeakerFinder.Before(text, group, sentence.First);
                break;
            }
        }

        if (speaker.IsEmpty)
        {
            speaker = SpeakerFinder.OfMainClause(text, sentence.First, sentence.End);
        }

        return new QuotationDraft { Cue = cue, Speaker = speaker, Sentence = s, Confidence = 0.8f };
    }
}
