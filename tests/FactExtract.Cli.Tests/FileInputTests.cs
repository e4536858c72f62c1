using System.Text.Json.Nodes;

namespace FactExtract.Cli.Tests;

public class FileInputTests
{
    private const string Text = "It began in Moscow.";

    [Test]
    public void Files_GiveALineEachInOrder_AndABadOneCostsNothing()
    {
        using var folder = new ArticleFolder();
        string missing = folder.PathOf("missing.txt");
        string latin = folder.Add("latin.txt", [.. "Line one\nCaf"u8, 0xE9, .. " closed"u8]);
        CliRun run = CliRun.Of(["extract", folder.Add("b.txt", Text), missing, latin, folder.PathOf("."), folder.Add("a.md", Text)]);
        Assert.That(run.Lines.Select(line => JsonNode.Parse(line)!["documentId"]!.GetValue<string>()), Is.EqualTo((string[])["b", "missing", "latin", "", "a"]));
        Assert.That(run.Error, Is.EqualTo(
            $"factextract: {missing}: no such file\n"
            + $"factextract: {latin}: not UTF-8: found byte 0xE9 at offset 12 (line 2)\n"
            + $"factextract: {folder.PathOf(".")}: is a folder, expected a file\n"));
        Assert.That(run.Lines[1], Is.EqualTo("{\"documentId\":\"missing\",\"error\":\"no such file\"}"));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void ByteOrderMark_IsNotPartOfTheText()
    {
        using var folder = new ArticleFolder();
        CliRun run = CliRun.Of(["tokens", folder.Add("a.txt", [0xEF, 0xBB, 0xBF, .. "Hi"u8])]);
        Assert.That(run.Output, Is.EqualTo("{\"documentId\":\"a\",\"tokens\":[[0,2]],\"sentences\":[[0,2]]}\n"));
    }

    [Test]
    public void FileNamedNdjson_IsReadAsNdjson()
    {
        using var folder = new ArticleFolder();
        CliRun run = CliRun.Of(["tokens", folder.Add("a.ndjson", "{\"id\":\"x\",\"text\":\"Hi\"}\r\n{\"id\":\"y\",\"text\":\"Ho\"}")]);
        Assert.That(run.Lines, Is.EqualTo((string[])
        [
            "{\"documentId\":\"x\",\"tokens\":[[0,2]],\"sentences\":[[0,2]]}",
            "{\"documentId\":\"y\",\"tokens\":[[0,2]],\"sentences\":[[0,2]]}",
        ]));
    }

    [Test]
    public void StandardInput_IsOneText()
    {
        CliRun run = CliRun.Of(["extract", "--kinds", "place"], Text);
        Assert.That(JsonNode.Parse(run.Lines.Single())!["facts"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Code, Is.Zero);
    }

    [Test]
    public void EmptyInput_GivesAnEmptyResult() =>
        Assert.That(CliRun.Of(["extract"]).Output, Is.EqualTo("{\"documentId\":\"stdin\",\"facts\":[],\"entities\":[],\"sentences\":[]}\n"));
}
