using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Training.Names;
using FactExtract.Training.Neural;

namespace FactExtract.Training;

/// <summary>
/// Trains the name models from the corpora of seeds/corpora.tsv and writes Resources/tagger.bin: first the teachers, on annotated texts;
/// then, on these and on texts that the teachers label, the linear model and the networks.
/// </summary>
internal sealed class TrainCommand(TrainOptions options)
{
    private readonly CorpusList _corpora = CorpusList.Read();
    private readonly Segmenter _segmenter = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    internal int Run()
    {
        List<TaggedDocument> documents = ReadDocuments();
        Log($"{documents.Count} documents, {documents.Sum(d => d.Tokens.Length)} tokens");
        ResourceFile teachers = ReadTeachers(documents);
        bool labels = options.Teachers > 0 && (options.LinearFrom is null || options.NetworkFrom is null || options.AccurateFrom is null);
        List<TaggedDocument> silver = labels ? Label(teachers) : [];
        var writer = new ResourceWriter();
        foreach (string part in new[] { "words", "clusters", "lists", "vectors." })
        {
            Copy(teachers, writer, part);
        }

        if (options.LinearFrom is null)
        {
            TrainLinear(writer, teachers, documents, silver);
        }
        else
        {
            Copy(Open(options.LinearFrom), writer, "linear.");
        }

        if (!options.IsLinearOnly)
        {
            AddNetwork(NameModelFile.DefaultNetwork, options.Cells, seed: 1, options.NetworkFrom);
            for (int number = 0; options.Teachers > 0 && number < options.AccurateNetworks; number++)
            {
                AddNetwork(NameModelFile.AccurateNetwork(number), options.TeacherCells, seed: number + 11, options.AccurateFrom);
            }

            AddLinearShare(writer);
        }

        Calibrate(writer);
        byte[] image = writer.ToArray();
        if (options.IsCheck)
        {
            bool isSame = image.AsSpan().SequenceEqual(File.ReadAllBytes(options.Output));
            Log(isSame ? $"{options.Output} is what training gives" : $"{options.Output} is not what training gives: train anew or find out what changed");
            return isSame ? 0 : 1;
        }

        File.WriteAllBytes(options.Output, image);
        WriteManifest(image);
        Log($"wrote {options.Output}: {image.Length} bytes");
        return 0;

        void AddNetwork(string name, int cells, int seed, string? from)
        {
            if (from is null)
            {
                TrainNetwork(writer, name, cells, seed, teachers, documents, silver);
            }
            else
            {
                Copy(Open(from), writer, name + ".");
            }
        }
    }

    private IEnumerable<CorpusList.Entry> Corpora => options.Corpora is { } names ? names.Select(_corpora.Find) : Of("train");

    private IEnumerable<CorpusList.Entry> Of(string role) => _corpora.Entries.Where(entry => entry.Role == role);

    private NameModel[] Models =>
        options.IsLinearOnly ? [NameModel.Fast] : options.Teachers == 0 ? [NameModel.Default, NameModel.Fast] : [NameModel.Default, NameModel.Fast, NameModel.Accurate];

    private List<TaggedDocument> ReadDocuments()
    {
        var documents = new List<TaggedDocument>();
        foreach (CorpusList.Entry entry in Corpora)
        {
            NameCorpus read = NameCorpus.Read(entry.Name, entry.Open(options.Data), entry.MarksOthers, entry.IsSentences);
            // Corpora of other schemes count less than our own annotation.
            float weight = entry.Name.StartsWith("ours", StringComparison.Ordinal) ? 1 : options.ForeignWeight;
            IEnumerable<GoldDocument> copies = CaseCopies.Of(read.Documents, options.CaseCopies, seed: 11).Concat(SpacedCopies.Of(read.Documents, options.SpacedCopies, seed: 12));
            documents.AddRange(read.Documents.Concat(copies).Select(document => new TaggedDocument(document, _segmenter, read.MarksOthers, weight)));
        }

        return documents;
    }

    // Words, name lists, a linear model and networks, all of annotated texts.
    private ResourceFile ReadTeachers(List<TaggedDocument> documents)
    {
        if (options.TeachersFile is { } path && File.Exists(path))
        {
            return Open(path);
        }

        foreach (CorpusList.Entry list in Of("lists"))
        {
            list.Open(list.IsPackage ? options.Packages : options.Data);
        }

        var writer = new ResourceWriter();
        TaggerWords.Write(writer, options.Data, options.Packages);
        ResourceFile words = ResourceFile.Open("words", writer.ToArray());
        Log("words and lists ready");
        if (!options.IsLinearOnly)
        {
            var settings = new NetworkOptions();
            (sbyte[] rows, Half[] scales, _) = TaggerWords.ReadVectors(words, options.Packages, settings.VectorRows);
            NetworkWriter.WriteVectors(writer, NetworkReader.CountWords(documents, settings.WordCount).Words, rows, scales);
            AddLinearShare(writer);
        }

        if (options.Teachers > 0)
        {
            words = ResourceFile.Open("words", writer.ToArray());
            TrainLinear(writer, words, documents, []);
            for (int number = 0; number < options.Teachers; number++)
            {
                TrainNetwork(writer, NameModelFile.AccurateNetwork(number), options.TeacherCells, seed: number + 1, words, documents, []);
            }
        }

        byte[] image = writer.ToArray();
        if (options.TeachersFile is not null)
        {
            File.WriteAllBytes(options.TeachersFile, image);
        }

        return ResourceFile.Open("teachers", image);
    }

    private void AddLinearShare(ResourceWriter writer) => writer.Add("linearShare", MemoryMarshal.AsBytes<float>([options.LinearShare, options.AccurateShare]), compress: false);

    private List<TaggedDocument> Label(ResourceFile teachers)
    {
        var labeller = new SilverLabeller(new NameModelFile(teachers), options.SilverWeight);
        var chosenOn = Of("choose").SelectMany(entry => GoldDocument.Read(entry.Open(options.Data))).SelectMany(document => document.Text.Split('\n', StringSplitOptions.TrimEntries)).ToHashSet();
        List<TaggedDocument> silver = [.. Of("label").SelectMany(entry => PlainTexts.Read(entry.Open(options.Data), chosenOn)).Where(text => !string.IsNullOrWhiteSpace(text)).Select(labeller.Label)];
        Log($"{silver.Count} documents labelled by the teachers, {silver.Sum(d => d.Tokens.Length)} tokens");
        return silver;
    }

    private void TrainLinear(ResourceWriter writer, ResourceFile words, List<TaggedDocument> documents, List<TaggedDocument> silver)
    {
        using var linear = new LinearTrainer(new LinearOptions());
        List<LinearExample> examples = linear.Prepare([.. documents, .. silver], new FeatureCollector(new NameVocabulary(words), new NameLists(words)));
        Log("features ready");
        linear.Train(examples, Log);
        linear.Write(writer);
    }

    private void TrainNetwork(ResourceWriter writer, string name, int cells, int seed, ResourceFile words, List<TaggedDocument> documents, List<TaggedDocument> silver)
    {
        var settings = new NetworkOptions { Epochs = options.NetworkEpochs, Seed = seed };
        float[] vectors = TaggerWords.ReadVectors(words, options.Packages, settings.VectorRows).Rounded;
        var known = new NetworkWords(MemoryMarshal.Cast<byte, uint>(words.Read("vectors.words")));
        Dictionary<ulong, int> counts = NetworkReader.CountWords(documents, settings.WordCount).Counts;
        var reader = new NetworkReader(new NameVocabulary(words), new NameLists(words), known);
        List<NetworkDocument> Read(List<TaggedDocument> source) => [.. source.Select(document => reader.Read(document, counts, settings.VectorRows))];
        using var network = new Network(new NetworkShape { WordRows = known.Count, FormRows = NetworkInput.FormRows, Cells = cells }, seed);
        using var trainer = new NetworkTrainer(network, vectors, settings);
        trainer.Train(Read(documents), Read(silver), line => Log($"{name} {line}"));
        NetworkWriter.Write(writer, name, network);
    }

    // Confidence is fitted on the corpora on which settings are chosen, over all sentences: in a cascade the linear model's own curve holds
    // for those that it answers alone.
    private void Calibrate(ResourceWriter writer)
    {
        var models = new NameModelFile(ResourceFile.Open("tagger.bin", writer.ToArray()));
        foreach (NameModel model in Models)
        {
            var tagger = new NameTagger(new Lazy<NameModelFile>(models), model, cascade: false);
            var fit = new ConfidenceFit();
            foreach (CorpusList.Entry corpus in Of("choose"))
            {
                NameScore score = NameScore.Of(tagger, GoldDocument.Read(corpus.Open(options.Data)), sevenKinds: true, fit);
                Log($"{corpus.Name} {model}: {score}");
            }

            (float slope, float offset) = fit.Fit();
            writer.Add(NameModelFile.CalibrationField(model), MemoryMarshal.AsBytes<float>([slope, offset]), compress: false);
        }
    }

    private void WriteManifest(byte[] image)
    {
        var manifest = new TaggerManifest(options, [.. Corpora, .. options.Teachers > 0 ? Of("label") : []]);
        var models = new NameModelFile(ResourceFile.Open("tagger.bin", image));
        foreach (NameModel model in Models)
        {
            var tagger = new NameTagger(new Lazy<NameModelFile>(models), model);
            foreach (CorpusList.Entry corpus in Of("choose"))
            {
                var confidence = new ConfidenceFit();
                NameScore score = NameScore.Of(tagger, GoldDocument.Read(corpus.Open(options.Data)), sevenKinds: true, confidence);
                manifest.Add(corpus.Name, model.ToString(), score, confidence);
            }
        }

        manifest.Write(image);
    }

    private static ResourceFile Open(string path) => ResourceFile.Open(path, File.ReadAllBytes(path));

    // The fields whose names start so.
    private static void Copy(ResourceFile from, ResourceWriter writer, string prefix)
    {
        foreach (string field in from.FieldNames.Where(field => field.StartsWith(prefix, StringComparison.Ordinal)))
        {
            bool compress = field is "linear.slots" or "linear.lanes" or "linear.weights" or "clusters" || field.EndsWith(".wordTable", StringComparison.Ordinal);
            writer.Add(field, from.Read(field), compress);
        }
    }

    private void Log(string message) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,7:F1} s  {message}"));
}
