using System.CommandLine;
using System.CommandLine.Parsing;

namespace FactExtract.Cli;

/// <summary>The command line: <c>factextract extract</c>, <c>explain</c> and <c>tokens</c>.</summary>
internal static class CommandLine
{
    internal static int Run(IReadOnlyList<string> args, CommandStreams streams, CancellationToken token)
    {
        var root = new RootCommand("Reads English news text and prints its facts: people, places, organizations, numbers, dates, quotations.")
        {
            ExtractCommand.Create(streams, token),
            ExplainCommand.Create(streams, token),
            TokensCommand.Create(streams, token),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors is [ParseError error, ..])
        {
            Command command = parsed.CommandResult.Command;
            string help = command is RootCommand ? "factextract --help" : $"factextract {command.Name} --help";
            streams.Complain($"{error.Message.TrimEnd('.')}. See '{help}'.");
            return ExitCode.Usage;
        }

        try
        {
            using var output = new StreamWriter(streams.Output, leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = streams.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            // The reader has what it wanted: `factextract … | head -1`.
            return ExitCode.Success;
        }
        catch (IOException exception)
        {
            streams.Complain($"cannot write the results: {exception.Message}");
            return ExitCode.SomeFailed;
        }
    }

    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static bool IsClosedPipe(IOException exception) =>
        exception.HResult is 32 || exception.HResult is unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
