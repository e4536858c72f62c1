using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Training.Names;

/// <summary>Writes down the features that <see cref="LinearScorer"/> would add up, token by token.</summary>
internal sealed class FeatureCollector(NameVocabulary vocabulary, NameLists lists)
{
    private static readonly NameWord Nothing = new() { Hash = 1, CapClass = 20, Cluster = -1, CoarseCluster = -1, FineCluster = -1, Row = -1 };

    private readonly NameDocument _document = new(vocabulary, lists);

    /// <summary>Calls back for each sentence with features, values and starts of the tokens.</summary>
    internal void Collect(TaggedDocument source, Action<SentenceRange, List<ulong>, List<float>, List<int>> sentenceDone)
    {
        TokenizedText text = source.Tokenized;
        _document.Read(text);
        List<int>[] groups = Groups(text.Sentences);
        var features = new List<ulong>();
        var values = new List<float>();
        var starts = new List<int>();
        foreach (SentenceRange sentence in source.Sentences)
        {
            features.Clear();
            values.Clear();
            starts.Clear();
            for (int t = sentence.First; t < sentence.End; t++)
            {
                starts.Add(features.Count);
                var sink = new Sink(features);
                AddOwn(text, sentence, t, ref sink);
                values.AddRange(Enumerable.Repeat(1f, features.Count - values.Count));
                AddElsewhere(text, groups, t, features, values);
            }

            starts.Add(features.Count);
            sentenceDone(sentence, features, values, starts);
        }
    }

    private List<int>[] Groups(ReadOnlySpan<SentenceRange> sentences)
    {
        var groups = new List<int>[_document.GroupCount];
        _sentenceOf.Clear();
        foreach (SentenceRange sentence in sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                _sentenceOf.Add(sentence);
                if (_document.GroupAt[t] >= 0)
                {
                    (groups[_document.GroupAt[t]] ??= []).Add(t);
                }
            }
        }

        return groups;
    }

    private readonly List<SentenceRange> _sentenceOf = [];

    private void AddOwn(in TokenizedText text, in SentenceRange sentence, int t, ref Sink sink)
    {
        for (int offset = -LinearFeatures.WordReach; offset <= LinearFeatures.WordReach; offset++)
        {
            int at = t + offset;
            if (at < sentence.First || at >= sentence.End)
            {
                sink.Add(LinearFeatures.Edge(offset));
            }
            else
            {
                LinearFeatures.AddWord(_document.Words[_document.WordAt[at]], text.Word(at), offset, ref sink);
            }
        }

        for (int offset = -LinearFeatures.MarkReach; offset <= LinearFeatures.MarkReach; offset++)
        {
            int at = t + offset;
            for (int mark = 0; mark < 80 && at >= sentence.First && at < sentence.End; mark++)
            {
                if (mark < 64 ? (_document.Names[at] >> mark & 1) != 0 : ((uint)_document.Marks[at] >> (mark - 64) & 1) != 0)
                {
                    sink.Add(LinearFeatures.Mark(mark, offset));
                }
            }
        }

        LinearFeatures.AddNeighbours(WordAt(sentence, t - 1), WordAt(sentence, t), WordAt(sentence, t + 1), ref sink);
    }

    private void AddElsewhere(in TokenizedText text, List<int>[] groups, int t, List<ulong> features, List<float> values)
    {
        int group = _document.GroupAt[t];
        if (group < 0 || groups[group].Count < 2)
        {
            return;
        }

        var counts = new SortedDictionary<ulong, int>();
        var elsewhere = new List<ulong>();
        var sink = new Sink(elsewhere);
        foreach (int other in groups[group])
        {
            if (other != t)
            {
                SentenceRange sentence = _sentenceOf[other];
                LinearFeatures.AddElsewhere(WordAt(sentence, other - 1), WordAt(sentence, other + 1), _document.Names[other], (uint)_document.Marks[other], ref sink);
            }
        }

        foreach (ulong feature in elsewhere)
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        float factor = LinearScorer.ElsewhereFactor(groups[group].Count);
        foreach ((ulong feature, int count) in counts)
        {
            features.Add(feature);
            values.Add(count * factor);
        }
    }

    private NameWord WordAt(in SentenceRange sentence, int t) =>
        t < sentence.First || t >= sentence.End ? Nothing : _document.Words[_document.WordAt[t]];

    private readonly struct Sink(List<ulong> features) : IFeatureSink
    {
        public void Add(ulong feature) => features.Add(feature);
    }
}
