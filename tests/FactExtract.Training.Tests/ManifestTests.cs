using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FactExtract.Training.Names;

namespace FactExtract.Training.Tests;

public class ManifestTests
{
    private static IEnumerable<string> Manifests =>
        Directory.GetFiles(RepositoryFolder.PathOf("src", "FactExtract", "Resources"), "*.json").Select(path => Path.GetFileName(path));

    [TestCaseSource(nameof(Manifests))]
    public void Manifest_SpeaksOfTheResourceBesideIt(string file)
    {
        string path = RepositoryFolder.PathOf("src", "FactExtract", "Resources", file);
        byte[] image = File.ReadAllBytes(Path.ChangeExtension(path, ".bin"));
        Assert.That((string?)JsonNode.Parse(File.ReadAllText(path))!["sha256"], Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(image))));
    }

    [Test]
    public void EveryInputOfThePlaces_IsASeedOrListedWithItsLicence()
    {
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(RepositoryFolder.PathOf("src", "FactExtract", "Resources", "places.json")))!;
        HashSet<string> listed = [.. CorpusList.Read().Entries.Select(entry => entry.Hash)];
        IEnumerable<string> unknown = manifest["inputs"]!.AsObject()
            .Where(input => !File.Exists(RepositoryFolder.PathOf("seeds", "places", input.Key)) && !listed.Contains((string)input.Value!))
            .Select(input => input.Key);
        Assert.That(unknown, Is.Empty);
    }
}
