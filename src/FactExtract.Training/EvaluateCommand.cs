using System.Globalization;
using System.Text;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Training.Names;
using FactExtract.Training.Places;

namespace FactExtract.Training;

/// <summary>Scores names and places on the annotated corpora at hand, prints the tables and writes them into docs/evaluation.md.</summary>
internal sealed class EvaluateCommand(string data, string model)
{
    private static readonly string[] SevenKinds = ["ours.dev", "ours_articles.dev"];

    private static readonly string[] FourKinds = ["worldwide.dev", "wikigold.test", "conll03.dev"];

    // These mark people, places and organizations alone.
    private static readonly string[] ThreeKinds = ["uner_pud_news.test", "uner_ewt.test"];

    private readonly StringBuilder _table = new("| corpus | model | kinds | F1 | precision | recall | person | place | organization | others |\n|---|---|---|---|---|---|---|---|---|---|\n");

    internal int Run(bool write)
    {
        var models = new NameModelFile(ResourceFile.Open("tagger.bin", File.ReadAllBytes(model)));
        foreach (NameModel choice in new[] { NameModel.Default, NameModel.Fast, NameModel.Accurate })
        {
            var tagger = new NameTagger(new Lazy<NameModelFile>(models), choice);
            foreach (string corpus in SevenKinds.Concat(FourKinds).Concat(ThreeKinds))
            {
                Score(tagger, choice, corpus);
            }
        }

        Console.Write(_table);
        string places = PlaceReport.Table(data);
        Console.Write(places);
        if (write)
        {
            string path = RepositoryFolder.PathOf("docs", "evaluation.md");
            MarkedSection.Replace(path, "names", _table.ToString());
            MarkedSection.Replace(path, "places", places);
        }

        return 0;
    }

    private void Score(NameTagger tagger, NameModel choice, string corpus)
    {
        string path = Path.Combine(data, "names", corpus + ".jsonl");
        if (!File.Exists(path))
        {
            return;
        }

        List<GoldDocument> documents = [.. GoldDocument.Read(path)];
        bool sevenKinds = SevenKinds.Contains(corpus);
        string kinds = sevenKinds ? "7" : ThreeKinds.Contains(corpus) ? "3" : "4";
        Add(corpus, choice, kinds, NameScore.Of(tagger, documents, sevenKinds));
        if (corpus == "ours.dev")
        {
            Add(corpus + ", in capitals", choice, kinds, NameScore.Of(tagger, documents.Select(d => d.WithText("", d.Text.ToUpperInvariant())), sevenKinds));
            Add(corpus + ", in lower case", choice, kinds, NameScore.Of(tagger, documents.Select(d => d.WithText("", d.Text.ToLowerInvariant())), sevenKinds));
        }
        else if (corpus == "worldwide.dev")
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {choice}: {TaggerSpeed.Measure(tagger, documents):F0} tokens a CPU second"));
        }
    }

    private void Add(string corpus, NameModel choice, string kinds, NameScore score)
    {
        string[] others = ["misc", "group", "event", "product", "work"];
        (double f1, double precision, double recall) = kinds == "3" ? score.Of("person", "place", "organization") : score.Of(["person", "place", "organization", .. others]);
        _table.Append(CultureInfo.InvariantCulture, $"| {corpus} | {choice} | {kinds} | {f1:F1} | {precision:F1} | {recall:F1} | {score.F1Of("person"):F1} | {score.F1Of("place"):F1} | {score.F1Of("organization"):F1} | ");
        _table.Append(kinds == "3" ? "–" : score.F1Of(others).ToString("F1", CultureInfo.InvariantCulture)).Append(" |\n");
    }
}
