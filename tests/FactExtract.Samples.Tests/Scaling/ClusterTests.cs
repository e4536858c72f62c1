using System.Diagnostics;
using System.Globalization;

namespace FactExtract.Samples.Tests.Scaling;

/// <summary>The recipes of docs/scaling.md, run with the tools they are for; where a tool is not installed, its test is left out.</summary>
public class ClusterTests
{
    private static readonly string Cli = Path.Combine(AppContext.BaseDirectory, "FactExtract.Cli.dll");

    private static readonly string Samples = Path.Combine(Root(AppContext.BaseDirectory), "docs", "samples");

    [Test]
    public void GnuParallel_KeepsTheOrder()
    {
        Require("parallel", "--version");
        string documents = Documents(4_000);
        string expected = Run("bash", $"dotnet '{Cli}' extract --input ndjson '{documents}'");
        Assert.That(expected.Count(c => c == '\n'), Is.EqualTo(4_000));
        Assert.That(Run("bash", $"parallel --pipe --block 100k --keep-order --jobs 3 dotnet '{Cli}' extract --input ndjson <'{documents}'"), Is.EqualTo(expected));
        Assert.That(
            Run("bash", $"parallel --keep-order --jobs 2 dotnet '{Cli}' extract --input ndjson --shard {{}}/3 '{documents}' ::: 0 1 2").Split('\n'),
            Is.EquivalentTo(expected.Split('\n')));
    }

    [Test]
    public void SparkJob_HoldsWithoutSpark()
    {
        Require("python3", "--version");
        Assert.That(Run("bash", $"FACTEXTRACT=\"dotnet '{Cli}'\" python3 '{Samples}/spark/test_without_spark.py'"), Is.EqualTo("held\n"));
    }

    [Test]
    public void Dask_SurvivesTheLossOfAWorker()
    {
        Require("/usr/bin/python3", "-c", "import distributed");
        Require("dask-scheduler", "--version");
        string output = Run("bash", $"FACTEXTRACT=\"dotnet '{Cli}'\" LINES_PER_TASK=150 /usr/bin/python3 '{Samples}/dask/kill_a_worker.py' '{Documents(1_800)}'");
        Assert.That(output, Is.EqualTo("killed worker 0\n1800 documents in 12 parts, each exactly once, the same bytes as without a cluster\n"));
    }

    private static string Documents(int count)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Path.GetRandomFileName() + ".ndjson");
        File.WriteAllLines(path, Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"Ann Lee told Reuters in Moscow that {i} men had left.\"}}")));
        return path;
    }

    private static void Require(string tool, params string[] args)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(tool, args) { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.WaitForExit();
            if (process.ExitCode == 0)
            {
                return;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not there.
        }

        Assert.Ignore($"{tool} is not installed");
    }

    private static string Run(string shell, string command)
    {
        using Process process = Process.Start(new ProcessStartInfo(shell, ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors.Result);
        return output;
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "FactExtract.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
