using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace FactExtract.Cli.Tests;

/// <summary>The command line as a process of its own: what only a process can show.</summary>
public partial class ProcessTests
{
    private const int Terminate = 15;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly string Documents =
        string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":\"d{i}\",\"text\":\"Ann Lee told Reuters in Moscow that {i} men had left. “We are not afraid,” she said.\"}}\n"));

    [Test]
    public void Results_AreByteIdenticalAtEveryRun()
    {
        string first = Run(Documents + "broken\n", out string error, out int code);
        Assert.That(first.Split('\n')[..^1], Has.Length.EqualTo(2001));
        Assert.That((error, code), Is.EqualTo(("factextract: standard input, line 2001: not JSON: error at byte 0\n", ExitCode.SomeFailed)));
        Assert.That(Run(Documents + "broken\n", out _, out _), Is.EqualTo(first));
    }

    // Each vector width and plain code run the same whole numbers and the same rounded operations.
    [TestCase("DOTNET_EnableAVX512")]
    [TestCase("DOTNET_EnableAVX2")]
    [TestCase("DOTNET_EnableHWIntrinsic")]
    public void Results_DoNotDependOnTheProcessor(string switchedOff)
    {
        string articles = string.Concat(SampleArticles().Select((file, i) => new JsonObject { ["id"] = $"a{i}", ["text"] = File.ReadAllText(file) }.ToJsonString() + "\n"));
        Assert.That(Run(articles, out _, out _, switchedOff), Is.EqualTo(Run(articles, out _, out _)));
    }

    [Test]
    public void EachLine_IsAnsweredAtOnce()
    {
        using Process process = Start();
        for (int i = 0; i < 3; i++)
        {
            process.StandardInput.Write($"{{\"id\":\"{i}\",\"text\":\"In Moscow.\"}}\n");
            process.StandardInput.Flush();
            Task<string?> line = process.StandardOutput.ReadLineAsync();
            Assert.That(line.Wait(Limit), "an answer while the input stays open");
            Assert.That(JsonNode.Parse(line.Result!)!["documentId"]!.GetValue<string>(), Is.EqualTo($"{i}"));
        }

        process.StandardInput.Close();
        Assert.That(process.WaitForExit(Limit));
        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Sigterm_EndsItAfterAWholeLine()
    {
        using Process process = Start();
        using var stop = new CancellationTokenSource();
        Task writing = WriteEndlessly(process, stop.Token);
        var output = new StringBuilder(await process.StandardOutput.ReadLineAsync());
        output.Append('\n');
        Assert.That(Kill(process.Id, Terminate), Is.Zero);
        output.Append(await process.StandardOutput.ReadToEndAsync().WaitAsync(Limit));
        Assert.That(process.WaitForExit(Limit));
        await stop.CancelAsync();
        await writing;
        Assert.That(process.ExitCode, Is.EqualTo(ExitCode.Interrupted));
        Assert.That(await process.StandardError.ReadToEndAsync(), Is.Empty);
        string[] lines = output.ToString().Split('\n');
        Assert.That(lines[^1], Is.Empty, "the last line is whole");
        Assert.That(lines[..^1].Select(line => JsonNode.Parse(line)!["documentId"]!.GetValue<string>()), Is.EqualTo(Enumerable.Range(0, lines.Length - 1).Select(i => $"d{i % 2000}")));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task ClosedPipe_EndsIt()
    {
        using Process process = Start();
        using var stop = new CancellationTokenSource();
        Task writing = WriteEndlessly(process, stop.Token);
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        Assert.That(process.WaitForExit(Limit));
        await stop.CancelAsync();
        await writing;
        Assert.That(process.ExitCode, Is.EqualTo(ExitCode.Success));
        Assert.That(await process.StandardError.ReadToEndAsync(), Is.Empty);
    }

    private static async Task WriteEndlessly(Process process, CancellationToken token)
    {
        try
        {
            while (!token.IsCancellationRequested)
            {
                await process.StandardInput.WriteAsync(Documents.AsMemory(), token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // It has ended, as it should.
        }
    }

    private static string Run(string input, out string error, out int code, string? switchedOff = null)
    {
        using Process process = Start(switchedOff);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.That(process.WaitForExit(Limit));
        (error, code) = (errors.Result, process.ExitCode);
        return output.Result;
    }

    private static string[] SampleArticles()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FactExtract.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return [.. Directory.GetFiles(Path.Combine(folder, "seeds", "articles"), "*.txt").Order(StringComparer.Ordinal)];
    }

    private static Process Start(string? switchedOff = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FactExtract.Cli.dll"), "extract", "--input", "ndjson", "--output", "ndjson"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (switchedOff is not null)
        {
            start.Environment[switchedOff] = "0";
        }

        return Process.Start(start)!;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
