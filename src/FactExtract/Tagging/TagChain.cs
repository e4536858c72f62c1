using System.Runtime.Intrinsics;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>From the scores of a sentence's tokens to its tags, and how probable they are: decoder, lattice and calibration of one set of transitions.</summary>
/// <param name="transitions">As <see cref="TagTransitions"/> lays them out.</param>
/// <param name="calibration">Slope and offset of the confidence over the log odds of a name's probability.</param>
internal sealed class TagChain(float[] transitions, (float Slope, float Offset) calibration)
{
    private readonly TagDecoder _decoder = new(Array.ConvertAll(transitions, value => (int)MathF.Round(value * LinearModel.Unit)));
    private readonly TagLattice _lattice = new(transitions);
    private readonly ListBuffer<float> _floats = new();

    /// <param name="scores">32 lanes a token.</param>
    /// <param name="tags">Receives the lane of each token, or <see cref="TagSet.Outside"/>.</param>
    internal void Decode(ReadOnlySpan<int> scores, Span<byte> tags) => _decoder.Decode(scores, tags);

    /// <summary>Computes what the next questions are about: the probabilities of a sentence.</summary>
    /// <param name="scores">32 lanes a token.</param>
    internal TagLattice Run(ReadOnlySpan<int> scores)
    {
        Span<float> floats = _floats.Resize(scores.Length);
        for (int i = 0; i < floats.Length; i += 16)
        {
            (Vector512.ConvertToSingle(Vector512.Create(scores[i..])) * Vector512.Create(1f / LinearModel.Unit)).CopyTo(floats[i..]);
        }

        _lattice.Run(floats, []);
        return _lattice;
    }

    /// <summary>How sure the models are of a name in the sentence of the last run: 0 to 1.</summary>
    /// <param name="first">First token, counted from the start of the sentence.</param>
    /// <param name="end">After the last token.</param>
    /// <param name="label">What it names.</param>
    internal float Confidence(int first, int end, NameLabel label)
    {
        float probability = _lattice.Probability(first, end, (int)label);
        probability = float.IsNaN(probability) ? 0.5f : Math.Clamp(probability, 1e-6f, 1 - 1e-6f);
        return 1 / (1 + MathF.Exp(-((calibration.Slope * MathF.Log(probability / (1 - probability))) + calibration.Offset)));
    }
}
