using System.Globalization;

namespace FactExtract.Training.Names;

/// <summary>A corpus of names and how far its annotation scheme goes.</summary>
internal sealed record NameCorpus(string Name, IReadOnlyList<GoldDocument> Documents, bool MarksOthers)
{
    // Sentences of one document stand near each other in these corpora, which number their sentences.
    private const int MaxGap = 12;
    private const int MaxSentences = 12;

    internal static NameCorpus Read(string name, string path, bool marksOthers, bool isNumbered)
    {
        List<GoldDocument> documents = [.. GoldDocument.Read(path)];
        return new NameCorpus(name, isNumbered ? Regroup(documents) : documents, marksOthers);
    }

    /// <summary>Joins single sentences whose numbers are near, so that words have other occurrences to look at.</summary>
    private static List<GoldDocument> Regroup(List<GoldDocument> sentences)
    {
        var ordered = sentences.Select(s => (Source: s.Id[0], Number: int.Parse(s.Id.AsSpan(1), CultureInfo.InvariantCulture), Sentence: s))
            .OrderBy(s => s.Source).ThenBy(s => s.Number).ToList();
        var documents = new List<GoldDocument>();
        var group = new List<GoldDocument>();
        for (int i = 0; i < ordered.Count; i++)
        {
            if (i > 0 && (ordered[i].Source != ordered[i - 1].Source || ordered[i].Source == 'L' || ordered[i].Number - ordered[i - 1].Number > MaxGap || group.Count == MaxSentences))
            {
                documents.Add(GoldDocument.Join(group[0].Id, group));
                group.Clear();
            }

            group.Add(ordered[i].Sentence);
        }

        documents.Add(GoldDocument.Join(group[0].Id, group));
        return documents;
    }
}
