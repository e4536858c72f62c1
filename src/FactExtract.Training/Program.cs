using FactExtract.Training;
using FactExtract.Training.Places;
using FactExtract.Training.WordClasses;

return args switch
{
    ["lexicon", ..] => LexiconCommand.Run(args.Contains("--check")),
    ["wordclass", "--data", string data, "--packages", string packages] => WordClassCommand.Run(data, packages),
    ["places", .. string[] rest] => PlacesCommand.Run(rest),
    ["places-evaluate", .. string[] rest] => PlacesEvaluateCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: FactExtract.Training lexicon [--check] | wordclass --data DIR --packages DIR");
    Console.Error.WriteLine("       FactExtract.Training places --data DIR --packages DIR [--check] | places-evaluate GOLD.jsonl… [--errors N] [--ablate] [--fit]");
    return 2;
}
