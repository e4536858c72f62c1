using System.Text;

namespace FactExtract.Cli.Tests;

/// <summary>One run of the command line inside the test process.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CliRun(int Code, string Output, string Error)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static CliRun Of(string[] args, string input = "", bool isTerminal = false, bool isPlain = true) =>
        Of(args, Encoding.UTF8.GetBytes(input), isTerminal, isPlain);

    internal static CliRun Of(string[] args, byte[] input, bool isTerminal = false, bool isPlain = true)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new CommandStreams(new MemoryStream(input), output, error) { IsOutputTerminal = isTerminal, IsPlain = isPlain, Width = 80 };
        int code = CommandLine.Run(args, streams, CancellationToken.None);
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
