using System.IO.Compression;

namespace FactExtract.Training;

/// <summary>Reads compressed text files, as the corpora come.</summary>
internal static class GzipLines
{
    /// <summary>The lines of a .gz file in UTF-8, read as they are asked for.</summary>
    internal static IEnumerable<string> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
