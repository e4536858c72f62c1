using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace FactExtract.Benchmarks;

/// <summary>Every benchmark for a moment, in this process; one table of all.</summary>
internal static class QuickRun
{
    private static readonly List<Summary> Summaries = [];

    internal static int Run(bool save)
    {
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(6)
            .WithIterationCount(4)
            .WithIterationTime(TimeInterval.FromMilliseconds(150));
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        Type[] benchmarks = [.. typeof(QuickRun).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)).OrderBy(type => type.Name, StringComparer.Ordinal)];
        foreach (Type type in benchmarks)
        {
            Console.Error.WriteLine(type.Name);
            Summaries.AddRange(BenchmarkRunner.Run(type, config));
        }

        var table = new ResultTable(Summaries.SelectMany(summary => summary.Reports));
        Console.WriteLine(table.ToMarkdown());
        if (save)
        {
            table.Save(Summaries[0].HostEnvironmentInfo);
        }

        return Summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
