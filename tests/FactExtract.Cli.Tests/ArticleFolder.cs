namespace FactExtract.Cli.Tests;

/// <summary>A folder of articles for one test.</summary>
internal sealed class ArticleFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("factextract").FullName;

    internal string Add(string name, string text) => Add(name, System.Text.Encoding.UTF8.GetBytes(text));

    internal string Add(string name, byte[] bytes)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string PathOf(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
