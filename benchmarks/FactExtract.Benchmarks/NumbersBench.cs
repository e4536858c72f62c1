using BenchmarkDotNet.Attributes;
using FactExtract.Numbers;

namespace FactExtract.Benchmarks;

/// <summary>The stage that finds numbers, on articles that are tagged already.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class NumbersBench
{
    private readonly TaggedArticles _articles = new();
    private readonly NumberGrammar _numberGrammar = new();

    [GlobalSetup]
    public void CheckAnswer()
    {
        if (FindNumbers() < _articles.Count)
        {
            throw new InvalidOperationException($"found {FindNumbers()} numbers, expected at least one in each of {_articles.Count} documents");
        }
    }

    [Benchmark]
    public int FindNumbers()
    {
        int count = 0;
        for (int i = 0; i < _articles.Count; i++)
        {
            _numberGrammar.Find(_articles.Text(i), _articles.Work(i).Numbers);
            count += _articles.Work(i).Numbers.Count;
        }

        return count;
    }
}
