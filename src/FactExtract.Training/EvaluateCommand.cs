using System.Globalization;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Training.Names;

namespace FactExtract.Training;

/// <summary>Scores the models on the annotated corpora at hand.</summary>
internal sealed class EvaluateCommand(string data, string model, NameModel choice)
{
    private static readonly string[] SevenKinds = ["ours.dev", "ours_articles.dev"];

    private static readonly string[] FourKinds = ["worldwide.dev", "wikigold.test", "uner_pud_news.test", "uner_ewt.test", "conll03.dev"];

    internal int Run()
    {
        var models = new NameModelFile(ResourceFile.Open("tagger.bin", File.ReadAllBytes(model)));
        var tagger = new NameTagger(new Lazy<NameModelFile>(models), choice);
        foreach (string corpus in SevenKinds.Concat(FourKinds))
        {
            string path = Path.Combine(data, "names", corpus + ".jsonl");
            if (!File.Exists(path))
            {
                continue;
            }

            List<GoldDocument> documents = [.. GoldDocument.Read(path)];
            Print(corpus, NameScore.Of(tagger, documents, SevenKinds.Contains(corpus)));
            if (corpus == "worldwide.dev")
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus,-22} {TaggerSpeed.Measure(tagger, documents):F0} tokens a CPU second"));
            }

            if (corpus == "ours.dev")
            {
                Print(corpus + " upper", NameScore.Of(tagger, documents.Select(d => d.WithText("", d.Text.ToUpperInvariant())), sevenKinds: true));
                Print(corpus + " lower", NameScore.Of(tagger, documents.Select(d => d.WithText("", d.Text.ToLowerInvariant())), sevenKinds: true));
            }
        }

        return 0;
    }

    private static void Print(string corpus, NameScore score) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{corpus,-22} {score} | person+place+organization {score.F1Of("person", "place", "organization"):F2}"));
}
