using System.Diagnostics.CodeAnalysis;
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
    private readonly TagChain _chain;
    private readonly SentenceCascade? _cascade;
    private readonly int _linearShare = 1 << ShareShift;
    private readonly ListBuffer<int> _scores = new();
    private readonly ListBuffer<byte> _tags = new();

    /// <param name="models">The models.</param>
    /// <param name="model">Which of them to ask.</param>
    /// <param name="cascade">Whether the networks are spared the sentences of which the linear model is sure.</param>
    internal NameTaggerState(NameModelFile models, NameModel model, bool cascade = true)
    {
        IReadOnlyList<RecurrentModel> networks = models.Networks(model);
        _document = new NameDocument(models.Vocabulary, models.Lists, networks.Count);
        _linear = new LinearScorer(models.Linear);
        _networks = [.. networks.Select(network => new RecurrentScorer(network, 1f / networks.Count))];
        _chain = new TagChain(models.Linear.Transitions, models.Calibration(NameModel.Fast));
        if (networks.Count > 0)
        {
            float share = models.LinearShare(model);
            _linearShare = (int)MathF.Round(share * (1 << ShareShift));
            float[] transitions = [.. models.Linear.Transitions.Select((linear, i) => (share * linear) + networks.Average(network => network.Transitions[i]))];
            _cascade = cascade ? new SentenceCascade(_chain) : null;
            _chain = new TagChain(transitions, models.Calibration(model));
        }
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
        _cascade?.Choose(text.Sentences, _document, scores);
        if (_networks.Length == 0)
        {
            return;
        }

        ReadOnlySpan<SentenceRange> asked = _cascade is null ? text.Sentences : _cascade.Asked;
        foreach (SentenceRange sentence in asked)
        {
            Share(Scores(sentence));
        }

        foreach (RecurrentScorer network in _networks)
        {
            network.Add(asked, _document, scores);
        }
    }

    /// <summary>The best tags of a sentence.</summary>
    internal ReadOnlySpan<byte> Decode(in SentenceRange sentence)
    {
        if (IsSure(sentence))
        {
            return _cascade.TagsOf(sentence);
        }

        Span<byte> tags = _tags.Resize(sentence.End - sentence.First);
        _chain.Decode(Scores(sentence), tags);
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
        if (IsSure(sentence))
        {
            return _cascade.ConfidenceAt(sentence.First + first);
        }

        if (!scored)
        {
            _chain.Run(Scores(sentence));
            scored = true;
        }

        return _chain.Confidence(first, end, label);
    }

    /// <summary>What the models hold likely in a sentence; not for a cascade, which leaves some to the linear model.</summary>
    internal TagLattice Probabilities(in SentenceRange sentence) => _chain.Run(Scores(sentence));

    // Whether the linear model alone answers.
    [MemberNotNullWhen(true, nameof(_cascade))]
    private bool IsSure(in SentenceRange sentence) => _cascade is not null && _cascade.IsSure(sentence);

    private void Share(Span<int> scores)
    {
        for (int i = 0; i < scores.Length; i += 16)
        {
            ((Vector512.Create<int>(scores[i..]) * Vector512.Create(_linearShare)) >> ShareShift).CopyTo(scores[i..]);
        }
    }

    private Span<int> Scores(in SentenceRange sentence) =>
        _scores.Items[(sentence.First * TagSet.Lanes)..(sentence.End * TagSet.Lanes)];
}
