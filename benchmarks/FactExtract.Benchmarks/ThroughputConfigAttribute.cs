using BenchmarkDotNet.Configs;

namespace FactExtract.Benchmarks;

/// <summary>Adds both <see cref="SpeedColumn"/>s to a benchmark over <see cref="Articles"/>, and runs only what the processor supports.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ThroughputConfigAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(SpeedColumn.Megabytes, SpeedColumn.ThousandWords).AddFilter(new SupportedFilter());
}
