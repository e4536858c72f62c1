using Microsoft.Win32.SafeHandles;

namespace FactExtract.Cli;

/// <summary>Where a command reads and writes: the process's own streams, or a test's.</summary>
internal sealed record CommandStreams(Stream Input, Stream Output, TextWriter Error)
{
    internal bool IsInputTerminal { get; init; }

    internal bool IsOutputTerminal { get; init; }

    internal bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; what a table is fitted to.</summary>
    internal int Width { get; init; } = 120;

    /// <summary>Whether the terminal wants no colour: https://no-color.org.</summary>
    internal bool IsPlain { get; init; }

    internal static CommandStreams Standard() => new(Console.OpenStandardInput(), OpenOutput(), Console.Error)
    {
        IsInputTerminal = !Console.IsInputRedirected,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 120 : Math.Max(Console.WindowWidth, 40),
        IsPlain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    /// <summary>One clear line about something that went wrong; whatever it quotes cannot control the terminal.</summary>
    internal void Complain(string message) => Error.WriteLine($"factextract: {Visible.Line(message)}");

    // The console's stream swallows EPIPE: `factextract … | head -1` would go on working for nobody. A FileStream throws. It keeps a
    // file position of its own, though, which the next command of a shell script would not see: so only where there is none.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
