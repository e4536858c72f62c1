using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FactExtract.Cli;

/// <summary>The part of the command line that says what to read; the same for all commands.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Articles, UTF-8; a name that ends in .ndjson or .jsonl is read as NDJSON; - or none is standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<InputFormat?> _format = new("--input")
    {
        Description = "What the input is: text (a file is an article) or ndjson (a line is {\"id\":…,\"text\":…,\"date\":…}).",
        HelpName = "text|ndjson",
        CustomParser = result => OptionText.Choice<InputFormat>(result),
    };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        Description = "The day the articles were published, against which \"last month\" is resolved.",
        HelpName = "yyyy-MM-dd",
        CustomParser = Date,
    };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Read only every n-th part of the documents, chosen by a hash of their ids: the same ones at every run.",
        HelpName = "i/n",
        CustomParser = ReadShard,
    };

    internal void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        command.Options.Add(_format);
        command.Options.Add(_date);
        command.Options.Add(_shard);
    }

    internal DocumentReader Reader(ParseResult parsed, CommandStreams streams) =>
        new(streams, parsed.GetValue(_files) ?? [], parsed.GetValue(_format), parsed.GetValue(_date), parsed.GetValue(_shard));

    private static Shard? ReadShard(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (Shard.TryParse(word, out Shard? shard))
        {
            return shard;
        }

        result.AddError($"--shard: found '{word}', expected a part of the whole such as 0/4, 1/4, 2/4 or 3/4");
        return null;
    }

    private static DateOnly? Date(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        result.AddError($"--date: found '{word}', expected a date such as 2022-10-04");
        return null;
    }
}
