using System.Text;
using BenchmarkDotNet.Attributes;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>Text to tokens: the vector strategies beside the scalar one, the public forms, a regular expression and a plain copy.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class TokenizerBench
{
    private readonly BlockTokenizer _scalar = new(TokenizerStrategy.Scalar);
    private readonly BlockTokenizer _vector256 = new(TokenizerStrategy.Vector256);
    private readonly BlockTokenizer _vector512 = new(TokenizerStrategy.Vector512);
    private readonly TokenBuffer _buffer = new();
    private readonly byte[][] _utf8 = [.. Articles.Documents.ToArray().Select(Encoding.UTF8.GetBytes)];
    private readonly TextSpan[] _spans = new TextSpan[8192];
    private readonly char[] _copy = new char[8192];

    [GlobalSetup]
    public void CheckAnswers()
    {
        int expected = Scalar();
        Require(Enumerate() == expected && Spans() == expected && Utf8() == expected, "The public forms find other tokens.");
        Require(!Vector256Classifier.IsSupported || Vector256() == expected, "Vector256 finds other tokens.");
        Require(!Vector512Classifier.IsSupported || Vector512() == expected, "Vector512 finds other tokens.");
        Require(Math.Abs(Regex() - expected) < expected / 50, $"The regular expression finds {Regex()} tokens, the tokenizer {expected}.");
    }

    [Benchmark(Baseline = true)]
    public int Regex()
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            count += RegexTokenizer.Count(document);
        }

        return count;
    }

    [Benchmark]
    public int Scalar() => Count(_scalar);

    [Benchmark]
    public int Vector256() => Count(_vector256);

    [Benchmark]
    public int Vector512() => Count(_vector512);

    [Benchmark]
    public int Enumerate()
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            foreach (Token token in Tokenizer.Enumerate(document))
            {
                count += token.Length > 0 ? 1 : 0;
            }
        }

        return count;
    }

    [Benchmark]
    public int Spans()
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            count += Tokenizer.Tokenize(document, _spans);
        }

        return count;
    }

    [Benchmark]
    public int Utf8()
    {
        int count = 0;
        foreach (byte[] document in _utf8)
        {
            count += Tokenizer.Tokenize(document, _spans);
        }

        return count;
    }

    /// <summary>The ceiling: reading and writing every character once.</summary>
    [Benchmark]
    public int Copy()
    {
        foreach (string document in Articles.Documents)
        {
            document.AsSpan().CopyTo(_copy);
        }

        return _copy[0];
    }

    private int Count(BlockTokenizer tokenizer)
    {
        int count = 0;
        foreach (string document in Articles.Documents)
        {
            tokenizer.Tokenize(document, _buffer);
            count += _buffer.Tokens.Count;
        }

        return count;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }
}
