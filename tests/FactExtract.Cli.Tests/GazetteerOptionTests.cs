namespace FactExtract.Cli.Tests;

public class GazetteerOptionTests
{
    private const string Text = "They met in Moscow, with zyxin.";

    [TestCase("--gazetteer", "organization Moscow|custom zyxin")]
    [TestCase("--weak-gazetteer", "place Moscow|custom zyxin")]
    public void List_DisplacesTheModelOrYields(string option, string expected)
    {
        CliRun run = CliRun.Of(["extract", option, File("Moscow\torganization\nzyxin\tcustom:protein\n")], Text);
        Assert.That(string.Join('|', Facts(run)), Is.EqualTo(expected));
    }

    [Test]
    public void Lists_AreAddedUp()
    {
        CliRun run = CliRun.Of(["extract", "--gazetteer", File("Moscow\torganization\n"), "--gazetteer", File("zyxin\tcustom:protein\n")], Text);
        Assert.That(string.Join('|', Facts(run)), Is.EqualTo("organization Moscow|custom zyxin"));
    }

    [Test]
    public void WrongFile_IsOneLineAndCodeTwo()
    {
        string path = File("Moscow\n");
        CliRun run = CliRun.Of(["extract", "--gazetteer", path], Text);
        Assert.That(run.Error, Is.EqualTo($"factextract: --gazetteer: {path}(1): found 1 field, expected 2 or 3 (name, kind, case rule) separated by tabs. See 'factextract extract --help'.\n"));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(CliRun.Of(["extract", "--gazetteer", path + "x"], Text).Code, Is.EqualTo(2));
    }

    private static IEnumerable<string> Facts(CliRun run) =>
        System.Text.Json.Nodes.JsonNode.Parse(run.Output)!["facts"]!.AsArray().Select(fact => $"{fact!["kind"]} {fact["text"]}");

    private static string File(string lines)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Path.GetRandomFileName());
        System.IO.File.WriteAllText(path, lines);
        return path;
    }
}
