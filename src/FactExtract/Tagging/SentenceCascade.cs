using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Which sentences of a document the networks are asked about: those of which the linear model is not sure, and those in which a word
/// stands that it was not sure about elsewhere, since the networks look at the other occurrences of a word.
/// </summary>
internal sealed class SentenceCascade(TagChain linear)
{
    // A sentence is sure when each of its tokens has a tag that the linear model holds at least so probable. At 0.95 the networks read 53 %
    // of the tokens of local news (LGL), 62 % of world news, 28 % of Wikinews, and no F1 changes by more than 0.1; at 0.98 it is
    // 62, 69 and 33 %, at 0.9 46, 57 and 24 % (−0.2 on uner_pud_news.test). Without the sentences of unsure words ours_articles.dev loses 0.3.
    private const float SureProbability = 0.95f;

    private readonly ListBuffer<SentenceRange> _asked = new();
    private readonly ListBuffer<bool> _isSure = new();
    private readonly ListBuffer<byte> _tags = new();
    private readonly ListBuffer<float> _confidences = new();
    private readonly ListBuffer<bool> _isUnsureGroup = new();

    /// <summary>The sentences for the networks.</summary>
    internal ReadOnlySpan<SentenceRange> Asked => _asked.Items;

    /// <summary>Whether the linear model alone answers for a sentence of the document.</summary>
    internal bool IsSure(in SentenceRange sentence) => _isSure.Items[sentence.First];

    /// <summary>The tags of a sure sentence.</summary>
    internal ReadOnlySpan<byte> TagsOf(in SentenceRange sentence) => _tags.Items[sentence.First..sentence.End];

    /// <summary>How sure the linear model is of the name that starts with a token of a sure sentence.</summary>
    internal float ConfidenceAt(int token) => _confidences.Items[token];

    /// <summary>Reads a document.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="document">Which tokens are the same word.</param>
    /// <param name="scores">The linear model's, 32 lanes a token.</param>
    internal void Choose(ReadOnlySpan<SentenceRange> sentences, NameDocument document, ReadOnlySpan<int> scores)
    {
        int count = document.WordAt.Length;
        Span<bool> isSure = _isSure.Resize(count);
        _tags.Resize(count);
        _confidences.Resize(count);
        _isUnsureGroup.Resize(document.GroupCount).Clear();
        foreach (SentenceRange sentence in sentences)
        {
            isSure[sentence.First] = TryTag(sentence, document.GroupAt, scores);
        }

        _asked.Clear();
        foreach (SentenceRange sentence in sentences)
        {
            if (!isSure[sentence.First] || HasUnsureWord(document.GroupAt[sentence.First..sentence.End]))
            {
                isSure[sentence.First] = false;
                _asked.Add(sentence);
            }
        }
    }

    private bool TryTag(in SentenceRange sentence, ReadOnlySpan<int> groupAt, ReadOnlySpan<int> scores)
    {
        TagLattice lattice = linear.Run(scores[(sentence.First * TagSet.Lanes)..(sentence.End * TagSet.Lanes)]);
        bool isSure = true;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            int tag = lattice.LikelyTag(t - sentence.First, SureProbability);
            _tags.Items[t] = (byte)tag;
            if (tag >= 0)
            {
                continue;
            }

            isSure = false;
            if (groupAt[t] >= 0)
            {
                _isUnsureGroup.Items[groupAt[t]] = true;
            }
        }

        if (isSure)
        {
            Rate(TagsOf(sentence), _confidences.Items[sentence.First..]);
        }

        return isSure;
    }

    private void Rate(ReadOnlySpan<byte> tags, Span<float> confidences)
    {
        for (int t = 0; t < tags.Length; t++)
        {
            if (tags[t] != TagSet.Outside)
            {
                int first = t;
                t = TagSet.LastOfName(tags, first);
                confidences[first] = linear.Confidence(first, t + 1, TagSet.LabelOf(tags[t]));
            }
        }
    }

    private bool HasUnsureWord(ReadOnlySpan<int> groups)
    {
        foreach (int group in groups)
        {
            if (group >= 0 && _isUnsureGroup.Items[group])
            {
                return true;
            }
        }

        return false;
    }
}
