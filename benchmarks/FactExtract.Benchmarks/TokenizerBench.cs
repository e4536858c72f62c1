using BenchmarkDotNet.Attributes;

namespace FactExtract.Benchmarks;

[MemoryDiagnoser]
public class TokenizerBench
{
    private readonly string _text = string.Concat(Enumerable.Repeat("\"I will go,\" said Mr. Smith. ", 1000));

    [Benchmark]
    public int Enumerate()
    {
        int count = 0;
        foreach (Token token in Tokenizer.Enumerate(_text))
        {
            count += token.Length;
        }

        return count;
    }
}
