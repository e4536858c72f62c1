using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace FactExtract.Samples.Adapters;

/// <summary>
/// Names found by a token classifier of the BERT family in ONNX form, as <c>optimum-cli export onnx --task token-classification</c> writes it.
/// Built here, not run: no model is at hand. A session is thread-safe.
/// </summary>
/// <param name="session">The model.</param>
/// <param name="tokenizer">Made from the model's vocab.txt; lower-casing as the model was trained.</param>
/// <param name="labels">The labels of the model's config.json by number: "O", "B-PER", "I-LOC", ….</param>
public sealed class OnnxRecognizer(InferenceSession session, BertTokenizer tokenizer, IReadOnlyList<string> labels) : IMentionRecognizer
{
    // The models take 512 pieces, two of them are marks of start and end. What a sentence has beyond that is not looked at.
    private const int MaxPieces = 510;

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(string text) =>
        [.. FactExtractor.Default.Extract(text).Sentences.SelectMany(sentence => Recognize(text, sentence))];

    private List<Mention> Recognize(string text, Sentence sentence)
    {
        IReadOnlyList<EncodedToken> pieces = tokenizer.EncodeToTokens(text.AsSpan(sentence.Start, sentence.Length), out string? normalized);
        var mentions = new List<Mention>();
        if (normalized is not null && normalized.Length != sentence.Length)
        {
            // Offsets are those of the normalized text; where it has another length they do not tell where the name stands.
            return mentions;
        }

        int count = Math.Min(pieces.Count, MaxPieces);
        Tensor<float> scores = Score([tokenizer.ClassificationTokenId, .. pieces.Take(count).Select(piece => (long)piece.Id), tokenizer.SeparatorTokenId]);
        string? last = null;
        for (int i = 0; i < count; i++)
        {
            (string label, double confidence) = Best(scores, i + 1);
            (int start, int length) = pieces[i].Offset.GetOffsetAndLength(sentence.Length);
            var span = new TextSpan(sentence.Start + start, length);
            if (Kind(label) is { } kind && length > 0)
            {
                if (label[0] == 'I' && last == label[2..])
                {
                    Mention open = mentions[^1];
                    mentions[^1] = open with { Span = TextSpan.FromBounds(open.Span.Start, span.End), Confidence = Math.Min(open.Confidence, confidence) };
                }
                else
                {
                    mentions.Add(new Mention(span, kind, confidence));
                }
            }

            last = Kind(label) is null ? null : label[2..];
        }

        return mentions;
    }

    private DenseTensor<float> Score(long[] ids)
    {
        int[] shape = [1, ids.Length];
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> output = session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", new DenseTensor<long>(ids, shape)),
            NamedOnnxValue.CreateFromTensor("attention_mask", new DenseTensor<long>(Enumerable.Repeat(1L, ids.Length).ToArray(), shape)),
            NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>(new long[ids.Length], shape)),
        ]);
        return output[0].AsTensor<float>().ToDenseTensor();
    }

    /// <summary>The likeliest label of a piece, and its probability.</summary>
    private (string Label, double Confidence) Best(Tensor<float> scores, int piece)
    {
        double[] weights = [.. Enumerable.Range(0, labels.Count).Select(label => Math.Exp(scores[0, piece, label]))];
        int best = Array.IndexOf(weights, weights.Max());
        return (labels[best], weights[best] / weights.Sum());
    }

    private static FactKind? Kind(string label) => label is [_, '-', .. var name]
        ? name switch { "PER" => FactKind.Person, "LOC" => FactKind.Place, "ORG" => FactKind.Organization, _ => null }
        : null;
}
