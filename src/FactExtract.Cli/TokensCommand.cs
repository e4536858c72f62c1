using System.CommandLine;
using System.Text.Json;

namespace FactExtract.Cli;

/// <summary><c>factextract tokens</c>: tokens and sentences as [start, length], one line of JSON a document.</summary>
internal static class TokensCommand
{
    internal static Command Create(CommandStreams streams, CancellationToken token)
    {
        var input = new InputOptions();
        var output = new Option<OutputFormat?>("--output")
        {
            Description = "The form of the results; ndjson is the only one.",
            HelpName = "ndjson",
            CustomParser = result => OptionText.Choice<OutputFormat>(result, OutputFormat.Ndjson),
        };
        var command = new Command("tokens", "Print the tokens and sentences of texts as NDJSON; offsets count UTF-16 code units.");
        input.AddTo(command);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            // Only the sentences of the result are wanted: no fact is ever custom here.
            var extraction = new Extraction(new FactExtractor(new ExtractionOptions { Kinds = new HashSet<FactKind> { FactKind.Custom } }), streams, progress: null, token);
            new NdjsonWriter(streams.Output, Write).Write(extraction.Run(input.Reader(parsed, streams).Read()));
            return extraction.Code;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, Outcome outcome)
    {
        if (outcome.Result is not { } result)
        {
            FactJson.WriteError(json, outcome.Input);
            return;
        }

        json.WriteStartObject();
        json.WriteString("documentId"u8, result.DocumentId);
        json.WriteStartArray("tokens"u8);
        foreach (Token token in Tokenizer.Enumerate(outcome.Input.Document.Text))
        {
            WritePair(json, token.Start, token.Length);
        }

        json.WriteEndArray();
        json.WriteStartArray("sentences"u8);
        foreach (Sentence sentence in result.Sentences)
        {
            WritePair(json, sentence.Start, sentence.Length);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, int start, int length)
    {
        json.WriteStartArray();
        json.WriteNumberValue(start);
        json.WriteNumberValue(length);
        json.WriteEndArray();
    }
}
