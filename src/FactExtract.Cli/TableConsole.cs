using Spectre.Console;

namespace FactExtract.Cli;

/// <summary>Standard output as a console on which tables are drawn.</summary>
internal static class TableConsole
{
    internal static IAnsiConsole Of(CommandStreams streams, TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = streams.IsPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = streams.IsPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = streams.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>A line with the name of a document.</summary>
    internal static Rule Heading(string? documentId) => new Rule(Markup.Escape(Visible.Line(documentId ?? ""))).LeftJustified();
}
