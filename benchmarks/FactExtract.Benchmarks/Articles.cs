using System.Text;

namespace FactExtract.Benchmarks;

/// <summary>The project's own news articles (seeds/articles), put together to documents of about 4 KB.</summary>
public static class Articles
{
    private const int DocumentLength = 4096;

    private static readonly string[] All = Load();

    /// <summary>Sixteen documents.</summary>
    public static ReadOnlySpan<string> Documents => All;

    /// <summary>The size of all documents together in UTF-8.</summary>
    public static long Utf8Length { get; } = All.Sum(document => (long)Encoding.UTF8.GetByteCount(document));

    /// <summary>Runs without white space in all documents together.</summary>
    public static int WordCount { get; } = All.Sum(document => document.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FactExtract.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No FactExtract.sln above {AppContext.BaseDirectory}.");
        }

        return folder;
    }

    private static string[] Load()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(FindRoot(), "seeds", "articles"), "*.txt").Order(StringComparer.Ordinal)];
        string text = string.Join("\n\n", files.Select(File.ReadAllText));
        text = string.Concat(Enumerable.Repeat(text + "\n\n", (16 * DocumentLength / text.Length) + 1));
        return [.. Enumerable.Range(0, 16).Select(i => text.Substring(i * DocumentLength, DocumentLength))];
    }
}
