using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactExtract.Cli.Tests;

public class ExplainTests
{
    private const string Text = "Ann Lee lives in Odessa, Texas.";
    private const string Expected = """
        ── stdin ───────────────────────────────────────────────────────────────────────
        Ann Lee: person at 0, 0.96 sure, proposed by the model

                     Kharkiv: place at 17, 1.00 sure, proposed by the model

              Place               Latitude,           Score   Share   Reasons
                                  longitude
        ────────────────────────────────────────────────────────────────────────────────
          →   Kharkiv (city),     49.98, 36.25         5.13    0.52   population
              UA                                                      +4.43, seat
                                                                      +0.70
              Kharkiv (region),   49.71, 36.33         5.05    0.48   population
              UA                                                      +4.55, division
                                                                      +1.50, namesake
                                                                      -1.00


        """;

    [Test]
    public void Table_ShowsCandidatesScoresAndReasons()
    {
        CliRun run = CliRun.Of(["explain", "--output", "table"], "Ann Lee lives in Kharkiv.");
        Assert.That(string.Join('\n', run.Output.Split('\n').Select(line => line.TrimEnd())), Is.EqualTo(Expected));
    }

    [Test]
    public void Ndjson_IsALineADocument()
    {
        CliRun run = CliRun.Of(["explain", "--input", "ndjson", "--mention", "ODESSA"], "{\"id\":\"a\",\"text\":\"" + Text + "\"}\nnonsense\n");
        JsonNode mentions = JsonNode.Parse(run.Lines[0])!["mentions"]!;
        Assert.That((string?)JsonNode.Parse(run.Lines[0])!["documentId"], Is.EqualTo("a"));
        Assert.That(mentions.AsArray(), Has.Count.EqualTo(1));
        JsonNode best = mentions[0]!["candidates"]![0]!;
        Assert.That(mentions[0]!["source"]!.ToJsonString() + best["isChosen"]!.ToJsonString() + best["place"]!["admin1"]!.ToJsonString(), Is.EqualTo("\"model\"true\"Texas\""));
        Assert.That(best["reasons"]!.AsArray().Select(reason => (string?)reason!["feature"]), Has.Member("container"));
        Assert.That((string?)JsonNode.Parse(run.Lines[1])!["error"], Is.Not.Null);
        Assert.That(run.Lines, Has.Length.EqualTo(2));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void Ndjson_IsReadBackByTheLibrary()
    {
        CliRun run = CliRun.Of(["explain"], Text);
        string mentions = JsonNode.Parse(run.Lines[0])!["mentions"]!.ToJsonString();
        IReadOnlyList<MentionExplanation> read = JsonSerializer.Deserialize(mentions, FactJsonContext.Default.IReadOnlyListMentionExplanation)!;
        Assert.That(read.Select(mention => mention.Text), Is.EqualTo((string[])["Ann Lee", "Odessa", "Texas"]));
        Assert.That(JsonSerializer.Serialize(read, FactJsonContext.Default.IReadOnlyListMentionExplanation), Is.EqualTo(mentions));
    }

    [Test]
    public void Terminal_GetsATable() => Assert.That(CliRun.Of(["explain"], Text, isTerminal: true, isPlain: false).Output, Does.Contain("\u001b[").And.Contain("Odessa: place at 17"));

    [Test]
    public void Table_OfHostileText_CannotControlATerminal()
    {
        CliRun run = CliRun.Of(["explain", "--output", "table"], "In Mos\u001bcow and [bold]Kyiv[/]\u009b31m and Lviv\u0007.");
        Assert.That(run.Output.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
        Assert.That(run.Code, Is.Zero);
    }
}
