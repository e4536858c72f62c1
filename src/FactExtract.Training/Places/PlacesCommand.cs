using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactExtract.Training.Places;

/// <summary>Builds Resources/places.bin and its manifest from GeoNames, Natural Earth and seeds/places.</summary>
internal static class PlacesCommand
{
    /// <param name="args">--data folder of geonames/ and natural_earth/, --packages folder of npm packages, --check.</param>
    internal static int Run(IReadOnlyList<string> args)
    {
        string data = Option(args, "--data");
        string packages = Option(args, "--packages");
        string path = RepositoryFolder.PathOf("src", "FactExtract", "Resources", "places.bin");
        var builder = new GazetteerBuilder(data, packages);
        IReadOnlyList<GazetteerPlace> places = builder.Build();
        var land = new LandOutline(packages);
        byte[] image = GazetteerWriter.Write(places, File.ReadAllText(GazetteerBuilder.SeedPath("folds")), land.ToPath());
        string manifest = Manifest([.. builder.InputPaths, land.FilePath], places, image);
        if (args.Contains("--check"))
        {
            bool same = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(image);
            Console.WriteLine(same ? "places.bin is what its sources give." : "places.bin is out of date: run FactExtract.Training places.");
            return same ? 0 : 1;
        }

        File.WriteAllBytes(path, image);
        File.WriteAllText(Path.ChangeExtension(path, ".json"), manifest);
        Console.WriteLine($"wrote {path}: {image.Length} bytes, {places.Count} places, {places.Sum(place => place.Names.Count)} names");
        return 0;
    }

    private static string Option(IReadOnlyList<string> args, string name)
    {
        for (int i = 0; i + 1 < args.Count; i++)
        {
            if (args[i] == name)
            {
                return args[i + 1];
            }
        }

        throw new ArgumentException($"places: {name} is missing; usage: places --data DIR --packages DIR [--check]");
    }

    private static string Manifest(IEnumerable<string> inputs, IReadOnlyList<GazetteerPlace> places, byte[] image)
    {
        var text = new StringBuilder("{\n  \"command\": \"places\",\n  \"inputs\": {\n");
        IEnumerable<string> seeds = Directory.GetFiles(RepositoryFolder.PathOf("seeds", "places"), "*.tsv").Order(StringComparer.Ordinal);
        text.AppendJoin(",\n", inputs.Concat(seeds).Select(path => $"    \"{Path.GetFileName(path)}\": \"{Hash(File.ReadAllBytes(path))}\""));
        text.Append("\n  },\n").Append(CultureInfo.InvariantCulture, $"  \"places\": {places.Count},\n  \"names\": {places.Sum(place => place.Names.Count)},\n");
        return text.Append(CultureInfo.InvariantCulture, $"  \"bytes\": {image.Length},\n  \"sha256\": \"{Hash(image)}\"\n}}\n").ToString();
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
