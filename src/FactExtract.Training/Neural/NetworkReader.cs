using FactExtract.Tagging;
using FactExtract.Training.Names;

namespace FactExtract.Training.Neural;

/// <summary>Turns documents into rows of the network's tables.</summary>
internal sealed class NetworkReader(NameVocabulary vocabulary, NameLists lists, NetworkWords words)
{
    private readonly NameDocument _document = new(vocabulary, lists);

    /// <summary>The words seen often enough in training to have an embedding of their own, by falling count; row 0 is for the rest.</summary>
    internal static (NetworkWords Words, Dictionary<ulong, int> Counts) CountWords(IEnumerable<TaggedDocument> documents, int atLeast)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (TaggedDocument document in documents)
        {
            foreach (Token token in document.Tokens)
            {
                counts[token.Hash] = counts.GetValueOrDefault(token.Hash) + 1;
            }
        }

        uint[] keys = [.. counts.Where(pair => pair.Value >= atLeast).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => NameVocabulary.Key(pair.Key)).Distinct()];
        return (new NetworkWords(keys), counts);
    }

    internal NetworkDocument Read(TaggedDocument source, Dictionary<ulong, int> counts, int vectorRows)
    {
        _document.Read(source.Tokenized);
        int length = source.Tokens.Length;
        int[] vectors = new int[length], wordRows = new int[length], wordCounts = new int[length];
        int[][] forms = new int[length][], marks = new int[length][];
        for (int t = 0; t < length; t++)
        {
            NameWord word = _document.Words[_document.WordAt[t]];
            vectors[t] = NetworkInput.VectorRow(word, vectorRows);
            wordRows[t] = words.RowOf(word.Hash);
            wordCounts[t] = counts.GetValueOrDefault(word.Hash);
            forms[t] = [NetworkInput.CapForm(word), NetworkInput.ShapeForm(word)];
            marks[t] = [.. MarksOf(_document.Names[t], (uint)_document.Marks[t])];
        }

        return new NetworkDocument
        {
            Sentences = source.Sentences,
            Vectors = vectors,
            Words = wordRows,
            Counts = wordCounts,
            Forms = forms,
            Marks = marks,
            Groups = _document.GroupAt.ToArray(),
            GroupCount = _document.GroupCount,
            Allowed = source.Allowed,
            Weight = source.Weight,
        };
    }

    private static IEnumerable<int> MarksOf(ulong names, uint marks)
    {
        for (int i = 0; i < 80; i++)
        {
            if (i < 64 ? (names >> i & 1) != 0 : (marks >> (i - 64) & 1) != 0)
            {
                yield return i;
            }
        }
    }
}
