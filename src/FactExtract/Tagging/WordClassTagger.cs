using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Tells the part of speech of each token: a linear model, decoded greedily from left to right. Integer sums, so that every
/// processor gives the same tags.
/// </summary>
internal sealed class WordClassTagger(WordClassModel? model = null)
{
    private readonly Lazy<WordClassModel> _model = new(() => model ?? WordClassModel.Default);

    internal void Tag(in TokenizedText text, Span<WordClass> classes)
    {
        foreach (SentenceRange sentence in text.Sentences)
        {
            TagSentence(text, sentence, classes);
        }
    }

    private void TagSentence(in TokenizedText text, SentenceRange sentence, Span<WordClass> classes)
    {
        WordClassModel model = _model.Value;
        ReadOnlySpan<Token> tokens = text.Tokens;
        Span<int> rows = stackalloc int[WordClassFeatures.Count];
        WordClassFeatures.Word before2 = WordClassFeatures.Edge, before = WordClassFeatures.Edge;
        WordClassFeatures.Word word = Describe(text, sentence, sentence.First, model), next = Describe(text, sentence, sentence.First + 1, model);
        WordClass tag2 = WordClass.None, tag1 = WordClass.None;
        for (int at = sentence.First; at < sentence.End; at++)
        {
            WordClassFeatures.Word next2 = Describe(text, sentence, at + 2, model);
            WordClass tag = model.Words.Get(tokens[at].Hash).Only;
            if (tag == WordClass.None)
            {
                WordClassFeatures.Fill(rows, model.Mask, before2, before, word, next, next2, tag2, tag1, at == sentence.First);
                tag = Best(model.Weights, rows);
            }

            classes[at] = tag;
            (before2, before, word, next) = (before, word, next, next2);
            (tag2, tag1) = (tag1, tag);
        }
    }

    private static WordClassFeatures.Word Describe(in TokenizedText text, SentenceRange sentence, int token, WordClassModel model) =>
        token < sentence.End ? WordClassFeatures.Describe(text.Word(token), text.Tokens[token].Hash, model.Words) : WordClassFeatures.Edge;

    private static WordClass Best(byte[] weights, ReadOnlySpan<int> rows)
    {
        Vector256<short> sum0 = default, sum1 = default, sum2 = default;
        ref byte table = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (int row in rows)
        {
            ref byte start = ref Unsafe.Add(ref table, row * WordClassModel.RowLength);
            sum0 += Widen(ref start);
            sum1 += Widen(ref Unsafe.Add(ref start, 16));
            sum2 += Widen(ref Unsafe.Add(ref start, 32));
        }

        Span<short> sums = stackalloc short[WordClassModel.RowLength];
        sum0.CopyTo(sums);
        sum1.CopyTo(sums[16..]);
        sum2.CopyTo(sums[32..]);
        int best = 1;
        for (int tag = 2; tag <= (int)WordClass.Other; tag++)
        {
            best = sums[tag] > sums[best] ? tag : best;
        }

        return (WordClass)best;
    }

    private static Vector256<short> Widen(ref byte start)
    {
        Vector128<sbyte> bytes = Vector128.LoadUnsafe(ref start).AsSByte();
        (Vector128<short> lower, Vector128<short> upper) = Vector128.Widen(bytes);
        return Vector256.Create(lower, upper);
    }
}
