using BenchmarkDotNet.Attributes;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>Text to tokens, sentences and kinds of lines.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class SentenceSplitterBench
{
    private readonly BlockTokenizer _tokenizer = new(BlockTokenizer.BestStrategy);
    private readonly BlockTokenizer _vector256 = new(TokenizerStrategy.Vector256);
    private readonly SentenceSplitter _splitter = new();
    private readonly LineClassifier _classifier = new();
    private readonly TokenBuffer _buffer = new();
    private readonly ListBuffer<SentenceRange> _plain = new();
    private readonly ListBuffer<SentenceRange> _sentences = new();

    [GlobalSetup]
    public void CheckAnswer()
    {
        int found = TokensAndSentences();
        int perDocument = found / Articles.Documents.Length;
        if (perDocument is < 15 or > 100)
        {
            throw new InvalidOperationException($"Found {perDocument} sentences in a document, expected 15 to 100.");
        }
    }

    [Benchmark]
    public int TokensAndSentences()
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            _tokenizer.Tokenize(document, _buffer);
            _splitter.Split(document, _buffer, _plain);
            count += _plain.Count;
        }

        return count;
    }

    /// <summary>Without the hashes of words, which only the stages after need.</summary>
    [Benchmark]
    public int CutAndSplit() => CutAndSplit(_tokenizer);

    [Benchmark]
    public int CutAndSplitVector256() => CutAndSplit(_vector256);

    [Benchmark]
    public int TokensSentencesAndLines()
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            _tokenizer.Tokenize(document, _buffer);
            _splitter.Split(document, _buffer, _plain);
            _classifier.Classify(document, _buffer.Tokens.Items, _plain.Items, _sentences);
            count += _sentences.Count;
        }

        return count;
    }

    private int CutAndSplit(BlockTokenizer tokenizer)
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            tokenizer.Cut(document, _buffer);
            _splitter.Split(document, _buffer, _plain);
            count += _plain.Count;
        }

        return count;
    }
}
