using System.Globalization;
using FactExtract.Tests.Support;

namespace FactExtract.Tests.Articles;

/// <summary>A sample article of seeds/articles with the facts expected of it.</summary>
internal sealed record GoldArticle(string Name, TextDocument Document, IReadOnlyList<GoldFact> Facts)
{
    private const string Published = "published ";

    internal static IEnumerable<GoldArticle> All() =>
        Directory.GetFiles(Repository.PathOf("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal).Select(Read);

    private static GoldArticle Read(string path)
    {
        string[] lines = File.ReadAllLines(Path.ChangeExtension(path, ".facts.tsv"));
        string day = lines[0].Substring(lines[0].IndexOf(Published, StringComparison.Ordinal) + Published.Length, 10);
        string name = Path.GetFileNameWithoutExtension(path);
        var document = new TextDocument(File.ReadAllText(path)) { Id = name, ReferenceDate = DateOnly.Parse(day, CultureInfo.InvariantCulture) };
        return new GoldArticle(name, document, [.. lines.Where(line => !line.StartsWith('#')).Select(line => Parse(line, document.Text))]);
    }

    private static GoldFact Parse(string line, string text)
    {
        string[] fields = line.Split('\t');
        TextSpan[] parts = [.. fields[1].Split(',').Select(part => part.Split('+')).Select(part => new TextSpan(int.Parse(part[0], CultureInfo.InvariantCulture), int.Parse(part[1], CultureInfo.InvariantCulture)))];
        string words = string.Join(" … ", parts.Select(part => part.Slice(text).ToString())).Replace('\n', ' ');
        Assert.That(words, Is.EqualTo(fields[2]), $"The span {fields[1]} does not cover the words of the row.");
        var attributes = fields[3].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1]);
        return new GoldFact(Enum.Parse<FactKind>(fields[0], ignoreCase: true), parts, words, attributes);
    }
}
