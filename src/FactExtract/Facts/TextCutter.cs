using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>The first stages of an extraction: tokens and sentences.</summary>
internal sealed class TextCutter
{
    private readonly BlockTokenizer _tokenizer = new(BlockTokenizer.BestStrategy);
    private readonly SentenceSplitter _sentenceSplitter = new();
    private readonly LineClassifier _lineClassifier = new();

    internal TokenizedText Cut(ReadOnlySpan<char> text, Workspace work)
    {
        _tokenizer.Tokenize(text, work.TokenBuffer);
        _sentenceSplitter.Split(text, work.TokenBuffer, work.PlainSentences);
        _lineClassifier.Classify(text, work.Tokens.Items, work.PlainSentences.Items, work.Sentences);
        return new TokenizedText(text, work.Tokens.Items, work.Sentences.Items);
    }
}
