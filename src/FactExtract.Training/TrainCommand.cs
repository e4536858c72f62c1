using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Training.Embeddings;
using FactExtract.Training.Names;
using FactExtract.Training.Neural;

namespace FactExtract.Training;

/// <summary>Trains the name models from the corpora of seeds/corpora.tsv and writes Resources/tagger.bin.</summary>
internal sealed class TrainCommand(TrainOptions options)
{
    private const int WordCount = 150_000;

    private readonly CorpusList _corpora = CorpusList.Read();
    private readonly Segmenter _segmenter = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    internal int Run()
    {
        ResourceWriter writer = WriteWords();
        ResourceFile words = ResourceFile.Open("tagger.bin", writer.ToArray());
        var vocabulary = new NameVocabulary(words);
        var lists = new NameLists(words);
        List<TaggedDocument> documents = ReadDocuments();
        Log($"{documents.Count} documents, {documents.Sum(d => d.Tokens.Length)} tokens");
        if (options.LinearFrom is null)
        {
            TrainLinear(writer, vocabulary, lists, documents);
        }
        else
        {
            Copy(options.LinearFrom, writer, "linear.");
        }

        if (options.NetworkFrom is not null)
        {
            Copy(options.NetworkFrom, writer, "network.");
        }
        else if (!options.IsLinearOnly)
        {
            TrainNetwork(writer, words, vocabulary, lists, documents);
        }

        if (!options.IsLinearOnly)
        {
            writer.Add("network.linearShare", MemoryMarshal.AsBytes<float>([options.LinearShare]), compress: false);
        }

        Calibrate(writer);
        byte[] image = writer.ToArray();
        File.WriteAllBytes(options.Output, image);
        WriteManifest(image);
        Log($"wrote {options.Output}: {image.Length} bytes");
        return 0;
    }

    private string[] CorpusNames => options.Corpora ?? [.. _corpora.Entries.Where(entry => entry.Role == "train").Select(entry => entry.Name)];

    private void WriteManifest(byte[] image)
    {
        var manifest = new TaggerManifest(options, [.. CorpusNames.Select(_corpora.Find)]);
        var models = new NameModelFile(ResourceFile.Open("tagger.bin", image));
        foreach (NameModel model in options.IsLinearOnly ? [NameModel.Fast] : new[] { NameModel.Default, NameModel.Fast })
        {
            var tagger = new NameTagger(new Lazy<NameModelFile>(models), model);
            foreach (CorpusList.Entry corpus in _corpora.Entries.Where(entry => entry.Role == "choose"))
            {
                var confidence = new ConfidenceFit();
                NameScore score = NameScore.Of(tagger, GoldDocument.Read(corpus.Open(options.Data)), sevenKinds: true, confidence);
                manifest.Add(corpus.Name, model.ToString(), score, confidence);
            }
        }

        manifest.Write(image);
    }

    private List<TaggedDocument> ReadDocuments()
    {
        var documents = new List<TaggedDocument>();
        foreach (string corpus in CorpusNames)
        {
            CorpusList.Entry entry = _corpora.Find(corpus);
            NameCorpus read = NameCorpus.Read(corpus, entry.Open(options.Data), entry.MarksOthers, entry.IsSentences);
            // Corpora of other schemes count less than our own annotation.
            float weight = corpus.StartsWith("ours", StringComparison.Ordinal) ? 1 : options.ForeignWeight;
            IEnumerable<GoldDocument> copies = CaseCopies.Of(read.Documents, options.CaseCopies, seed: 11).Concat(SpacedCopies.Of(read.Documents, options.SpacedCopies, seed: 12));
            documents.AddRange(read.Documents.Concat(copies).Select(document => new TaggedDocument(document, _segmenter, read.MarksOthers, weight)));
        }

        return documents;
    }

    private void TrainLinear(ResourceWriter writer, NameVocabulary vocabulary, NameLists lists, List<TaggedDocument> documents)
    {
        using var linear = new LinearTrainer(new LinearOptions());
        List<LinearExample> examples = linear.Prepare(documents, new FeatureCollector(vocabulary, lists));
        Log("features ready");
        linear.Train(examples, Log);
        linear.Write(writer);
    }

    private void TrainNetwork(ResourceWriter writer, ResourceFile words, NameVocabulary vocabulary, NameLists lists, List<TaggedDocument> documents)
    {
        var settings = new NetworkOptions { Epochs = options.NetworkEpochs };
        WordVectors vectors = WordVectors.Read(options.Packages, WordCount);
        ReadOnlySpan<byte> clusters = words.Read("clusters");
        int[] fine = new int[WordCount];
        for (int row = 0; row < WordCount; row++)
        {
            fine[row] = clusters[(2 * WordCount) + row] | clusters[(3 * WordCount) + row] << 8;
        }

        (sbyte[] rows, Half[] scales, float[] rounded) = NetworkWriter.RoundVectors(vectors, fine, settings.VectorRows);
        (NetworkWords known, Dictionary<ulong, int> counts) = NetworkReader.CountWords(documents, settings.WordCount);
        var reader = new NetworkReader(vocabulary, lists, known);
        List<NetworkDocument> read = [.. documents.Select(document => reader.Read(document, counts, settings.VectorRows))];
        using var network = new Network(new NetworkShape { WordRows = known.Count, FormRows = NetworkInput.FormRows }, settings.Seed);
        Log($"network: {known.Count} words with their own embedding");
        using var trainer = new NetworkTrainer(network, rounded, settings);
        trainer.Train(read, Log);
        NetworkWriter.Write(writer, network, known, rows, scales);
    }

    // Confidence is fitted on the corpora on which settings are chosen.
    private void Calibrate(ResourceWriter writer)
    {
        var models = new NameModelFile(ResourceFile.Open("tagger.bin", writer.ToArray()));
        foreach (NameModel model in options.IsLinearOnly ? [NameModel.Fast] : new[] { NameModel.Default, NameModel.Fast })
        {
            var tagger = new NameTagger(new Lazy<NameModelFile>(models), model);
            var fit = new ConfidenceFit();
            foreach (CorpusList.Entry corpus in _corpora.Entries.Where(entry => entry.Role == "choose"))
            {
                NameScore score = NameScore.Of(tagger, GoldDocument.Read(corpus.Open(options.Data)), sevenKinds: true, fit);
                Log($"{corpus.Name} {model}: {score}");
            }

            (float slope, float offset) = fit.Fit();
            writer.Add($"calibration.{model.ToString().ToLowerInvariant()}", MemoryMarshal.AsBytes<float>([slope, offset]), compress: false);
        }
    }

    private static void Copy(string path, ResourceWriter writer, params ReadOnlySpan<string> prefixes)
    {
        ResourceFile old = ResourceFile.Open(path, File.ReadAllBytes(path));
        foreach (string field in old.FieldNames.Where(field => field != "network.linearShare"))
        {
            foreach (string prefix in prefixes)
            {
                if (field.StartsWith(prefix, StringComparison.Ordinal))
                {
                    writer.Add(field, old.Read(field), compress: field is "linear.rows" or "linear.slots" or "clusters" or "network.wordTable");
                }
            }
        }
    }

    private ResourceWriter WriteWords()
    {
        var writer = new ResourceWriter();
        if (options.WordsFrom is not null)
        {
            Copy(options.WordsFrom, writer, "words", "clusters");
        }
        else
        {
            WriteWords(writer);
        }

        writer.Add("lists", new NameListBuilder(options.Data, options.Packages).Build(), compress: false);
        Log("lists ready");
        return writer;
    }

    private void WriteWords(ResourceWriter writer)
    {
        WordVectors vectors = WordVectors.Read(options.Packages, WordCount);
        Log($"{vectors.Words.Count} word vectors");
        byte[] hashes = new byte[vectors.Words.Count * 4];
        for (int row = 0; row < vectors.Words.Count; row++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(hashes.AsSpan(row * 4), NameVocabulary.Key(TextHash.Of(vectors.Words[row])));
        }

        var clusters = new List<byte>();
        clusters.AddRange(Clusters.Find(vectors, 64, seed: 7).Select(c => (byte)c));
        clusters.AddRange(Clusters.Find(vectors, 256, seed: 8).Select(c => (byte)c));
        int[] fine = Clusters.Find(vectors, 1024, seed: 9);
        clusters.AddRange(fine.Select(c => (byte)c));
        clusters.AddRange(fine.Select(c => (byte)(c >> 8)));
        Log("clusters ready");
        writer.Add("words", hashes, compress: false);
        writer.Add("clusters", CollectionsMarshal.AsSpan(clusters), compress: true);
    }

    private void Log(string message) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,7:F1} s  {message}"));
}
