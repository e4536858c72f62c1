using BenchmarkDotNet.Configs;

namespace FactExtract.Benchmarks;

/// <summary>Adds <see cref="ThroughputColumn"/> and <see cref="WordsColumn"/> to a benchmark over <see cref="Articles"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ThroughputConfigAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(new ThroughputColumn(), new WordsColumn());
}
