namespace FactExtract.Cli.Tests;

public class ShardTests
{
    // By the definition of FNV-1a: 0xcbf29ce484222325 for nothing, 0xaf63dc4c8601ec8c for "a".
    [TestCase("", 0xcbf29ce484222325)]
    [TestCase("a", 0xaf63dc4c8601ec8c)]
    [TestCase("foobar", 0x85944171f73967e8)]
    public void Hash_IsFnv1a(string id, ulong hash)
    {
        var document = new TextDocument("x") { Id = id };
        for (int index = 0; index < 1000; index++)
        {
            Assert.That(new Shard(index, 1000).Contains(document), Is.EqualTo(hash % 1000 == (ulong)index));
        }
    }

    [TestCase(null, "0123456789")]
    [TestCase("2/3", null)]
    public void WholeOrPart_KeepsTheOrder(string? shard, string? expected)
    {
        string ids = Ids(shard, Documents(10));
        Assert.That(ids, expected is null ? Is.Ordered.And.Not.Empty : Is.EqualTo(expected));
    }

    [Test]
    public void Parts_HoldEachDocumentOnce()
    {
        string input = Documents(300) + "broken\n{\"text\":\"without an id\"}\n{\"id\":\"long\"}\n";
        string[] parts = [.. Enumerable.Range(0, 4).Select(i => CliRun.Of(["extract", "--input", "ndjson", "--shard", $"{i}/4"], input).Output)];
        string whole = CliRun.Of(["extract", "--input", "ndjson"], input).Output;
        Assert.That(parts.SelectMany(part => part.Split('\n')[..^1]), Is.EquivalentTo(whole.Split('\n')[..^1]));
        Assert.That(parts.Select(part => part.Count(c => c == '\n')), Has.All.InRange(50, 110));
    }

    private static string Documents(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"id\":{i},\"text\":\"300 men\"}}\n"));

    private static string Ids(string? shard, string input) =>
        string.Concat(CliRun.Of(["extract", "--input", "ndjson", .. shard is null ? Array.Empty<string>() : ["--shard", shard]], input).Lines
            .Select(line => System.Text.Json.Nodes.JsonNode.Parse(line)!["documentId"]!.GetValue<string>()));
}
