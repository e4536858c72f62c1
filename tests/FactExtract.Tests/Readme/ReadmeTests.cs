using System.Globalization;
using FactExtract.Tests.Support;

namespace FactExtract.Tests.Readme;

/// <summary>The README shows code that compiles and output that is real.</summary>
public class ReadmeTests
{
    private const string Indent = "        ";

    private static readonly string ReadmePath = Repository.PathOf("README.md");

    [Test]
    public void Example_IsTheTestedCode()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "FactExtract.Tests", "Readme", "Example.cs"));
        string code = Between(source, "// <README>\n", Indent + "// </README>").TrimEnd();
        Check("csharp", "using FactExtract;\n\n" + string.Join('\n', code.Split('\n').Select(line => line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..] : line)));
    }

    [Test]
    public void Output_IsReal()
    {
        // As a reader in the United States sees it; the tests run as a Turkish user.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var output = new StringWriter { NewLine = "\n" };
        Example.Run(output);
        Check("text", output.ToString().TrimEnd());
    }

    private static void Check(string language, string expected)
    {
        string readme = File.ReadAllText(ReadmePath);
        string block = Between(readme, $"```{language}\n", "\n```");
        Golden.Check(readme.Replace($"```{language}\n{block}\n```", $"```{language}\n{expected}\n```", StringComparison.Ordinal), ReadmePath);
    }

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.That(from, Is.Not.Negative, $"no {start.Trim()}");
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
