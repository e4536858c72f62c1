namespace FactExtract.Cli.Tests;

public class OptionTests
{
    private const string Extract = " See 'factextract extract --help'.\n";

    [TestCase("extract --date 2022-13-01", "--date: found '2022-13-01', expected a date such as 2022-10-04." + Extract)]
    [TestCase("extract --date yesterday", "--date: found 'yesterday', expected a date such as 2022-10-04." + Extract)]
    [TestCase("extract --kinds person,foo", "--kinds: found 'foo', expected person, place, organization, group, event, product, work, number, date, quote, custom." + Extract)]
    [TestCase("extract --kinds 1", "--kinds: found '1', expected person, place, organization, group, event, product, work, number, date, quote, custom." + Extract)]
    [TestCase("extract --min-confidence 1,5", "--min-confidence: found '1,5', expected a number from 0 to 1 such as 0.8." + Extract)]
    [TestCase("extract --min-confidence 2", "--min-confidence: found '2', expected a number from 0 to 1 such as 0.8." + Extract)]
    [TestCase("extract --output xml", "--output: found 'xml', expected table, json, ndjson, html, geojson." + Extract)]
    [TestCase("extract --input csv", "--input: found 'csv', expected text, ndjson." + Extract)]
    [TestCase("extract --model best", "--model: found 'best', expected default, fast, accurate." + Extract)]
    [TestCase("extract --shard 2", "--shard: found '2', expected a part of the whole such as 0/4, 1/4, 2/4 or 3/4." + Extract)]
    [TestCase("extract --shard 2/2", "--shard: found '2/2', expected a part of the whole such as 0/4, 1/4, 2/4 or 3/4." + Extract)]
    [TestCase("extract --shard -1/2", "--shard: found '-1/2', expected a part of the whole such as 0/4, 1/4, 2/4 or 3/4." + Extract)]
    [TestCase("tokens --output table", "--output: found 'table', expected ndjson. See 'factextract tokens --help'.\n")]
    [TestCase("explain --output html", "--output: found 'html', expected table, ndjson. See 'factextract explain --help'.\n")]
    [TestCase("", "Required command was not provided. See 'factextract --help'.\n")]
    public void WrongOption_IsOneLineAndCodeTwo(string args, string error)
    {
        CliRun run = CliRun.Of(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), "It began in Moscow.");
        Assert.That(run.Error, Is.EqualTo($"factextract: {error}"));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Code, Is.EqualTo(2));
    }

    [TestCase("--help")]
    [TestCase("extract --help")]
    [TestCase("explain --help")]
    [TestCase("tokens --help")]
    [TestCase("--version")]
    public void Help_IsPrintedOnStandardOutput(string args)
    {
        CliRun run = CliRun.Of(args.Split(' '));
        Assert.That(run.Output, Is.Not.Empty);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Code, Is.Zero);
    }

    [TestCase("--kinds place", ExpectedResult = 1)]
    [TestCase("--kinds date,Place", ExpectedResult = 1)]
    [TestCase("--kinds date --kinds place", ExpectedResult = 1)]
    [TestCase("--kinds quote", ExpectedResult = 0)]
    [TestCase("--kinds place --min-confidence 0", ExpectedResult = 1)]
    [TestCase("--kinds place --model fast --resolve-entities", ExpectedResult = 1)]
    public int Kinds_AreChosen(string args) =>
        CliRun.Of(["extract", .. args.Split(' ')], "It began in Moscow.").Output.Split("\"confidence\"").Length - 1;
}
