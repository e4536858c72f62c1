using System.Runtime.Intrinsics;
using FactExtract.Tagging;

namespace FactExtract.Training.Names;

/// <summary>
/// The negative log-likelihood of the allowed tag sequences of a sentence and its gradient: expected counts of the model minus expected
/// counts within what the gold allows.
/// </summary>
internal sealed class ChainGradient
{
    private readonly TagLattice _lattice = new();
    private float[] _ofScores = [];
    private readonly float[] _ofTransitions = new float[TagTransitions.Count];
    private int _length;

    /// <summary>32 lanes a token.</summary>
    internal ReadOnlySpan<float> OfScores => _ofScores.AsSpan(0, _length * TagSet.Lanes);

    internal ReadOnlySpan<float> OfTransitions => _ofTransitions;

    internal double Compute(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> allowed, ReadOnlySpan<float> transitions, float weight)
    {
        _length = allowed.Length;
        if (_ofScores.Length < scores.Length)
        {
            _ofScores = new float[scores.Length * 2];
        }

        _ofScores.AsSpan(0, scores.Length).Clear();
        Array.Clear(_ofTransitions);
        _lattice.SetTransitions(transitions);
        double gold = _lattice.Run(scores, allowed);
        if (!_lattice.IsPossible)
        {
            // No allowed sequence, say because two names share a token: nothing to learn.
            return 0;
        }

        AddCounts(-weight);
        double all = _lattice.Run(scores, []);
        AddCounts(weight);
        return (all - gold) * weight;
    }

    private void AddCounts(float weight)
    {
        ReadOnlySpan<float> alpha = _lattice.Alpha, beta = _lattice.Beta;
        for (int t = 0; t < _length; t++)
        {
            ReadOnlySpan<float> a = alpha.Slice(t * TagLattice.Stride, TagLattice.Stride), b = beta.Slice(t * TagLattice.Stride, TagLattice.Stride);
            Span<float> of = _ofScores.AsSpan(t * TagSet.Lanes, TagSet.Lanes);
            for (int lane = 0; lane < TagSet.Lanes; lane++)
            {
                of[lane] += weight * a[lane] * b[lane];
            }

            if (t == 0)
            {
                AddEdge(a, b, TagTransitions.Start, TagSet.Begin, weight);
            }
            else
            {
                AddTransitions(t, alpha.Slice((t - 1) * TagLattice.Stride, TagLattice.Stride), b, weight);
            }

            if (t == _length - 1)
            {
                AddEdge(a, b, TagTransitions.Stop, TagSet.End, weight);
            }
        }
    }

    private void AddEdge(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int at, int firstLanes, float weight)
    {
        _ofTransitions[at] += weight * a[TagSet.Outside] * b[TagSet.Outside];
        for (int label = 0; label < TagSet.Labels; label++)
        {
            _ofTransitions[at + 1 + label] += weight * a[firstLanes + label] * b[firstLanes + label];
            _ofTransitions[at + 9 + label] += weight * a[TagSet.Single + label] * b[TagSet.Single + label];
        }
    }

    private void AddTransitions(int t, ReadOnlySpan<float> before, ReadOnlySpan<float> b, float weight)
    {
        ReadOnlySpan<float> emission = _lattice.Emission.Slice(t * TagLattice.Stride, TagLattice.Stride), exp = _lattice.Transitions;
        float factor = weight / _lattice.Scale[t];
        Vector512<float> opening = Vector512.Create(
            Vector256.Create(emission) * Vector256.Create(b),
            Vector256.Create(emission[TagSet.Single..]) * Vector256.Create(b[TagSet.Single..])) * factor;
        float outside = emission[TagSet.Outside] * b[TagSet.Outside] * factor;
        Span<float> of = _ofTransitions;
        for (int closed = 0; closed < 17; closed++)
        {
            float value = closed == 0 ? before[TagSet.Outside] : before[TagSet.End + closed - 1];
            if (value < 1e-9f)
            {
                continue;
            }

            Span<float> row = of.Slice(TagTransitions.ToOpening + (closed * 16), 16);
            (Vector512.Create<float>(row) + (Vector512.Create(value) * opening * Vector512.Create(exp[(TagTransitions.ToOpening + (closed * 16))..]))).CopyTo(row);
            of[TagTransitions.ToOutside + closed] += value * outside * exp[TagTransitions.ToOutside + closed];
        }

        for (int label = 0; label < TagSet.Labels; label++)
        {
            float inside = emission[TagSet.Inside + label] * b[TagSet.Inside + label] * factor, end = emission[TagSet.End + label] * b[TagSet.End + label] * factor;
            float begun = before[label], continued = before[TagSet.Inside + label];
            of[TagTransitions.BeginInside + label] += begun * inside * exp[TagTransitions.BeginInside + label];
            of[TagTransitions.InsideInside + label] += continued * inside * exp[TagTransitions.InsideInside + label];
            of[TagTransitions.BeginEnd + label] += begun * end * exp[TagTransitions.BeginEnd + label];
            of[TagTransitions.InsideEnd + label] += continued * end * exp[TagTransitions.InsideEnd + label];
        }
    }
}
