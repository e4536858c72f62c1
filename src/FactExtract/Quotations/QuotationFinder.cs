using FactExtract.Entities;
using FactExtract.Lexicons;
using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Finds reported speech with its cue and speaker.</summary>
internal sealed class QuotationFinder
{
    private readonly CueLexicon _lexicon;
    private readonly AttributionFinder _attributionFinder;

    internal QuotationFinder()
    {
        _lexicon = new CueLexicon(LexiconFile.Rows("cues", 4), LexiconFile.Rows("clause_words", 2));
        _attributionFinder = new AttributionFinder(new CueFinder(_lexicon));
    }

    internal void Find(in TaggedText source, EntitySet entities, QuotationBuffers buffers, QuotationSet quotations)
    {
        quotations.Clear();
        buffers.Drafts.Clear();
        if (source.Tokens.Length == 0)
        {
            return;
        }

        QuotedText text = Prepare(source, buffers);
        SentenceJoiner.Join(text, buffers.Sentences);
        for (int i = 0; i < buffers.Sentences.Count; i++)
        {
            _attributionFinder.Find(text, buffers.Sentences.Items[i], i, buffers);
        }

        QuotationJoiner.Join(text, buffers);
        buffers.Drafts.SortByStart();
        int lastSpeaker = -1;
        int lastSentence = -2;
        Phrase lastBody = Phrase.None;
        foreach (ref readonly QuotationDraft draft in buffers.Drafts.Items)
        {
            Phrase speakerWords = draft.Attribution.Speaker;
            int speaker = SpeakerResolver.Resolve(text, entities, speakerWords, lastSpeaker, draft.Sentence <= lastSentence + 1);
            lastSentence = speaker >= 0 ? draft.Sentence : lastSentence;
            lastSpeaker = speaker >= 0 ? speaker : lastSpeaker;
            Phrase body = speaker >= 0 ? Phrase.None : BodyNamer.Find(text, speakerWords, lastBody);
            lastBody = body.IsEmpty ? lastBody : body;
            QuotationBuilder.Build(text, buffers.Drafts, draft, speaker, body, quotations);
        }
    }

    private QuotedText Prepare(in TaggedText source, QuotationBuffers buffers)
    {
        ReadOnlySpan<Token> tokens = source.Tokens;
        Span<QuotationWord> words = buffers.Words.Resize(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            // "WHO" is no pronoun and "May" no verb.
            words[i] = tokens[i].Kind == TokenKind.Word && source.NameAt[i] < 0 ? _lexicon.Get(tokens[i].Hash) : default;
        }

        buffers.Marks.Find(source.Source, buffers.Regions);
        Span<int> regionAt = buffers.RegionAt.Resize(tokens.Length);
        regionAt.Fill(-1);
        ReadOnlySpan<QuotedRegion> regions = buffers.Regions.Items;
        for (int i = 0; i < regions.Length; i++)
        {
            regionAt[regions[i].Open..regions[i].After].Fill(i);
        }

        buffers.Taken.Resize(regions.Length).Clear();
        return new QuotedText(source, regions, regionAt, words);
    }
}
