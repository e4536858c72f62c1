using BenchmarkDotNet.Attributes;

namespace FactExtract.Benchmarks;

/// <summary>One document of growing size: time per character stays the same when extraction is linear.</summary>
[MemoryDiagnoser]
public class ScalingBench
{
    private readonly FactExtractor _extractor = new();
    private string _text = "";

    /// <summary>Thousands of characters.</summary>
    [Params(1, 4, 16, 64, 256, 1024, 4096)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void MakeText()
    {
        string all = string.Join("\n\n", Articles.Documents.ToArray());
        int length = Kilobytes * 1000;
        _text = string.Concat(Enumerable.Repeat(all, (length / all.Length) + 1))[..length];
    }

    [Benchmark]
    public int Extract() => _extractor.Extract(_text).Facts.Count;
}
