using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>The buffers of one tagging and what is remembered of word forms from one text to the next; never used by two threads at once.</summary>
internal sealed class NameTaggerState
{
    private readonly NameDocument _document;
    private readonly LinearScorer _linear;
    private readonly RecurrentScorer? _recurrent;
    private readonly TagDecoder _decoder;
    private readonly float _slope;
    private readonly float _offset;
    private readonly TagLattice _lattice = new();
    private readonly ListBuffer<int> _scores = new();
    private readonly ListBuffer<float> _floats = new();
    private readonly ListBuffer<byte> _tags = new();

    internal NameTaggerState(NameModelFile models, NameModel model)
    {
        _document = new NameDocument(models.Vocabulary, models.Lists);
        _linear = new LinearScorer(models.Linear);
        float[] transitions = models.Linear.Transitions;
        if (model != NameModel.Fast && models.Recurrent is { } recurrent)
        {
            _recurrent = new RecurrentScorer(recurrent);
            float share = recurrent.LinearShare / (float)RecurrentModel.ShareUnit;
            transitions = [.. transitions.Zip(recurrent.Transitions, (linear, network) => (share * linear) + network)];
        }

        _decoder = new TagDecoder(Array.ConvertAll(transitions, value => (int)MathF.Round(value * LinearModel.Unit)));
        _lattice.SetTransitions(transitions);
        (_slope, _offset) = models.Calibration(model);
    }

    internal void Score(in TokenizedText text)
    {
        int kept = _document.Read(text);
        Span<int> scores = _scores.Resize(text.Tokens.Length * TagSet.Lanes);
        _linear.Score(text, _document, kept, scores);
        _recurrent?.Add(text, _document, kept, scores);
    }

    internal ReadOnlySpan<byte> Decode(in SentenceRange sentence)
    {
        Span<byte> tags = _tags.Resize(sentence.End - sentence.First);
        _decoder.Decode(Scores(sentence), tags);
        return tags;
    }

    /// <summary>How sure the models are of a name.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="first">First token, counted from the start of the sentence.</param>
    /// <param name="end">After the last token.</param>
    /// <param name="label">What it names.</param>
    /// <param name="scored">Whether the probabilities of this sentence are known already; set.</param>
    internal float Confidence(in SentenceRange sentence, int first, int end, NameLabel label, ref bool scored)
    {
        if (!scored)
        {
            ReadOnlySpan<int> scores = Scores(sentence);
            Span<float> floats = _floats.Resize(scores.Length);
            for (int i = 0; i < floats.Length; i += 16)
            {
                (Vector512.ConvertToSingle(Vector512.Create(scores[i..])) * Vector512.Create(1f / LinearModel.Unit)).CopyTo(floats[i..]);
            }

            _lattice.Run(floats, []);
            scored = true;
        }

        float probability = _lattice.Probability(first, end, (int)label);
        probability = float.IsNaN(probability) ? 0.5f : Math.Clamp(probability, 1e-6f, 1 - 1e-6f);
        return 1 / (1 + MathF.Exp(-((_slope * MathF.Log(probability / (1 - probability))) + _offset)));
    }

    private ReadOnlySpan<int> Scores(in SentenceRange sentence) =>
        _scores.Items[(sentence.First * TagSet.Lanes)..(sentence.End * TagSet.Lanes)];
}
