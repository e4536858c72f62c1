using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Scores the tokens of a document with the linear model. What depends on a word form alone is added up once.</summary>
internal sealed class LinearScorer
{
    private const int WordOffsets = (2 * LinearFeatures.WordReach) + 1;
    private const int MarkOffsets = (2 * LinearFeatures.MarkReach) + 1;
    private const int MarkCount = 64 + 16;

    // Beyond the ends of a sentence: a word like no other.
    private static readonly NameWord Nothing = new() { Hash = 1, CapClass = 20, Cluster = -1, CoarseCluster = -1, FineCluster = -1, Row = -1 };

    // Tokens whose neighbours are looked up in one batch.
    private const int Stretch = FeatureBatch.Capacity / LinearFeatures.NeighbourCount;

    private readonly FeatureBatch _batch;
    private readonly AlignedArray<Vector512<short>> _ofMark = new(MarkCount * MarkOffsets);
    private readonly Vector512<short>[] _ofEdge = new Vector512<short>[WordOffsets];
    private readonly AlignedArray<Vector512<short>> _sums = new(Stretch);
    private readonly ListBuffer<Vector512<short>> _elsewhere = new();
    private readonly ListBuffer<Vector512<int>> _ofGroup = new();
    private readonly AlignedArray<Vector512<short>> _ofWord = new(1024 * WordOffsets);

    internal LinearScorer(LinearModel model)
    {
        _batch = new FeatureBatch(model);
        for (int offset = -LinearFeatures.WordReach; offset <= LinearFeatures.WordReach; offset++)
        {
            model.Add(LinearFeatures.Edge(offset), ref _ofEdge[offset + LinearFeatures.WordReach]);
        }

        for (int mark = 0; mark < MarkCount; mark++)
        {
            for (int offset = -LinearFeatures.MarkReach; offset <= LinearFeatures.MarkReach; offset++)
            {
                model.Add(LinearFeatures.Mark(mark, offset), ref _ofMark.Span[(mark * MarkOffsets) + offset + LinearFeatures.MarkReach]);
            }
        }
    }

    /// <param name="text">The document.</param>
    /// <param name="document">The same document, read.</param>
    /// <param name="scores">Receives 32 lanes a token.</param>
    internal void Score(in TokenizedText text, NameDocument document, Span<int> scores)
    {
        AddUpWords(text, document);
        foreach (SentenceRange sentence in text.Sentences)
        {
            for (int first = sentence.First; first < sentence.End; first += Stretch)
            {
                ScoreStretch(document, sentence, first, Math.Min(first + Stretch, sentence.End), scores);
            }
        }

        AddElsewhere(text, document, scores);
    }

    private void ScoreStretch(NameDocument document, in SentenceRange sentence, int first, int end, Span<int> scores)
    {
        ReadOnlySpan<int> wordAt = document.WordAt;
        Span<Vector512<short>> sums = _sums.Span;
        for (int t = first; t < end; t++)
        {
            var sink = new FeatureBatch.Sink(_batch, t - first);
            LinearFeatures.AddNeighbours(WordAt(document, sentence, t - 1), document.Words[wordAt[t]], WordAt(document, sentence, t + 1), ref sink);
        }

        for (int t = first; t < end; t++)
        {
            sums[t - first] = OfWords(document, wordAt, sentence, t);
        }

        _batch.Flush(sums);
        for (int t = first; t < end; t++)
        {
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(sums[t - first]);
            Span<int> of = scores.Slice(t * TagSet.Lanes, TagSet.Lanes);
            lower.CopyTo(of);
            upper.CopyTo(of[16..]);
        }
    }

    private static ref readonly NameWord WordAt(NameDocument document, in SentenceRange sentence, int t) =>
        ref t < sentence.First || t >= sentence.End ? ref Nothing : ref document.Words[document.WordAt[t]];

    private void AddUpWords(in TokenizedText text, NameDocument document)
    {
        int count = document.Words.Length;
        if (_ofWord.Length < count * WordOffsets)
        {
            _ofWord.Grow(count * WordOffsets * 2);
        }

        for (int word = document.KnownWords; word < count; word++)
        {
            ReadOnlySpan<char> form = text.Word(document.NewAt[word - document.KnownWords]);
            for (int offset = -LinearFeatures.WordReach; offset <= LinearFeatures.WordReach; offset++)
            {
                var sink = new FeatureBatch.Sink(_batch, offset + LinearFeatures.WordReach);
                LinearFeatures.AddWord(document.Words[word], form, offset, ref sink);
            }

            Span<Vector512<short>> sums = _ofWord.Span.Slice(word * WordOffsets, WordOffsets);
            sums.Clear();
            _batch.Flush(sums);
        }
    }

    // The sums of the five words around a token and of the marks of three.
    private Vector512<short> OfWords(NameDocument document, ReadOnlySpan<int> wordAt, in SentenceRange sentence, int t)
    {
        ref Vector512<short> ofWord = ref _ofWord.First, ofMark = ref _ofMark.First;
        Vector512<short> sums = Vector512<short>.Zero;
        for (int offset = -LinearFeatures.WordReach; offset <= LinearFeatures.WordReach; offset++)
        {
            int at = t + offset;
            int slot = offset + LinearFeatures.WordReach;
            sums += at < sentence.First || at >= sentence.End ? _ofEdge[slot] : Unsafe.Add(ref ofWord, (wordAt[at] * WordOffsets) + slot);
        }

        for (int offset = -LinearFeatures.MarkReach; offset <= LinearFeatures.MarkReach; offset++)
        {
            int at = t + offset;
            if (at < sentence.First || at >= sentence.End)
            {
                continue;
            }

            int slot = offset + LinearFeatures.MarkReach;
            for (ulong names = document.Names[at]; names != 0; names &= names - 1)
            {
                sums += Unsafe.Add(ref ofMark, (BitOperations.TrailingZeroCount(names) * MarkOffsets) + slot);
            }

            for (uint marks = (uint)document.Marks[at]; marks != 0; marks &= marks - 1)
            {
                sums += Unsafe.Add(ref ofMark, ((64 + BitOperations.TrailingZeroCount(marks)) * MarkOffsets) + slot);
            }
        }

        return sums;
    }

    // Each token gets what the other occurrences of its word tell, divided by the root of their number.
    private void AddElsewhere(in TokenizedText text, NameDocument document, Span<int> scores)
    {
        ReadOnlySpan<int> groupAt = document.GroupAt;
        Span<Vector512<short>> own = _elsewhere.Resize(groupAt.Length);
        Span<Vector512<int>> sums = _ofGroup.Resize(2 * document.GroupCount);
        sums.Clear();
        own.Clear();
        foreach (SentenceRange sentence in text.Sentences)
        {
            for (int first = sentence.First; first < sentence.End; first += Stretch)
            {
                AddStretch(document, sentence, first, Math.Min(first + Stretch, sentence.End), own[first..]);
            }
        }

        for (int t = 0; t < groupAt.Length; t++)
        {
            int group = document.SharedGroupAt(t);
            if (group < 0)
            {
                continue;
            }

            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(own[t]);
            sums[2 * group] += lower;
            sums[(2 * group) + 1] += upper;
        }

        for (int t = 0; t < groupAt.Length; t++)
        {
            int group = document.SharedGroupAt(t);
            if (group < 0)
            {
                continue;
            }

            float factor = ElsewhereFactor(document.GroupSize(group));
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(own[t]);
            Span<int> of = scores.Slice(t * TagSet.Lanes, TagSet.Lanes);
            (Vector512.Create<int>(of) + Scaled(sums[2 * group] - lower, factor)).CopyTo(of);
            (Vector512.Create<int>(of[16..]) + Scaled(sums[(2 * group) + 1] - upper, factor)).CopyTo(of[16..]);
        }
    }

    private void AddStretch(NameDocument document, in SentenceRange sentence, int first, int end, Span<Vector512<short>> own)
    {
        for (int t = first; t < end; t++)
        {
            if (document.SharedGroupAt(t) < 0)
            {
                continue;
            }

            if (!_batch.HasRoom(LinearFeatures.MostElsewhere))
            {
                _batch.Flush(own);
            }

            var sink = new FeatureBatch.Sink(_batch, t - first);
            LinearFeatures.AddElsewhere(WordAt(document, sentence, t - 1), WordAt(document, sentence, t + 1), document.Names[t], (uint)document.Marks[t], ref sink);
        }

        _batch.Flush(own);
    }

    /// <summary>The value of a feature of one other occurrence of a word that occurs <paramref name="size"/> times.</summary>
    internal static float ElsewhereFactor(int size) => 1 / MathF.Sqrt(size - 1);

    private static Vector512<int> Scaled(Vector512<int> sums, float factor) =>
        Vector512.ConvertToInt32Native(Vector512.ConvertToSingle(sums) * Vector512.Create(factor));
}
