using FactExtract.Training;
using FactExtract.Training.WordClasses;

return args switch
{
    ["lexicon", ..] => LexiconCommand.Run(args.Contains("--check")),
    ["wordclass", "--data", string data, "--packages", string packages] => WordClassCommand.Run(data, packages),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: FactExtract.Training lexicon [--check] | wordclass --data DIR --packages DIR");
    return 2;
}
