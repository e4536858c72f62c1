using System.Globalization;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;

namespace FactExtract.Benchmarks;

/// <summary>The results of a run as Markdown, and the speed of the stages as a chart.</summary>
internal sealed class ResultTable(IEnumerable<BenchmarkReport> reports)
{
    private readonly BenchmarkReport[] _reports = [.. reports.Where(report => report.ResultStatistics is not null)];

    internal string ToMarkdown()
    {
        var table = new StringBuilder("| benchmark | time | MB/s | k words/s | allocated |\n|---|--:|--:|--:|--:|\n");
        foreach (BenchmarkReport report in _reports)
        {
            bool isScaling = report.BenchmarkCase.Descriptor.Type == typeof(ScalingBench);
            double nanoseconds = report.ResultStatistics!.Mean;
            double bytes = isScaling ? (int)report.BenchmarkCase.Parameters[nameof(ScalingBench.Kilobytes)] * 1000.0 : Articles.Utf8Length;
            string words = isScaling ? "" : string.Create(CultureInfo.InvariantCulture, $"{SpeedColumn.ThousandWords.Of(report):N0}");
            table.Append(CultureInfo.InvariantCulture, $"| {NameOf(report)} | {nanoseconds / 1e6:N3} ms | {bytes * 1000 / nanoseconds:N1} | {words} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase):N0} B |\n");
        }

        return table.ToString();
    }

    /// <summary>Writes table and chart to benchmarks/results, in a folder named like the processor.</summary>
    internal void Save(HostEnvironmentInfo host)
    {
        string processor = host.Cpu.Value?.ProcessorName ?? "unknown processor";
        string slug = string.Join('-', new string([.. processor.ToLowerInvariant().Replace("(r)", "", StringComparison.Ordinal).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string folder = Directory.CreateDirectory(Path.Combine(Articles.Root, "benchmarks", "results", slug)).FullName;
        string header = string.Join('\n', host.ToFormattedString());
        string text = $"""
            # {processor}

            Written by `dotnet run -c Release --project benchmarks/FactExtract.Benchmarks -- --quick --save`. One thread unless the name says otherwise; a run is over {Articles.Documents.Length}
            documents, {Articles.Utf8Length / 1000} KB and {Articles.WordCount} words of our own articles, unless the name says how many kilobytes.

            ```
            {header}
            ```

            {ToMarkdown()}
            """;
        File.WriteAllText(Path.Combine(folder, "results.md"), text.TrimEnd() + "\n");
        var chart = new StageChart([.. _reports.Where(report => report.BenchmarkCase.Descriptor.Type == typeof(StagesBench)).Select(report => (report.BenchmarkCase.Descriptor.WorkloadMethod.Name, SpeedColumn.ThousandWords.Of(report)!.Value))]);
        File.WriteAllText(Path.Combine(folder, "stages.svg"), chart.ToSvg());
        Console.Error.WriteLine($"wrote {folder}");
    }

    private static string NameOf(BenchmarkReport report)
    {
        string name = $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}";
        return report.BenchmarkCase.HasParameters ? $"{name}, {report.BenchmarkCase.Parameters[nameof(ScalingBench.Kilobytes)]} KB" : name;
    }
}
