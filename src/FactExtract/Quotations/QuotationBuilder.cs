using FactExtract.Text;

namespace FactExtract.Quotations;

/// <summary>Turns a draft into a quotation: tokens into spans, the speaker's words into an entity.</summary>
internal static class QuotationBuilder
{
    internal static void Build(in QuotedText text, QuotationDrafts drafts, in QuotationDraft draft, int speakerEntity, Phrase speakerName, QuotationSet quotations)
    {
        ListBuffer<TextSpan> parts = quotations.Parts;
        int first = parts.Count;
        bool quoted = false;
        bool unquoted = false;
        for (int part = draft.FirstPart; part >= 0; part = drafts.Parts[part].Next)
        {
            AddPart(text, drafts.Parts[part].Range, parts, ref quoted, ref unquoted);
        }

        if (parts.Count == first)
        {
            return;
        }

        Attribution attribution = draft.Attribution;
        quotations.Quotations.Add(new Quotation
        {
            Kind = quoted ? unquoted ? QuoteKind.Mixed : QuoteKind.Direct : QuoteKind.Indirect,
            Span = TextSpan.FromBounds(parts.Items[first].Start, parts.Items[^1].End),
            Parts = first..parts.Count,
            Speaker = Span(text, attribution.Speaker),
            SpeakerEntity = speakerEntity,
            SpeakerName = Span(text, speakerName),
            Cue = Span(text, new Phrase(attribution.Cue.First, attribution.Cue.End)),
            Addressee = Span(text, attribution.Addressee),
            Reporter = Span(text, attribution.Reporter),
            Confidence = attribution.Confidence,
        });
    }

    private static void AddPart(in QuotedText text, Phrase part, ListBuffer<TextSpan> parts, ref bool quoted, ref bool unquoted)
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
