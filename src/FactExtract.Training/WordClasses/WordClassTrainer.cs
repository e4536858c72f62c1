using System.Numerics;
using System.Runtime.InteropServices;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using Word = FactExtract.Tagging.WordClassFeatures.Word;

namespace FactExtract.Training.WordClasses;

/// <summary>
/// Fits the part-of-speech model: multinomial logistic regression by AdaGrad with feature dropout. The tags before a word are those
/// that the model itself predicts, so that it learns to live with its own errors.
/// </summary>
internal sealed class WordClassTrainer(WordTable<WordClassEntry> words, int rowCount)
{
    // Chosen on EWT dev among 0.05, 0.1, 0.2 and among 0, 0.1, 0.2.
    private const float LearningRate = 0.1f;
    private const float Dropout = 0.2f;
    private const int Seed = 1;
    private const int RowLength = WordClassModel.RowLength;

    private readonly float[] _weights = new float[rowCount * RowLength];
    private readonly float[] _squares = new float[rowCount * RowLength];
    private readonly Random _random = new(Seed);

    internal void Train(List<TaggedSentence> sentences, int epochs, Action<int> afterEpoch)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            for (int i = 0; i < order.Length; i++)
            {
                double done = (epoch + ((double)i / order.Length)) / epochs;
                Visit(sentences[order[i]], LearningRate * (float)(1 - done));
            }

            afterEpoch(epoch);
        }
    }

    /// <summary>The weights as signed bytes in one common scale.</summary>
    internal byte[] Quantize()
    {
        // A few outliers would waste the range: the scale is set so that one weight in 100,000 is clipped.
        float[] sizes = [.. _weights.Where(w => w != 0).Select(MathF.Abs).Order()];
        float scale = sizes.Length == 0 ? 1 : 127 / sizes[(int)(sizes.Length * 0.99999)];
        return [.. _weights.Select(w => (byte)(sbyte)Math.Clamp(MathF.Round(w * scale), -127, 127))];
    }

    private void Visit(TaggedSentence sentence, float rate)
    {
        Word[] described = [.. sentence.Words.Select((word, i) => WordClassFeatures.Describe(word, sentence.Hashes[i], words))];
        Word At(int i) => i < 0 || i >= described.Length ? WordClassFeatures.Edge : described[i];
        Span<int> rows = stackalloc int[WordClassFeatures.Count];
        Span<float> scores = stackalloc float[RowLength];
        WordClass tag2 = WordClass.None, tag1 = WordClass.None;
        for (int i = 0; i < described.Length; i++)
        {
            WordClass tag = words.Get(sentence.Hashes[i]).Only;
            if (tag == WordClass.None)
            {
                WordClassFeatures.Fill(rows, rowCount - 1, At(i - 2), At(i - 1), At(i), At(i + 1), At(i + 2), tag2, tag1, i == 0);
                tag = Step(rows, scores, sentence.Tags[i], rate);
            }

            (tag2, tag1) = (tag1, tag);
        }
    }

    private WordClass Step(Span<int> rows, Span<float> scores, WordClass gold, float rate)
    {
        int kept = 0;
        foreach (int row in rows)
        {
            if (_random.NextSingle() >= Dropout)
            {
                rows[kept++] = row;
            }
        }

        scores.Clear();
        foreach (int row in rows[..kept])
        {
            Accumulate(scores, _weights.AsSpan(row * RowLength, RowLength));
        }

        const int TagCount = (int)WordClass.Other;
        int best = 1;
        for (int tag = 2; tag <= TagCount; tag++)
        {
            best = scores[tag] > scores[best] ? tag : best;
        }

        float top = scores[best], sum = 0;
        for (int tag = 1; tag <= TagCount; tag++)
        {
            scores[tag] = MathF.Exp(scores[tag] - top);
            sum += scores[tag];
        }

        for (int tag = 1; tag <= TagCount; tag++)
        {
            scores[tag] /= sum;
        }

        scores[0] = 0;
        scores[(TagCount + 1)..].Clear();
        scores[(int)gold] -= 1;
        foreach (int row in rows[..kept])
        {
            Update(_weights.AsSpan(row * RowLength, RowLength), _squares.AsSpan(row * RowLength, RowLength), scores, rate);
        }

        return (WordClass)best;
    }

    private static void Accumulate(Span<float> sum, ReadOnlySpan<float> row)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += values[i];
        }
    }

    private static void Update(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float rate)
    {
        Span<Vector<float>> w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        Span<Vector<float>> s = MemoryMarshal.Cast<float, Vector<float>>(squares);
        ReadOnlySpan<Vector<float>> g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var floor = new Vector<float>(0.01f);
        for (int i = 0; i < w.Length; i++)
        {
            s[i] += g[i] * g[i];
            w[i] -= rate * g[i] / Vector.SquareRoot(s[i] + floor);
        }
    }
}
