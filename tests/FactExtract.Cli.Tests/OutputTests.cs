using System.Text.Json.Nodes;

namespace FactExtract.Cli.Tests;

public class OutputTests
{
    private const string Text = "It began in Moscow.";

    [Test]
    public void Json_OfOneTextIsAnObject_OfManyAnArray()
    {
        using var folder = new ArticleFolder();
        string file = folder.Add("a.txt", Text);
        Assert.That(JsonNode.Parse(CliRun.Of(["extract", file, "--output", "json"]).Output), Is.InstanceOf<JsonObject>());
        JsonArray many = JsonNode.Parse(CliRun.Of(["extract", file, folder.PathOf("no"), "--output", "json"]).Output)!.AsArray();
        Assert.That(many, Has.Count.EqualTo(2));
        Assert.That(many[1]!.ToJsonString(), Is.EqualTo("{\"documentId\":\"no\",\"error\":\"no such file\"}"));
        Assert.That(JsonNode.Parse(CliRun.Of(["extract", "--input", "ndjson", "--output", "json"]).Output)!.AsArray(), Is.Empty);
    }

    [Test]
    public void Json_KeepsLettersAndEscapesControlCharacters()
    {
        CliRun run = CliRun.Of(["extract", "--input", "ndjson"], "{\"id\":\"“é\\u001b[2J\\u009b\",\"text\":\"x\"}\n");
        Assert.That(run.Output, Does.StartWith("{\"documentId\":\"“é\\u001B[2J\\u009B\","));
    }

    [Test]
    public void Html_HoldsAllDocuments()
    {
        using var folder = new ArticleFolder();
        CliRun run = CliRun.Of(["extract", folder.Add("a.txt", Text), folder.PathOf("no"), folder.Add("b.txt", Text), "--output", "html"]);
        Assert.That(run.Output, Does.StartWith("<!DOCTYPE html>").And.Contain("<h2>a</h2>").And.Contain("<h2>b</h2>").And.EndWith("</html>\n"));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void Html_ShowsThePlacesOnAMap()
    {
        using var folder = new ArticleFolder();
        string page = CliRun.Of(["extract", folder.Add("a.txt", Text), folder.Add("b.txt", Text), folder.Add("c.txt", "Nothing."), "--output", "html"]).Output;
        Assert.That(page.Split("<title>Moscow (RU): 1</title>"), Has.Length.EqualTo(3));
        Assert.That(page.Split("<path class=\"land\""), Has.Length.EqualTo(2), "The outline is there once.");
    }

    [Test]
    public void GeoJson_IsOneCollectionOfAllDocuments()
    {
        using var folder = new ArticleFolder();
        CliRun run = CliRun.Of(["extract", folder.Add("a.txt", Text), folder.PathOf("no"), folder.Add("b.txt", Text), "--output", "geojson"]);
        JsonNode collection = JsonNode.Parse(run.Output)!;
        Assert.That((string?)collection["type"], Is.EqualTo("FeatureCollection"));
        IEnumerable<string> features = collection["features"]!.AsArray().Select(feature => $"{feature!["properties"]!["documentId"]} {feature["geometry"]!["coordinates"]!.ToJsonString()}");
        Assert.That(string.Join(' ', features), Is.EqualTo("a [37.62,55.75] b [37.62,55.75]"));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void GeoJson_OfNothing_IsAnEmptyCollection() =>
        Assert.That(CliRun.Of(["extract", "--output", "geojson"], "Nothing.").Output, Is.EqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}\n"));

    [Test]
    public void Table_WithoutColour_MarksFactsInBrackets()
    {
        CliRun run = CliRun.Of(["extract", "--output", "table", "--kinds", "place"], Text);
        Assert.That(run.Output, Does.Contain("It began in [Moscow|place].").And.Contain("Places").And.Contain(" Moscow "));
        Assert.That(run.Output.Contains('\u001b', StringComparison.Ordinal), Is.False);
    }

    [Test]
    public void Terminal_GetsAColouredTable() =>
        Assert.That(CliRun.Of(["extract", "--kinds", "place"], Text, isTerminal: true, isPlain: false).Output, Does.Match("It began in \u001b\\[[0-9;]*mMoscow\u001b").And.Contain("Places"));

    [TestCase("table")]
    [TestCase("html")]
    [TestCase("json")]
    [TestCase("ndjson")]
    [TestCase("geojson")]
    public void HostileText_CannotControlATerminal(string format)
    {
        const string Attack = "\u001b]0;owned\u0007 300,000 \u001b[2Jmen\u009b31m \u202eabc \0\u007f\r[bold]markup[/]\r\n";
        using var folder = new ArticleFolder();
        CliRun run = CliRun.Of(["extract", folder.Add("a\u001b[31m.txt", Attack), "no\u001b[2J", "--output", format]);
        Assert.That((run.Output + run.Error).Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
        Assert.That(run.Error, Is.EqualTo("factextract: no␛[2J: no such file\n"));
    }

    [Test]
    public void Progress_IsShownOnStandardError_AndTakenAway()
    {
        using var folder = new ArticleFolder();
        using var error = new StringWriter();
        var streams = new CommandStreams(Stream.Null, Stream.Null, error) { IsErrorTerminal = true };
        CommandLine.Run(["extract", folder.Add("a.txt", Text), folder.Add("b.txt", Text)], streams, CancellationToken.None);
        Assert.That(error.ToString(), Does.Contain("██████████████████████████████ 2 of 2 files").And.EndWith("\r\u001b[K"));
    }

    [Test]
    public void ClosedPipe_EndsQuietly()
    {
        using var error = new StringWriter();
        string input = string.Concat(Enumerable.Repeat("{\"text\":\"It took 300,000 men.\"}\n", 5000));
        var streams = new CommandStreams(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input)), new ClosedPipe(), error);
        Assert.That(CommandLine.Run(["extract", "--input", "ndjson"], streams, CancellationToken.None), Is.Zero);
        Assert.That(error.ToString(), Is.Empty);
    }

    [Test]
    public void Interruption_LeavesWholeLines()
    {
        using var output = new MemoryStream();
        using var source = new CancellationTokenSource();
        using var input = new EndlessInput(source, "{\"text\":\"It took 300,000 men.\"}\n"u8.ToArray());
        int code = CommandLine.Run(["extract", "--input", "ndjson"], new CommandStreams(input, output, TextWriter.Null), source.Token);
        string written = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.That(code, Is.EqualTo(143));
        Assert.That(written, Does.EndWith("}\n").Or.Empty);
        Assert.That(written.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.All.EndWith("}"));
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe", 32);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe", 32);
    }

    /// <summary>Gives the same line again and again; after a while somebody presses Ctrl-C.</summary>
    private sealed class EndlessInput(CancellationTokenSource source, byte[] line) : MemoryStream
    {
        private int _reads;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (++_reads == 200)
            {
                source.Cancel();
            }

            line.CopyTo(buffer, offset);
            return line.Length;
        }
    }
}
