using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FactExtract.Cli;

/// <summary><c>factextract extract</c>: the facts of articles.</summary>
internal sealed class ExtractCommand
{
    private readonly InputOptions _input = new();

    private readonly Option<OutputFormat?> _output = new("--output", "-o")
    {
        Description = "The form of the results. On a terminal a table is the default, elsewhere NDJSON.",
        HelpName = "table|json|ndjson|html|geojson",
        CustomParser = result => OptionText.Choice<OutputFormat>(result),
    };

    private readonly Option<HashSet<FactKind>?> _kinds = new("--kinds")
    {
        Description = "The kinds of fact to print, separated by commas; all if not said.",
        HelpName = "person,place,…",
        CustomParser = OptionText.Choices<FactKind>,
    };

    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Leave out facts of lower confidence; from 0 to 1.",
        HelpName = "0…1",
        CustomParser = Confidence,
    };

    private readonly NameOptions _names = new();

    private readonly Option<bool> _resolveEntities = new("--resolve-entities")
    {
        Description = "Print pronouns and role nouns that refer to an entity as its mentions too.",
    };

    internal static Command Create(CommandStreams streams, CancellationToken token)
    {
        var options = new ExtractCommand();
        var command = new Command("extract", "Print the facts of articles.");
        options._input.AddTo(command);
        command.Options.Add(options._output);
        command.Options.Add(options._kinds);
        command.Options.Add(options._minConfidence);
        command.Options.Add(options._resolveEntities);
        options._names.AddTo(command);
        command.SetAction(parsed => options.Run(parsed, streams, token));
        return command;
    }

    private int Run(ParseResult parsed, CommandStreams streams, CancellationToken token)
    {
        var extractor = new FactExtractor(_names.Read(parsed) with
        {
            Kinds = parsed.GetValue(_kinds),
            MinimumConfidence = parsed.GetValue(_minConfidence),
            ResolveEntities = parsed.GetValue(_resolveEntities),
        });
        DocumentReader reader = _input.Reader(parsed, streams);
        OutputFormat format = parsed.GetValue(_output) ?? (streams.IsOutputTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        IResultWriter writer = format switch
        {
            OutputFormat.Table => new TableWriter(streams),
            OutputFormat.Html => new HtmlWriter(streams.Output),
            OutputFormat.GeoJson => new GeoJsonWriter(streams.Output),
            OutputFormat.Json => new JsonWriter(streams.Output, reader.Count == 1),
            _ => new NdjsonWriter(streams.Output, FactJson.Write),
        };
        bool showsProgress = streams.IsErrorTerminal && !streams.IsOutputTerminal && reader.Count > 1;
        var extraction = new Extraction(extractor, streams, showsProgress ? new ProgressBar(streams.Error, reader.Count!.Value) : null, token)
        {
            Line = format == OutputFormat.Ndjson ? FactJson.Line : null,
        };
        writer.Write(extraction.Run(reader.Read()));
        return extraction.Code;
    }

    private static double Confidence(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double confidence) && confidence is >= 0 and <= 1)
        {
            return confidence;
        }

        result.AddError($"--min-confidence: found '{word}', expected a number from 0 to 1 such as 0.8");
        return 0;
    }
}
