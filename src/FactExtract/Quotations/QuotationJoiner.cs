using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Gives the quoted regions that no cue has taken to the quotation they go on from, or makes quotations of their own of them.</summary>
internal static class QuotationJoiner
{
    // A sentence of its own has at least this many tokens: shorter stretches without attribution are titles and slogans.
    private const int ShortestFreeSpeech = 4;

    internal static void Join(in QuotedText text, QuotationBuffers buffers)
    {
        JoinOpenParagraphs(text, buffers);
        ReadOnlySpan<OuterSentence> sentences = buffers.Sentences.Items;
        Span<bool> taken = buffers.Taken.Items;
        QuotationDrafts drafts = buffers.Drafts;
        int foundCount = drafts.Count;
        int nextFound = 0;
        int last = -1;
        int lastSentence = -1;
        for (int s = 0; s < sentences.Length; s++)
        {
            OuterSentence sentence = sentences[s];
            bool standsAlone = IsRegionsOnly(text, sentence);
            for (int at = sentence.First; at < sentence.End; at = text.Next(at))
            {
                while (nextFound < foundCount && drafts.Items[nextFound].Start <= at && drafts.Items[nextFound].Sentence == s)
                {
                    last = nextFound++;
                    lastSentence = s;
                }

                if (!text.InRegion(at) || taken[text.RegionAt[at]])
                {
                    continue;
                }

                QuotedRegion region = text.Regions[text.RegionAt[at]];
                var part = new Phrase(region.Open, region.After);
                int draft = -1;
                bool speech = IsSpeech(text, region);

                // “He is a fool,” Smith said. “A total fool.” needs no verb.
                bool goesOn = speech || (last >= 0 && drafts.Items[last].HasQuoted && !sentence.StartsParagraph && text.LastChar(region) is '.' or '!' or '?');
                if (standsAlone && goesOn && last >= 0 && (lastSentence == s || lastSentence == s - 1) && (!sentence.StartsParagraph || drafts.Items[last].HasQuoted || region.Continues) && !EndsInColon(text, sentences, s - 1))
                {
                    draft = last;
                    drafts.Append(draft, part);
                }
                else if (standsAlone && s > 0 && EndsInColon(text, sentences, s - 1))
                {
                    draft = drafts.Add(Introduced(text, sentences[s - 1], part), s);
                }
                else if (at > sentence.First && !text.InRegion(text.Previous(at)) && text.Is(text.Previous(at), ':'))
                {
                    draft = drafts.Add(Introduced(text, sentence with { End = at }, part), s);
                }
                else if (standsAlone && speech && region.End - region.First >= ShortestFreeSpeech)
                {
                    draft = drafts.Add(new Attribution(default, Phrase.None, Phrase.None, part, Confidence: 0.5f), s);
                }

                if (draft >= 0)
                {
                    taken[text.RegionAt[at]] = true;
                    drafts.Items[draft].HasQuoted = true;
                    last = draft;
                    lastSentence = s;
                }
            }

            while (nextFound < foundCount && drafts.Items[nextFound].Sentence == s)
            {
                last = nextFound++;
                lastSentence = s;
            }

            if (s > 0 && lastSentence < s && sentence.StartsParagraph && !text.InRegion(sentence.First) && EndsInColon(text, sentences, s - 1) && lastSentence < s - 1)
            {
                AddBlock(text, sentences, s, buffers);
            }
        }
    }

    // Paragraphs of one speech that only the last attributes: each opens with a mark, none but the last closes it.
    private static void JoinOpenParagraphs(in QuotedText text, QuotationBuffers buffers)
    {
        Span<bool> taken = buffers.Taken.Items;
        QuotationDrafts drafts = buffers.Drafts;
        int draft = drafts.Count - 1;
        for (int last = text.Regions.Length - 1; last > 0; last--)
        {
            int first = last;
            while (first > 0 && text.Regions[first].Continues && taken[last] && !taken[first - 1])
            {
                first--;
            }

            while (draft >= 0 && drafts.Items[draft].Start > text.Regions[last].Open)
            {
                draft--;
            }

            if (first == last || draft < 0 || drafts.Items[draft].Start != text.Regions[last].Open)
            {
                continue;
            }

            for (int region = last - 1; region >= first; region--)
            {
                drafts.Prepend(draft, new Phrase(text.Regions[region].Open, text.Regions[region].After));
                taken[region] = true;
            }

            drafts.Items[draft].HasQuoted = true;
            last = first;
        }
    }

    // "The governor added:" and, as the next paragraph, what he said, without marks.
    private static void AddBlock(in QuotedText text, ReadOnlySpan<OuterSentence> sentences, int s, QuotationBuffers buffers)
    {
        Attribution introduction = Introduced(text, sentences[s - 1], Phrase.None);
        Cue cue = introduction.Cue;
        if (cue.End == 0 || introduction.Speaker.IsEmpty || cue.End < sentences[s - 1].End - 1 || !cue.Takes(CueFrames.Quoted))
        {
            return;
        }

        int end = s + 1;
        while (end < sentences.Length && !sentences[end].StartsParagraph)
        {
            end++;
        }

        int last = sentences[end - 1].End;
        while (last > sentences[s].First + 1 && !text.InRegion(last - 1) && text.IsPunctuation(last - 1))
        {
            last--;
        }

        buffers.Drafts.Add(introduction with { After = new Phrase(sentences[s].First, last), Confidence = 0.6f }, s);
    }

    // A heading in quotation marks has no verb or no sentence end; a stage direction stands in brackets.
    private static bool IsSpeech(in QuotedText text, in QuotedRegion region)
    {
        if (text.FirstChar(region.First) == '(' && region.End - region.First <= ShortestFreeSpeech)
        {
            return false;
        }

        bool lower = false;
        bool verb = false;
        for (int at = region.First; at < region.End && !(lower && verb); at++)
        {
            verb |= Grammar.IsVerb(text.Class(at)) || text.Class(at) == WordClass.MD;
            lower |= char.IsLower(text.FirstChar(at)) && text.Source.Tokens[at].Length > 3;
        }

        return lower && (verb || region.End - region.First > ShortestFreeSpeech) || (text.LastChar(region) is '!' or '?' or '.' && region.End - region.First <= 3);
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
    private static Attribution Introduced(in QuotedText text, OuterSentence sentence, Phrase content)
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

        return new Attribution(cue, speaker, Phrase.None, content, Confidence: 0.8f);
    }
}
