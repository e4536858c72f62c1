using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>The buffers of one tagging and what is remembered of word forms from one text to the next; never used by two threads at once.</summary>
internal sealed class NameTaggerState
{
    private const int ShareShift = 8;

    private readonly NameDocument _document;
    private readonly LinearScorer _linear;
    private readonly RecurrentScorer[] _networks;
    private readonly TagDecoder _decoder;
    private readonly float _slope;
    private readonly float _offset;
    private readonly int _linearShare = 1 << ShareShift;
    private readonly TagLattice _lattice = new();
    private readonly ListBuffer<int> _scores = new();
    private readonly ListBuffer<float> _floats = new();
    private readonly ListBuffer<byte> _tags = new();

    internal NameTaggerState(NameModelFile models, NameModel model)
    {
        IReadOnlyList<RecurrentModel> networks = models.Networks(model);
        _document = new NameDocument(models.Vocabulary, models.Lists, networks.Count);
        _linear = new LinearScorer(models.Linear);
        _networks = [.. networks.Select(network => new RecurrentScorer(network, 1f / networks.Count))];
        float[] transitions = models.Linear.Transitions;
        if (networks.Count > 0)
        {
            float share = models.LinearShare(model);
            _linearShare = (int)MathF.Round(share * (1 << ShareShift));
            transitions = [.. transitions.Select((linear, i) => (share * linear) + networks.Average(network => network.Transitions[i]))];
        }

        _decoder = new TagDecoder(Array.ConvertAll(transitions, value => (int)MathF.Round(value * LinearModel.Unit)));
        _lattice.SetTransitions(transitions);
        (_slope, _offset) = models.Calibration(model);
    }

    internal NameConsistency Consistency { get; } = new();

    /// <summary>Whether it remembers too many word forms to be kept.</summary>
    internal bool IsHuge => _document.IsHuge;

    /// <summary>Lets go of the memory that a large text has needed; word forms are remembered.</summary>
    internal void Shrink() => Score(new TokenizedText([], [], []));

    internal void Score(in TokenizedText text)
    {
        _document.Read(text);
        Span<int> scores = _scores.Resize(text.Tokens.Length * TagSet.Lanes);
        _linear.Score(text, _document, scores);
        if (_networks.Length > 0)
        {
            for (int i = 0; i < scores.Length; i += 16)
            {
                ((Vector512.Create<int>(scores[i..]) * Vector512.Create(_linearShare)) >> ShareShift).CopyTo(scores[i..]);
            }
        }

        foreach (RecurrentScorer network in _networks)
        {
            network.Add(text, _document, scores);
        }
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
            Probabilities(sentence);
            scored = true;
        }

        float probability = _lattice.Probability(first, end, (int)label);
        probability = float.IsNaN(probability) ? 0.5f : Math.Clamp(probability, 1e-6f, 1 - 1e-6f);
        return 1 / (1 + MathF.Exp(-((_slope * MathF.Log(probability / (1 - probability))) + _offset)));
    }

    /// <summary>What the models hold likely in a sentence.</summary>
    internal TagLattice Probabilities(in SentenceRange sentence)
    {
        ReadOnlySpan<int> scores = Scores(sentence);
        Span<float> floats = _floats.Resize(scores.Length);
        for (int i = 0; i < floats.Length; i += 16)
        {
            (Vector512.ConvertToSingle(Vector512.Create(scores[i..])) * Vector512.Create(1f / LinearModel.Unit)).CopyTo(floats[i..]);
        }

        _lattice.Run(floats, []);
        return _lattice;
    }

    private ReadOnlySpan<int> Scores(in SentenceRange sentence) =>
        _scores.Items[(sentence.First * TagSet.Lanes)..(sentence.End * TagSet.Lanes)];
}
