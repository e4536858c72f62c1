using System.Diagnostics;
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
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(0.7);

    // A benchmark over several sizes is warm from the small ones; its large ones take seconds a run.
    private const int ColdWarmups = 2;

    private static readonly List<Summary> Summaries = [];

    internal static int Run(bool save)
    {
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(6)
            .WithIterationCount(4)
            .WithIterationTime(TimeInterval.FromMilliseconds(150));
        Type[] benchmarks = [.. typeof(QuickRun).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)).OrderBy(type => type.Name, StringComparer.Ordinal)];
        foreach (Type type in benchmarks)
        {
            Console.Error.WriteLine(type.Name);
            bool isWarm = Warm(type);
            IConfig config = ManualConfig.CreateEmpty()
                .AddJob(isWarm ? job : job.WithWarmupCount(ColdWarmups))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddLogger(NullLogger.Instance)
                .WithOptions(ConfigOptions.DisableLogFile);
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

    // The runs are too short for tiered compilation to finish in them: what is measured has to be compiled in full before.
    private static bool Warm(Type type)
    {
        if (type.GetProperties().Any(property => property.GetCustomAttribute<ParamsAttribute>() is not null))
        {
            return false;
        }

        object bench = Activator.CreateInstance(type)!;
        MethodInfo[] methods = type.GetMethods();
        foreach (MethodInfo setUp in methods.Where(method => method.GetCustomAttribute<GlobalSetupAttribute>() is not null))
        {
            setUp.Invoke(bench, null);
        }

        foreach (MethodInfo method in methods.Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null && SupportedFilter.IsSupported(method)))
        {
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < WarmTime)
            {
                method.Invoke(bench, null);
            }
        }

        return true;
    }
}
