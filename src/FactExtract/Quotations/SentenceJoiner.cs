using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Quotations;

/// <summary>Makes outer sentences: sentence ends inside a quoted region do not count.</summary>
internal static class SentenceJoiner
{
    // A "sentence" of more tokens is a list or damaged text; the cap keeps the search linear.
    private const int Longest = 400;

    internal static void Join(in QuotedText text, ListBuffer<OuterSentence> sentences)
    {
        sentences.Clear();
        ReadOnlySpan<SentenceRange> ranges = text.Source.Sentences;
        int first = -1;
        int end = 0;
        for (int i = 0; i < ranges.Length; i++)
        {
            SentenceRange range = ranges[i];
            if (first < 0)
            {
                // What an unfinished region of the sentence before has taken is not taken twice.
                first = Math.Max(range.First, end);
            }

            end = range.End;
            if (end <= first)
            {
                first = -1;
                continue;
            }

            if (end < text.Count)
            {
                int region = text.RegionAt[end];
                if (region >= 0 && text.Regions[region].Open < end && end - first < Longest)
                {
                    continue;
                }

                if (SignatureFollows(text, end) || (EndsInQuestion(text, end) && AttributionFollows(text, end, i + 1 < ranges.Length ? ranges[i + 1].End : end)))
                {
                    continue;
                }
            }

            if (range.Kind is not (SentenceKind.Credit or SentenceKind.Promotion))
            {
                bool starts = first == 0 || QuotationMarks.HasNewLine(text.Source.Text, text.Source.Tokens[first - 1].End, text.Source.Tokens[first].Start);
                sentences.Add(new OuterSentence(first, end, starts));
            }

            first = -1;
        }
    }

    // “…” — Carla Sanchez
    private static bool SignatureFollows(in QuotedText text, int end) =>
        text.RegionAt[end - 1] >= 0 && text.IsPunctuation(end) && text.RegionAt[end] < 0 && text.FirstChar(end) is '\u2014' or '\u2013' or '\u2015' or '-'
        && !QuotationMarks.HasNewLine(text.Source.Text, text.Source.Tokens[end - 1].End, text.Source.Tokens[end].Start);

    // “Why?” Smith asked.
    private static bool EndsInQuestion(in QuotedText text, int end)
    {
        int region = text.RegionAt[end - 1];
        return region >= 0 && text.Regions[region] is { IsClosed: true } last && last.After == end && text.LastChar(last) is '?' or '!' or '\u2026';
    }

    private static bool AttributionFollows(in QuotedText text, int at, int end)
    {
        if (QuotationMarks.HasNewLine(text.Source.Text, text.Source.Tokens[at - 1].End, text.Source.Tokens[at].Start))
        {
            return false;
        }

        for (int i = at; i < end && i < at + 8 && !text.InRegion(i) && !text.Is(i, ','); i++)
        {
            if (text.Words[i].Cue is { IsAlsoNoun: false, IsGerund: false, Class: not CueClass.None } cue && (cue.Frames & CueFrames.Quoted) != 0 && cue.Class is not (CueClass.Source or CueClass.Think))
            {
                return i + 1 >= end || !text.Has(i + 1, WordRole.Complementizer | WordRole.Determiner | WordRole.Pronoun) || i == at;
            }
        }

        return false;
    }
}
