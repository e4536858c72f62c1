using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactExtract.Benchmarks;

/// <summary>How much of the articles a benchmark does in a second, from the mean time.</summary>
/// <param name="name">Heading and unit.</param>
/// <param name="legend">The unit in words.</param>
/// <param name="amount">Of all articles together, in the unit of the heading.</param>
public sealed class SpeedColumn(string name, string legend, double amount) : IColumn
{
    /// <summary>10⁶ bytes of UTF-8.</summary>
    public static SpeedColumn Megabytes { get; } = new("MB/s", "10⁶ bytes of UTF-8 text a second", Articles.Utf8Length / 1e6);

    public static SpeedColumn ThousandWords { get; } = new("k words/s", "thousands of words (runs without white space) a second", Articles.WordCount / 1e3);

    public string Id => $"{nameof(SpeedColumn)}.{name}";

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    /// <summary>The speed, or null without a result.</summary>
    public double? Of(BenchmarkReport? report) => report?.ResultStatistics is { } statistics ? amount * 1e9 / statistics.Mean : null;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => Of(summary[benchmarkCase])?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
