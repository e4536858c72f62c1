using System.Globalization;
using FactExtract.Training;
using FactExtract.Training.Places;
using FactExtract.Training.References;
using FactExtract.Training.WordClasses;

return args switch
{
    ["lexicon", ..] => LexiconCommand.Run(args.Contains("--check")),
    ["wordclass", ..] => WordClassCommand.Run(Data(), Packages(), args.Contains("--check")),
    ["references", ..] => ReferencesCommand.Run(Data(), args.Contains("--check")),
    ["places", .. string[] rest] => PlacesCommand.Run(rest),
    ["places-evaluate", .. string[] rest] => PlacesEvaluateCommand.Run(rest),
    ["train", ..] => new TrainCommand(new TrainOptions
    {
        Data = Data(),
        Packages = Packages(),
        Output = Option("--output") ?? RepositoryFolder.PathOf("src", "FactExtract", "Resources", "tagger.bin"),
        IsCheck = args.Contains("--check"),
        Corpora = Option("--corpora")?.Split(','),
        LinearFrom = Option("--linear-from"),
        LinearShare = float.Parse(Option("--linear-share") ?? "0.4", CultureInfo.InvariantCulture),
        AccurateShare = float.Parse(Option("--accurate-share") ?? "0.3", CultureInfo.InvariantCulture),
        SpacedCopies = double.Parse(Option("--spaced-copies") ?? "0.05", CultureInfo.InvariantCulture),
        AccurateFrom = Option("--accurate-from"),
        NetworkFrom = Option("--network-from"),
        IsLinearOnly = args.Contains("--linear-only"),
        CaseCopies = double.Parse(Option("--case-copies") ?? "0.15", CultureInfo.InvariantCulture),
        ForeignWeight = float.Parse(Option("--foreign-weight") ?? "0.5", CultureInfo.InvariantCulture),
        TeachersFile = Option("--teachers-file"),
        Teachers = int.Parse(Option("--teachers") ?? "3", CultureInfo.InvariantCulture),
        Cells = int.Parse(Option("--cells") ?? "64", CultureInfo.InvariantCulture),
        SilverWeight = float.Parse(Option("--silver-weight") ?? "0.5", CultureInfo.InvariantCulture),
        NetworkEpochs = int.Parse(Option("--epochs") ?? "5", CultureInfo.InvariantCulture),
    }).Run(),
    ["evaluate", ..] => new EvaluateCommand(
        Data(),
        Option("--model") ?? RepositoryFolder.PathOf("src", "FactExtract", "Resources", "tagger.bin")).Run(write: args.Contains("--write")),
    _ => Usage(),
};

string Data() => Option("--data") ?? Path.Combine(RepositoryFolder.Root, "..", "shared", "data");

string Packages() => Option("--packages") ?? RepositoryFolder.PathOf("seeds", "npm", "node_modules");

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static int Usage()
{
    Console.Error.WriteLine("usage: FactExtract.Training lexicon [--check] | wordclass --data DIR --packages DIR [--check] | references --data DIR [--check]");
    Console.Error.WriteLine("       FactExtract.Training places --data DIR --packages DIR [--check] | places-evaluate GOLD.jsonl… [--errors N] [--ablate] [--fit]");
    Console.Error.WriteLine("       FactExtract.Training train --data DIR --packages DIR [--output FILE] [--check] | evaluate --data DIR [--model FILE] [--write]");
    return 2;
}
