using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Training.Names;

/// <summary>Cuts texts into tokens and sentences as the library does.</summary>
internal sealed class Segmenter
{
    private readonly BlockTokenizer _tokenizer = new(BlockTokenizer.BestStrategy);
    private readonly SentenceSplitter _splitter = new();
    private readonly TokenBuffer _buffer = new();
    private readonly ListBuffer<SentenceRange> _sentences = new();

    /// <summary>The tokens and sentences of a text; valid until the next.</summary>
    internal TokenizedText Cut(string text)
    {
        _tokenizer.Tokenize(text, _buffer);
        _splitter.Split(text, _buffer, _sentences);
        return new TokenizedText(text, _buffer.Tokens.Items, _sentences.Items);
    }
}
