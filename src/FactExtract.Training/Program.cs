using FactExtract.Training;

return args switch
{
    ["lexicon", ..] => LexiconCommand.Run(args.Contains("--check")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: FactExtract.Training lexicon [--check]");
    return 2;
}
