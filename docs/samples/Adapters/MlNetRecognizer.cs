using Microsoft.ML;
using Microsoft.ML.Data;

namespace FactExtract.Samples.Adapters;

/// <summary>
/// Names found by an ML.NET model that classifies tokens: columns Word, Previous, Next in; PredictedLabel ("person", …, "none") and Score
/// out. Tokens that follow each other with the same label are one name.
/// </summary>
/// <param name="context">The context of the model.</param>
/// <param name="model">The model. A transformer is thread-safe, a PredictionEngine is not: so the former is used.</param>
public sealed class MlNetRecognizer(MLContext context, ITransformer model) : IMentionRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(string text)
    {
        var tokens = new List<Token>();
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            tokens.Add(token);
        }

        string Word(int at) => at >= 0 && at < tokens.Count ? text.Substring(tokens[at].Start, tokens[at].Length) : "";
        IDataView rows = context.Data.LoadFromEnumerable(Enumerable.Range(0, tokens.Count).Select(i => new TokenRow { Word = Word(i), Previous = Word(i - 1), Next = Word(i + 1) }));
        var mentions = new List<Mention>();
        int at = 0;
        string last = "";
        foreach (Prediction prediction in context.Data.CreateEnumerable<Prediction>(model.Transform(rows), reuseRowObject: true))
        {
            Token token = tokens[at++];
            if (Enum.TryParse(prediction.PredictedLabel, ignoreCase: true, out FactKind kind))
            {
                double confidence = Math.Clamp(prediction.Score.Max(), 0, 1);
                bool goesOn = prediction.PredictedLabel == last;
                Mention mention = new(TextSpan.FromBounds(goesOn ? mentions[^1].Span.Start : token.Start, token.End), kind, goesOn ? Math.Min(mentions[^1].Confidence, confidence) : confidence);
                if (goesOn)
                {
                    mentions.RemoveAt(mentions.Count - 1);
                }

                mentions.Add(mention);
            }

            last = prediction.PredictedLabel;
        }

        return mentions;
    }

    /// <summary>A token with its neighbours, as the model is trained on.</summary>
    public sealed class TokenRow
    {
        /// <summary>The token.</summary>
        public string Word { get; set; } = "";

        /// <summary>The one before; empty at the start.</summary>
        public string Previous { get; set; } = "";

        /// <summary>The one after; empty at the end.</summary>
        public string Next { get; set; } = "";

        /// <summary>What it is, for training.</summary>
        public string Label { get; set; } = "";
    }

    private sealed class Prediction
    {
        public string PredictedLabel { get; set; } = "";

        [VectorType]
        public float[] Score { get; set; } = [];
    }
}
