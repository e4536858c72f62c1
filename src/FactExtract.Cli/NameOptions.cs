using System.CommandLine;
using System.CommandLine.Parsing;

namespace FactExtract.Cli;

/// <summary>The part of the command line that says what finds names.</summary>
internal sealed class NameOptions
{
    private readonly Option<NameModel?> _model = new("--model")
    {
        Description = "The model that finds names.",
        HelpName = "default|fast|accurate",
        CustomParser = result => OptionText.Choice<NameModel>(result),
    };

    private readonly Option<Gazetteer[]> _gazetteers = new("--gazetteer")
    {
        Description = "A list of your own names, which displace those that the model finds: tab-separated lines of name, kind (person, …, custom:LABEL), case rule (exact, upper, ignore). May be given several times.",
        HelpName = "FILE.tsv",
        CustomParser = result => [.. result.Tokens.Select(token => ReadGazetteer(token.Value, result, yieldsToModel: false)).OfType<Gazetteer>()],
    };

    private readonly Option<Gazetteer[]> _weakGazetteers = new("--weak-gazetteer")
    {
        Description = "The same, for names that stand only where the model finds none.",
        HelpName = "FILE.tsv",
        CustomParser = result => [.. result.Tokens.Select(token => ReadGazetteer(token.Value, result, yieldsToModel: true)).OfType<Gazetteer>()],
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_model);
        command.Options.Add(_gazetteers);
        command.Options.Add(_weakGazetteers);
    }

    internal ExtractionOptions Read(ParseResult parsed) => new()
    {
        Model = parsed.GetValue(_model) ?? NameModel.Default,
        Gazetteers = [.. parsed.GetValue(_gazetteers) ?? [], .. parsed.GetValue(_weakGazetteers) ?? []],
    };

    private static Gazetteer? ReadGazetteer(string file, ArgumentResult result, bool yieldsToModel)
    {
        try
        {
            return Gazetteer.ReadFile(file, yieldsToModel);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            result.AddError($"{((OptionResult)result.Parent!).Option.Name}: {exception.Message}");
            return null;
        }
    }
}
