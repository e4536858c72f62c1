using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FactExtract.Benchmarks;

/// <summary>Thousands of words of the articles a second, from the mean time.</summary>
public sealed class WordsColumn : IColumn
{
    public string Id => nameof(WordsColumn);

    public string ColumnName => "k words/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "thousands of words (runs without white space) a second";

    /// <summary>Thousands of words a second, or null without a result.</summary>
    public static double? Of(BenchmarkReport? report) =>
        report?.ResultStatistics is { } statistics ? Articles.WordCount * 1e6 / statistics.Mean : null;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        Of(summary[benchmarkCase])?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
