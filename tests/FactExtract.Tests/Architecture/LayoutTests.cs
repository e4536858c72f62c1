using System.Text.RegularExpressions;
using FactExtract.Tests.Support;

namespace FactExtract.Tests.Architecture;

/// <summary>The rules of docs/architecture.md that the compiler cannot check.</summary>
public class LayoutTests
{
    // Half of the files of the libraries we admire are under 125 lines and nine in ten under 400.
    private const int MaxLines = 400;

    // A folder may use the folders before it, never those after it.
    private static readonly string[] Order =
        ["Text", "Lexicons", "Tokenization", "Tagging", "Numbers", "Dates", "Entities", "Places", "Quotations", "Facts"];

    private static readonly string[] EntryPoints = ["FactExtractor"];

    private static readonly Regex UsedFolder = new(@"\bFactExtract\.([A-Z]\w+)");

    private static readonly Regex UsedEntryPoint = new($@"\b({string.Join('|', EntryPoints)})\b");

    private static IEnumerable<string> SourceFiles =>
        Directory.EnumerateFiles(Repository.PathOf("src", "FactExtract"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("src", "FactExtract"), path));

    private static IEnumerable<string> StageFiles => SourceFiles.Where(file => Path.GetDirectoryName(file) != "");

    [TestCaseSource(nameof(StageFiles))]
    public void Folder_UsesOnlyFoldersBeforeIt(string file)
    {
        int own = Array.IndexOf(Order, Path.GetDirectoryName(file));
        Assert.That(own, Is.Not.Negative, "A new folder needs a place in Order and in docs/architecture.md.");
        string text = Read(file);
        foreach (Match use in UsedFolder.Matches(text))
        {
            Assert.That(Array.IndexOf(Order, use.Groups[1].Value), Is.LessThanOrEqualTo(own), $"{file} uses {use.Value}");
        }

        Assert.That(UsedEntryPoint.Match(text).Value, Is.Empty, $"{file} reaches up to an entry point");
    }

    [TestCaseSource(nameof(SourceFiles))]
    public void File_IsShortAndHoldsTheTypeItIsNamedAfter(string file)
    {
        string text = Read(file);
        Assert.That(text.Count(c => c == '\n'), Is.LessThanOrEqualTo(MaxLines));
        string name = Path.GetFileName(file).Split('.')[0];
        Assert.That(text, Does.Match($@"\b(class|struct|record|enum|interface|delegate)( struct)? {name}\b"));
    }

    [Test]
    public void PublicTypes_AreInTheRootNamespaceAndSealed() =>
        Assert.That(
            typeof(TextSpan).Assembly.GetExportedTypes().Where(t => t.Namespace != "FactExtract" || (!t.IsSealed && !t.IsAbstract)),
            Is.Empty);

    private static string Read(string file) => File.ReadAllText(Repository.PathOf("src", "FactExtract", file));
}
