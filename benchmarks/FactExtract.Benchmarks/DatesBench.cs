using BenchmarkDotNet.Attributes;
using FactExtract.Dates;
using FactExtract.Facts;
using FactExtract.Numbers;
using FactExtract.Text;

namespace FactExtract.Benchmarks;

/// <summary>The stage that finds dates, by itself and together with the numbers that come before it, on articles that are tagged already.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class DatesBench
{
    private readonly TaggedArticles _articles = new();
    private readonly NumberGrammar _numberGrammar = new();
    private readonly DateGrammar _dateGrammar = new();
    private readonly ListBuffer<NumberMention> _noNumbers = new();
    private readonly DateContext _context = new(new DateOnly(2022, 10, 4), DateOrder.Automatic);

    [GlobalSetup]
    public void CheckAnswer()
    {
        if (FindDates() < _articles.Count)
        {
            throw new InvalidOperationException($"found {FindDates()} dates, expected at least one in each of {_articles.Count} documents");
        }
    }

    [Benchmark]
    public int FindDates()
    {
        int count = 0;
        for (int i = 0; i < _articles.Count; i++)
        {
            Workspace work = _articles.Work(i);
            _dateGrammar.Find(_articles.Text(i), _context, _noNumbers, work.Dates);
            count += work.Dates.Count;
        }

        return count;
    }

    [Benchmark]
    public int FindNumbersAndDates()
    {
        int count = 0;
        for (int i = 0; i < _articles.Count; i++)
        {
            Workspace work = _articles.Work(i);
            _numberGrammar.Find(_articles.Text(i), work.Numbers);
            _dateGrammar.Find(_articles.Text(i), _context, work.Numbers, work.Dates);
            count += work.Numbers.Count + work.Dates.Count;
        }

        return count;
    }
}
