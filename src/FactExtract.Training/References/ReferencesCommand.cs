using System.Globalization;
using System.Text;
using FactExtract.Entities;
using FactExtract.Training.Names;

namespace FactExtract.Training.References;

/// <summary>Fits seeds/lexicons/reference_weights.tsv, by which the antecedent of a pronoun is chosen.</summary>
internal static class ReferencesCommand
{
    // The features depend on how the pronouns before were read, and so on the weights.
    private const int Passes = 4;

    // GUM genres whose texts are under open licences: Wikinews (CC BY 2.5), Wikipedia and Wikivoyage (CC BY-SA). wikiHow is not.
    private static readonly string[] OpenGenres = ["news", "interview", "bio", "voyage"];

    // Biographies have seven tenths of all the pronouns and speak of one person nearly always, as news do not. With 0.2, 0.5 and 1, 123, 125
    // and 123 of the 138 pronouns of the dev documents are right.
    private const double BiographyWeight = 0.5;

    internal static int Run(string data, bool check)
    {
        CorpusList corpora = CorpusList.Read();
        var train = new ReferenceReading(
            CoreferenceReader.Read(corpora.Find("references.gum_train").Open(data), IsOpen)
                .Select(document => IsBiography(document.Id) ? document with { Weight = BiographyWeight } : document)
                .Concat(SpeakerReader.Read(corpora.Find("references.quotes_ours").Open(data))));
        var dev = new ReferenceReading(CoreferenceReader.Read(Path.Combine(data, "syntax", "en_gum-dev.conllu.gz"), IsOpen));
        float[] weights = new float[Enum.GetValues<ReferenceFeature>().Length];
        for (int pass = 1; pass <= Passes; pass++)
        {
            List<ReferenceExample> examples = train.Examples(weights, out _);
            weights = ReferenceFitter.Fit(examples, out double loss);
            int trainCount = train.Examples(weights, out int trainRight).Count;
            int devCount = dev.Examples(weights, out int devRight).Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss:F4}; right: train {trainRight} of {trainCount}, GUM dev {devRight} of {devCount}"));
        }

        string path = RepositoryFolder.PathOf("seeds", "lexicons", "reference_weights.tsv");
        string table = Write(weights);
        if (check)
        {
            bool same = File.Exists(path) && File.ReadAllText(path) == table;
            Console.WriteLine(same ? "reference_weights.tsv is what the corpora give." : "reference_weights.tsv is out of date: run FactExtract.Training references.");
            return same ? 0 : 1;
        }

        File.WriteAllText(path, table);
        return 0;
    }

    private static bool IsBiography(string document) => document.Contains("_bio_", StringComparison.Ordinal);

    private static bool IsOpen(string document) => OpenGenres.Contains(document.Split('_')[1]);

    private static string Write(float[] weights)
    {
        var text = new StringBuilder("# Weights by which the antecedent of a pronoun is chosen. Fields: feature (see ReferenceFeature), weight.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Source: FactExtract.Training references, from GUM ({string.Join(", ", OpenGenres)}) and quotes/ours.train; GenderWrong and SpeakerIntoQuote, too rare there, by hand.\n");
        foreach (ReferenceFeature feature in Enum.GetValues<ReferenceFeature>())
        {
            text.Append(CultureInfo.InvariantCulture, $"{feature}\t{weights[(int)feature]:F2}\n");
        }

        return text.ToString();
    }
}
