using BenchmarkDotNet.Attributes;

namespace FactExtract.Benchmarks;

/// <summary>The whole extraction on one core, by each model; spans alone; and as many documents on all cores.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class ExtractBench
{
    // Over the documents so often that starting the threads and waiting for the last one do not count.
    private const int Rounds = 8;

    private readonly FactExtractor _default = new();
    private readonly FactExtractor _fast = new(new ExtractionOptions { Model = NameModel.Fast });
    private readonly FactExtractor _accurate = new(new ExtractionOptions { Model = NameModel.Accurate });
    private readonly FactSpan[] _spans = new FactSpan[1024];
    private readonly TextDocument[] _documents = [.. Articles.Documents.ToArray().Select(text => new TextDocument(text))];

    [GlobalSetup]
    public void CheckAnswer()
    {
        int facts = Extract();
        if (facts < 20 * _documents.Length || Spans() != facts)
        {
            throw new InvalidOperationException($"Found {facts} facts and {Spans()} spans in {_documents.Length} documents, expected at least 20 in each and as many spans.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Extract() => _documents.Sum(document => _default.Extract(document).Facts.Count);

    [Benchmark]
    public int Fast() => _documents.Sum(document => _fast.Extract(document).Facts.Count);

    [Benchmark]
    public int Accurate() => _documents.Sum(document => _accurate.Extract(document).Facts.Count);

    [Benchmark]
    public int Spans() => _documents.Sum(document => _default.ExtractSpans(document.Text, _spans));

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int AllCores() => _default.ExtractMany(Enumerable.Repeat(_documents, Rounds).SelectMany(documents => documents)).Sum(result => result.Facts.Count);
}
