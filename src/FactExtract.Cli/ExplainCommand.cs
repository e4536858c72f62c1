using System.CommandLine;
using System.Text.Json;

namespace FactExtract.Cli;

/// <summary><c>factextract explain</c>: which stage proposed a name, and why a place is put where it is.</summary>
internal sealed class ExplainCommand
{
    private readonly InputOptions _input = new();

    private readonly Option<string?> _mention = new("--mention")
    {
        Description = "Explain only the names that contain this, in any case; all if not said.",
        HelpName = "TEXT",
    };

    private readonly Option<OutputFormat?> _output = new("--output", "-o")
    {
        Description = "The form of the results. On a terminal a table is the default, elsewhere NDJSON.",
        HelpName = "table|ndjson",
        CustomParser = result => OptionText.Choice<OutputFormat>(result, OutputFormat.Table, OutputFormat.Ndjson),
    };

    private readonly NameOptions _names = new();

    internal static Command Create(CommandStreams streams, CancellationToken token)
    {
        var options = new ExplainCommand();
        var command = new Command("explain", "Print which places the names of articles could mean, with scores and reasons, and which stage proposed each name.");
        options._input.AddTo(command);
        command.Options.Add(options._mention);
        command.Options.Add(options._output);
        options._names.AddTo(command);
        command.SetAction(parsed => options.Run(parsed, streams, token));
        return command;
    }

    private int Run(ParseResult parsed, CommandStreams streams, CancellationToken token)
    {
        var extractor = new FactExtractor(_names.Read(parsed));
        string mention = parsed.GetValue(_mention) ?? "";
        IReadOnlyList<MentionExplanation> Explain(TextDocument document) =>
            [.. extractor.Explain(document).Where(name => name.Text.Contains(mention, StringComparison.OrdinalIgnoreCase))];

        OutputFormat format = parsed.GetValue(_output) ?? (streams.IsOutputTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        IResultWriter writer = format == OutputFormat.Table ? new ExplanationTable(streams, Explain) : new NdjsonWriter(streams.Output, (json, outcome) => Write(json, outcome.Input, Explain));
        int code = ExitCode.Success;
        writer.Write(_input.Reader(parsed, streams).Read().Select(input =>
        {
            token.ThrowIfCancellationRequested();
            if (input.Error is not null)
            {
                streams.Complain($"{input.Source}: {input.Error}");
                code = ExitCode.SomeFailed;
            }

            return new Outcome(input, Result: null);
        }));
        return code;
    }

    private static void Write(Utf8JsonWriter json, InputDocument input, Func<TextDocument, IReadOnlyList<MentionExplanation>> explain)
    {
        if (input.Error is not null)
        {
            FactJson.WriteError(json, input);
            return;
        }

        json.WriteStartObject();
        json.WriteString("documentId"u8, input.Document.Id);
        json.WritePropertyName("mentions"u8);
        JsonSerializer.Serialize(json, explain(input.Document), FactJsonContext.Default.IReadOnlyListMentionExplanation);
        json.WriteEndObject();
    }
}
