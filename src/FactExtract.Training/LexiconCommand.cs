using System.Text;

namespace FactExtract.Training;

/// <summary>Packs seeds/lexicons/*.tsv into Resources/lexicon.bin.</summary>
internal static class LexiconCommand
{
    internal static int Run(bool check)
    {
        string path = RepositoryFolder.PathOf("src", "FactExtract", "Resources", "lexicon.bin");
        byte[] image = Build();
        if (check)
        {
            bool same = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(image);
            Console.WriteLine(same ? "lexicon.bin is what seeds/lexicons gives." : "lexicon.bin is out of date: run FactExtract.Training lexicon.");
            return same ? 0 : 1;
        }

        File.WriteAllBytes(path, image);
        Console.WriteLine($"wrote {path}: {image.Length} bytes");
        return 0;
    }

    internal static byte[] Build()
    {
        var writer = new ResourceWriter();
        foreach (string file in Directory.GetFiles(RepositoryFolder.PathOf("seeds", "lexicons"), "*.tsv").Order(StringComparer.Ordinal))
        {
            IEnumerable<string> rows = File.ReadLines(file).Select(line => line.TrimEnd()).Select(line => line.StartsWith('#') ? "#" : line);
            writer.Add(Path.GetFileNameWithoutExtension(file), Encoding.UTF8.GetBytes(string.Join('\n', rows)), compress: true);
        }

        return writer.ToArray();
    }
}
