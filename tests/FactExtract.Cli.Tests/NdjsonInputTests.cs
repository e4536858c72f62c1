using System.Text.Json.Nodes;

namespace FactExtract.Cli.Tests;

/// <summary>One line in is one line out, whatever the line holds.</summary>
public class NdjsonInputTests
{
    private static readonly string[] Extract = ["extract", "--input", "ndjson"];

    [TestCase("", null, "empty line, expected a JSON object")]
    [TestCase("[1]", null, "not a JSON object")]
    [TestCase("""{"id":"a","text":"x"} y""", "a", "not JSON: error at byte 22")]
    [TestCase("""{"id":"a","text":"x""", "a", "not JSON: error at byte 19")]
    [TestCase("""{"id":"a"}""", "a", "the field \"text\" is missing")]
    [TestCase("""{"id":"a","text":null}""", "a", "the field \"text\" is missing")]
    [TestCase("""{"id":"a","text":5}""", "a", "the field \"text\" is not a string")]
    [TestCase("""{"id":[],"text":"x"}""", null, "the field \"id\" is neither a string nor a number")]
    [TestCase("""{"id":"a","date":"2022-13-01","text":"x"}""", "a", "the field \"date\" is '2022-13-01', expected a date such as 2022-10-04")]
    [TestCase("""{"id":"a","date":"04.10.2022","text":"x"}""", "a", "the field \"date\" is '04.10.2022', expected a date such as 2022-10-04")]
    [TestCase("""{"id":"a","date":20221004,"text":"x"}""", "a", "the field \"date\" is not a string")]
    [TestCase("""{"id":"a","text":"\ud800"}""", "a", "a string holds half of a surrogate pair (\\uD800 to \\uDFFF alone)")]
    public void BadLine_GivesAnErrorLineAndAMessage(string line, string? id, string error)
    {
        CliRun run = CliRun.Of(Extract, $"{{\"id\":\"first\",\"text\":\"x\"}}\n{line}\n{{\"id\":\"last\",\"text\":\"x\"}}\n");
        Assert.That(run.Lines, Has.Length.EqualTo(3));
        Assert.That(JsonNode.Parse(run.Lines[0])!["documentId"]!.GetValue<string>(), Is.EqualTo("first"));
        Assert.That(JsonNode.Parse(run.Lines[1])!["documentId"]?.GetValue<string>(), Is.EqualTo(id));
        Assert.That(JsonNode.Parse(run.Lines[1])!["error"]!.GetValue<string>(), Is.EqualTo(error));
        Assert.That(JsonNode.Parse(run.Lines[2])!["documentId"]!.GetValue<string>(), Is.EqualTo("last"));
        Assert.That(run.Error, Is.EqualTo($"factextract: standard input, line 2: {error}\n"));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void LineThatIsNotUtf8_GivesAnErrorLine()
    {
        CliRun run = CliRun.Of(Extract, [.. "{\"id\":\"a\",\"text\":\""u8, 0xE9, .. "\"}\n"u8]);
        Assert.That(run.Output, Is.EqualTo("{\"documentId\":null,\"error\":\"not UTF-8\"}\n"));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void TextThatIsTooLong_GivesAnErrorLine()
    {
        CliRun run = CliRun.Of(Extract, $"{{\"id\":\"a\",\"text\":\"{new string('x', 10_000_001)}\"}}\n{{\"id\":\"b\",\"text\":\"x\"}}\n");
        Assert.That(run.Error, Is.EqualTo("factextract: standard input, line 1: the text has 10000001 UTF-16 code units, at most 10000000 are accepted: split it at a paragraph\n"));
        Assert.That(run.Lines, Has.Length.EqualTo(2));
    }

    [Test]
    public void Documents_KeepTheirOrderAndIds()
    {
        string input = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"id\":{i},\"text\":\"{new string('a', i * 37 % 501)} 300 men\"}}\n"));
        CliRun run = CliRun.Of(Extract, input);
        Assert.That(run.Lines.Select(line => JsonNode.Parse(line)!["documentId"]!.GetValue<string>()), Is.EqualTo(Enumerable.Range(0, 300).Select(i => $"{i}")));
        Assert.That(run.Code, Is.Zero);
    }

    [Test]
    public void Date_OfTheLineComesBeforeThatOfTheCommandLine()
    {
        var input = new MemoryStream("{\"text\":\"x\"}\n{\"text\":\"x\",\"date\":\"2013-03-09\",\"homePlace\":\"GB\"}\n"u8.ToArray());
        var reader = new DocumentReader(new CommandStreams(input, Stream.Null, TextWriter.Null), [], InputFormat.Ndjson, new DateOnly(2022, 10, 4));
        Assert.That(reader.Read().Select(read => read.Document), Is.EqualTo(new[]
        {
            new TextDocument("x") { ReferenceDate = new DateOnly(2022, 10, 4) },
            new TextDocument("x") { ReferenceDate = new DateOnly(2013, 3, 9), HomePlace = "GB" },
        }));
    }

    [Test]
    public void Tokens_AreStartAndLength()
    {
        CliRun run = CliRun.Of(["tokens", "--input", "ndjson", "--output", "ndjson"], "{\"id\":\"a\",\"text\":\"A cat sat. It ran.\"}\n{}\n");
        Assert.That(run.Output, Is.EqualTo(
            "{\"documentId\":\"a\",\"tokens\":[[0,1],[2,3],[6,3],[9,1],[11,2],[14,3],[17,1]],\"sentences\":[[0,10],[11,7]]}\n{\"documentId\":null,\"error\":\"the field \\\"text\\\" is missing\"}\n"));
        Assert.That(run.Code, Is.EqualTo(1));
    }
}
