namespace FactExtract.Quotations;

/// <summary>Turns a draft into a quotation: tokens into spans, the speaker's words into an entity.</summary>
internal static class QuotationBuilder
{
    internal static Quotation Build(in QuotedText text, QuotationDraft draft, int speakerEntity, Phrase speakerName)
    {
        var parts = new List<TextSpan>(draft.Parts.Count);
        bool quoted = false;
        bool unquoted = false;
        foreach (Phrase part in draft.Parts)
        {
            AddPart(text, part, parts, ref quoted, ref unquoted);
        }

        return new Quotation
        {
            Kind = quoted ? unquoted ? QuoteKind.Mixed : QuoteKind.Direct : QuoteKind.Indirect,
            Parts = [.. parts],
            Speaker = Span(text, draft.Speaker),
            SpeakerEntity = speakerEntity,
            SpeakerName = Span(text, speakerName),
            Cue = Span(text, new Phrase(draft.Cue.First, draft.Cue.End)),
            Addressee = Span(text, draft.Addressee),
            Reporter = Span(text, draft.Reporter),
            Confidence = draft.Confidence,
        };
    }

    private static void AddPart(in QuotedText text, Phrase part, List<TextSpan> parts, ref bool quoted, ref bool unquoted)
    {
        if (text.InRegion(part.First) && part.First > text.Regions[text.RegionAt[part.First]].Open)
        {
            // The rest of a region after a label.
            quoted = true;
            int end = text.Regions[text.RegionAt[part.First]].End;
            if (end > part.First)
            {
                parts.Add(text.Source.Span(part.First, end));
            }

            return;
        }

        bool words = false;
        for (int at = part.First; at < part.End; at = text.Next(at))
        {
            quoted |= text.InRegion(at);
            words |= !text.InRegion(at) && !text.IsPunctuation(at) && !text.Has(at, WordRole.Coordinator | WordRole.Complementizer);
        }

        if (words)
        {
            unquoted = true;
            parts.Add(Span(text, part));
            return;
        }

        for (int at = part.First; at < part.End; at = text.Next(at))
        {
            if (text.InRegion(at))
            {
                QuotedRegion region = text.Regions[text.RegionAt[at]];
                parts.Add(text.Source.Span(region.First, region.End));
            }
        }
    }

    private static TextSpan Span(in QuotedText text, Phrase phrase) => phrase.IsEmpty ? default : text.Source.Span(phrase.First, phrase.End);
}
