using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FactExtract.Tests.Support;

namespace FactExtract.Tests.Docs;

/// <summary>
/// The documents show code that is compiled and output that is real. Before each block of C# stands a comment that tells where its code
/// is tested, or why it is not built; a block of output names the method that prints it.
/// </summary>
public partial class DocsTests
{
    private static IEnumerable<string> Files =>
        Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)!);

    [TestCaseSource(nameof(Files))]
    public async Task Code_IsTestedAndOutputIsReal(string file)
    {
        // As a reader in the United States sees it; the tests run as a Turkish user.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string path = Repository.PathOf("docs", file);
        var lines = new List<string>();
        string[] old = (await File.ReadAllTextAsync(path)).Split('\n');
        for (int i = 0; i < old.Length; i++)
        {
            lines.Add(old[i]);
            string? expected = old[i] is "```csharp" or "```python" ? Code(old, i, file) : old[i] == "```text" && Output().Match(old[i - 1]) is { Success: true } output ? await Run(output) : null;
            if (expected is not null)
            {
                lines.AddRange(expected.Split('\n'));
                i = Array.IndexOf(old, "```", i);
                lines.Add(old[i]);
            }
        }

        Golden.Check(string.Join('\n', lines), path);
    }

    /// <summary>The code that a block is to show; null for one that is not built.</summary>
    private static string? Code(string[] lines, int at, string file)
    {
        if (lines[at - 1].StartsWith("<!-- not built: ", StringComparison.Ordinal))
        {
            return null;
        }

        Match source = Source().Match(lines[at - 1]);
        Assert.That(source.Success, $"{file}({at}): no comment such as <!-- code: tests/FactExtract.Tests/Docs/Cookbook.cs#Name --> before a block of code");
        string code = File.ReadAllText(Repository.PathOf(source.Groups["path"].Value)).TrimEnd();
        return source.Groups["name"] is { Success: true, Value: var name } ? Region(code, name) : code;
    }

    /// <summary>What stands between <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c>, without their indentation.</summary>
    private static string Region(string code, string name)
    {
        string start = $"// <{name}>\n";
        string end = $"// </{name}>\n";
        Assert.That(code, Does.Contain(start).And.Contain(end));
        int from = code.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = code.IndexOf(end, StringComparison.Ordinal);
        string indent = code[(code.LastIndexOf('\n', to) + 1)..to];
        return string.Join('\n', code[from..to].TrimEnd().Split('\n').Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line));
    }

    private static async Task<string> Run(Match output)
    {
        MethodInfo? method = typeof(DocsTests).Assembly.GetType($"FactExtract.Tests.Docs.{output.Groups["type"].Value}")?.GetMethod(output.Groups["method"].Value, BindingFlags.NonPublic | BindingFlags.Static);
        Assert.That(method, Is.Not.Null, output.Value);
        await using var writer = new StringWriter { NewLine = "\n" };
        await ((method!.Invoke(null, [writer]) as Task) ?? Task.CompletedTask);
        return writer.ToString().TrimEnd();
    }

    [GeneratedRegex("^<!-- code: (?<path>[^#]+?)(#(?<name>\\w+))? -->$")]
    private static partial Regex Source();

    [GeneratedRegex("^<!-- output: (?<type>\\w+)\\.(?<method>\\w+) -->$")]
    private static partial Regex Output();
}
