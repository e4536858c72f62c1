using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;
using FactExtract.Training.Embeddings;

namespace FactExtract.Training.WordClasses;

/// <summary>Trains the part-of-speech tagger and writes Resources/wordclass.bin with its manifest.</summary>
internal static class WordClassCommand
{
    private const int Rows = 1 << 16;
    private const int Epochs = 5;
    private const int ClusteredWords = 40_000;

    // A word seen this often with one tag in all but one of 500 cases is not scored.
    private const int CertainCount = 30;
    private const double CertainShare = 0.998;

    // GUM genres whose texts are under open licences (data/README.md).
    private static readonly string[] OpenGenres = ["news", "interview", "academic", "court", "bio", "voyage", "whow"];

    internal static int Run(string data, string packages)
    {
        string ewt = Path.Combine(data, "syntax", "en_ewt-train.conllu.gz"), gum = Path.Combine(data, "syntax", "en_gum-train.conllu.gz");
        List<TaggedSentence> train = ConlluReader.Read(ewt, _ => true);
        train.AddRange(ConlluReader.Read(gum, id => OpenGenres.Contains(id.Split('_')[1])));
        List<TaggedSentence> ewtDev = ConlluReader.Read(Path.Combine(data, "syntax", "en_ewt-dev.conllu.gz"), _ => true);
        List<TaggedSentence> newsDev = ConlluReader.Read(Path.Combine(data, "syntax", "en_gum-dev.conllu.gz"), id => id.Split('_')[1] is "news");
        WordTable<WordClassEntry> words = Words(train, packages, out List<ulong> hashes);
        Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Words.Length)} words; {hashes.Count} known words");
        var trainer = new WordClassTrainer(words, Rows);
        ResourceFile file = Pack(trainer, words, hashes, out byte[] image);
        trainer.Train(train, Epochs, epoch =>
        {
            file = Pack(trainer, words, hashes, out image);
            Console.WriteLine($"epoch {epoch + 1}: EWT dev {Score(file, ewtDev):P2}, GUM news dev {Score(file, newsDev):P2}, {image.Length} bytes");
        });
        string path = RepositoryFolder.PathOf("src", "FactExtract", "Resources", "wordclass.bin");
        File.WriteAllBytes(path, image);
        var manifest = new
        {
            inputs = new[] { ewt, gum }.ToDictionary(p => Path.GetFileName(p), p => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(p)))),
            genres = OpenGenres,
            options = new { Rows, Epochs, ClusteredWords, CertainCount, CertainShare },
            accuracy = new { ewtDev = Math.Round(Score(file, ewtDev), 4), gumNewsDev = Math.Round(Score(file, newsDev), 4) },
            sha256 = Convert.ToHexStringLower(SHA256.HashData(image)),
        };
        File.WriteAllText(Path.ChangeExtension(path, ".json"), JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web) + "\n");
        return 0;
    }

    private static WordTable<WordClassEntry> Words(List<TaggedSentence> train, string packages, out List<ulong> hashes)
    {
        var counts = new Dictionary<ulong, int[]>();
        foreach (TaggedSentence sentence in train)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                ref int[]? tags = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, sentence.Hashes[i], out _);
                (tags ??= new int[(int)WordClass.Other + 1])[(int)sentence.Tags[i]]++;
            }
        }

        var words = new WordTable<WordClassEntry>();
        var sets = new Dictionary<string, ushort>();
        hashes = [];
        foreach ((ulong hash, int[] tags) in counts)
        {
            int total = tags.Sum();
            if (total < 2)
            {
                continue;
            }

            // A tag counts when it is at least one use in fifty; the order tells which is commonest.
            string set = string.Join(' ', Enumerable.Range(0, tags.Length).Where(t => tags[t] * 50 >= total).OrderByDescending(t => tags[t]).Take(3));
            ref ushort number = ref CollectionsMarshal.GetValueRefOrAddDefault(sets, set, out _);
            number = number == 0 ? (ushort)sets.Count : number;
            int most = Array.IndexOf(tags, tags.Max());
            bool certain = total >= CertainCount && tags[most] >= total * CertainShare;
            words.Set(hash, new WordClassEntry(number, 0, 0, certain ? (WordClass)most : WordClass.None));
            hashes.Add(hash);
        }

        WordVectors vectors = WordVectors.Read(packages, ClusteredWords);
        float[][] rows = [.. vectors.Values.Chunk(WordVectors.Dimensions)];
        int[] coarse = KMeans.Cluster(rows, 60, seed: 1), fine = KMeans.Cluster(rows, 1000, seed: 2);
        for (int i = 0; i < vectors.Words.Count; i++)
        {
            ulong hash = TextHash.Of(vectors.Words[i]);
            if (!words.Contains(hash))
            {
                hashes.Add(hash);
            }

            ref WordClassEntry entry = ref words.GetOrAdd(hash);
            entry = entry with { Cluster = (ushort)(((coarse[i] + 1) << 10) | fine[i]) };
        }

        AddDictionary(words, packages);

        return words;
    }

    /// <summary>Adds the tags that the npm package en-lexicon (MIT) lists, for the words already known.</summary>
    private static void AddDictionary(WordTable<WordClassEntry> words, string packages)
    {
        var sets = new Dictionary<string, ushort>();
        foreach (string line in File.ReadLines(Path.Combine(packages, "en-lexicon", "dist", "lexicon.js")))
        {
            // A row is: "word": "TAG|TAG",
            string[] parts = line.Trim().Split("\": \"");
            if (parts.Length != 2 || !words.Contains(TextHash.Of(parts[0].AsSpan(1))))
            {
                continue;
            }

            string set = string.Join('|', parts[1].TrimEnd(',').TrimEnd('"').Split('|').Take(3));
            ref ushort number = ref CollectionsMarshal.GetValueRefOrAddDefault(sets, set, out _);
            number = number == 0 ? (ushort)sets.Count : number;
            ref WordClassEntry entry = ref words.GetOrAdd(TextHash.Of(parts[0].AsSpan(1)));
            entry = entry.Listed == 0 || char.IsLower(parts[0][1]) ? entry with { Listed = number } : entry;
        }
    }

    private static ResourceFile Pack(WordClassTrainer trainer, WordTable<WordClassEntry> words, List<ulong> hashes, out byte[] image)
    {
        var writer = new ResourceWriter();
        WordClassEntry[] entries = [.. hashes.Select(words.Get)];
        writer.Add("weights", trainer.Quantize(), compress: true);
        writer.Add("words", MemoryMarshal.AsBytes<ulong>(hashes.ToArray()), compress: false);
        writer.Add("known", MemoryMarshal.AsBytes<ushort>(entries.Select(e => e.Known).ToArray()), compress: true);
        writer.Add("listed", MemoryMarshal.AsBytes<ushort>(entries.Select(e => e.Listed).ToArray()), compress: true);
        writer.Add("clusters", MemoryMarshal.AsBytes<ushort>(entries.Select(e => e.Cluster).ToArray()), compress: true);
        writer.Add("only", entries.Select(e => (byte)e.Only).ToArray(), compress: true);
        image = writer.ToArray();
        return ResourceFile.Open("wordclass.bin", image);
    }

    private static double Score(ResourceFile file, List<TaggedSentence> gold)
    {
        var tagger = new WordClassTagger(new WordClassModel(file));
        int right = 0, all = 0;
        foreach (TaggedSentence sentence in gold)
        {
            var tokens = new Token[sentence.Words.Length];
            string text = string.Concat(sentence.Words);
            for (int i = 0, at = 0; i < tokens.Length; at += sentence.Words[i].Length, i++)
            {
                tokens[i] = new Token(at, sentence.Words[i].Length, TokenKind.Word, sentence.Hashes[i]);
            }

            var classes = new WordClass[tokens.Length];
            tagger.Tag(new TokenizedText(text, tokens, [new SentenceRange(0, tokens.Length, SentenceKind.Paragraph)]), classes);
            right += classes.Zip(sentence.Tags).Count(pair => pair.First == pair.Second);
            all += tokens.Length;
        }

        return (double)right / all;
    }
}
