using System.Security.Cryptography;
using System.Text.Json;
using FactExtract.Lexicons;
using FactExtract.Tagging;

namespace FactExtract.Training.WordClasses;

/// <summary>Trains the part-of-speech tagger and writes Resources/wordclass.bin with its manifest.</summary>
internal static class WordClassCommand
{
    private const int Epochs = 12;
    private const int Seed = 1;

    // GUM genres whose texts are all under open licences: Wikinews (CC BY 2.5), Wikipedia and Wikivoyage (CC BY-SA), papers (CC BY 4.0).
    private static readonly string[] OpenGenres = ["news", "interview", "academic", "bio", "voyage"];

    internal static int Run(string data, string packages, bool check)
    {
        string Treebank(string name) => Path.Combine(data, "syntax", $"{name}.conllu.gz");
        List<TaggedSentence> train = ConlluReader.Read(Treebank("en_ewt-train"), _ => true);
        train.AddRange(ConlluReader.Read(Treebank("en_gum-train"), id => OpenGenres.Contains(id.Split('_')[1])));
        List<TaggedSentence> ewtDev = ConlluReader.Read(Treebank("en_ewt-dev"), _ => true);
        List<TaggedSentence> newsDev = ConlluReader.Read(Treebank("en_gum-dev"), id => id.Split('_')[1] is "news");
        var vocabulary = new WordClassVocabulary(train, packages);
        WordClassExample[] examples = [.. train.Select(sentence => new WordClassExample(sentence, vocabulary))];
        Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Words.Length)} words; {vocabulary.Known.Count()} known words, {vocabulary.AffixRows} affixes");
        using var network = new WordClassNetwork(vocabulary, Seed);
        using var trainer = new WordClassTrainer(network, vocabulary, Seed);
        byte[] image = [];
        WordClassScore ewt = null!, news = null!;
        trainer.Train(examples, Epochs, epoch =>
        {
            image = WordClassWriter.Write(network, vocabulary);
            var tagger = new WordClassTagger(new WordClassModel(ResourceFile.Open("wordclass.bin", image)));
            (ewt, news) = (WordClassScore.Of(tagger, ewtDev, train), WordClassScore.Of(tagger, newsDev, train));
            Console.WriteLine($"epoch {epoch + 1}: EWT dev {ewt}; GUM news dev {news}; {image.Length} bytes");
        });
        string path = RepositoryFolder.PathOf("src", "FactExtract", "Resources", "wordclass.bin");
        if (check)
        {
            bool same = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(image);
            Console.WriteLine(same ? "wordclass.bin is what the treebanks give." : "wordclass.bin is out of date: run FactExtract.Training wordclass.");
            return same ? 0 : 1;
        }

        File.WriteAllBytes(path, image);
        var manifest = new
        {
            inputs = new[] { Treebank("en_ewt-train"), Treebank("en_gum-train") }.ToDictionary(p => Path.GetFileName(p), p => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(p)))),
            genres = OpenGenres,
            options = new { Epochs, Seed, WordClassVocabulary.VectorWords, WordClassModel.WordSize, WordClassModel.HiddenSize, WordClassModel.Window },
            accuracy = new { ewtDev = ewt, gumNewsDev = news },
            sha256 = Convert.ToHexStringLower(SHA256.HashData(image)),
        };
        File.WriteAllText(Path.ChangeExtension(path, ".json"), JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web) + "\n");
        return 0;
    }
}
