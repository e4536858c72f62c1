using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// The probabilities of a linear-chain conditional random field over one sentence, by the scaled forward-backward algorithm in the
/// probability domain (Rabiner 1989). Serves the confidence of names here and the gradient in training.
/// </summary>
internal sealed class TagLattice
{
    private const float Least = 1e-30f;

    // A token whose best tag cannot be reached leaves the others far behind: they must not underflow all together.
    private const float LeastExponent = -50;

    // Backward values of tags that cannot be reached grow without bound.
    private const float Most = 1e30f;

    // A tag before or after with less than this does not show in the sums.
    private const float Negligible = 1e-6f;

    private readonly float[] _exp = new float[TagTransitions.Count];
    private readonly float[] _toClosed = new float[17 * 16];
    private readonly ListBuffer<float> _emission = new();
    private readonly ListBuffer<float> _alpha = new();
    private readonly ListBuffer<float> _beta = new();
    private readonly ListBuffer<float> _scale = new();

    /// <summary>Stride of the buffers: 32 lanes, outside, padding.</summary>
    internal const int Stride = 48;

    /// <summary>exp of the emission scores, each token divided by its largest.</summary>
    internal ReadOnlySpan<float> Emission => _emission.Items;

    internal ReadOnlySpan<float> Alpha => _alpha.Items;

    internal ReadOnlySpan<float> Beta => _beta.Items;

    /// <summary>What the forward values of each token were divided by.</summary>
    internal ReadOnlySpan<float> Scale => _scale.Items;

    /// <summary>exp of the transitions.</summary>
    internal ReadOnlySpan<float> Transitions => _exp;

    /// <summary>The forward sum at the end of the sentence after scaling.</summary>
    internal float Total { get; private set; }

    internal TagLattice()
    {
    }

    internal TagLattice(ReadOnlySpan<float> transitions) => SetTransitions(transitions);

    internal void SetTransitions(ReadOnlySpan<float> transitions)
    {
        for (int i = 0; i < _exp.Length; i++)
        {
            _exp[i] = MathF.Exp(transitions[i]);
        }

        for (int opening = 0; opening < 17; opening++)
        {
            for (int closed = 1; closed < 17; closed++)
            {
                _toClosed[(opening * 16) + closed - 1] = opening == 0
                    ? _exp[TagTransitions.ToOutside + closed]
                    : _exp[TagTransitions.ToOpening + (closed * 16) + opening - 1];
            }
        }
    }

    /// <summary>Whether any allowed sequence has a probability worth the name.</summary>
    internal bool IsPossible { get; private set; }

    /// <summary>Runs both passes.</summary>
    /// <param name="scores">32 lanes a token.</param>
    /// <param name="allowed">For each token, the tags it may have (bit 32 is outside); empty for all.</param>
    /// <returns>The logarithm of the sum over all allowed tag sequences.</returns>
    internal double Run(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> allowed)
    {
        int length = scores.Length / TagSet.Lanes;
        Span<float> emission = _emission.Resize(length * Stride);
        _alpha.Resize(length * Stride);
        _beta.Resize(length * Stride);
        Span<float> scale = _scale.Resize(length);
        double log = 0;
        IsPossible = true;
        for (int t = 0; t < length; t++)
        {
            log += Exponentiate(scores.Slice(t * TagSet.Lanes, TagSet.Lanes), emission.Slice(t * Stride, Stride), allowed.IsEmpty ? ulong.MaxValue : allowed[t]);
        }

        double product = 1;
        for (int t = 0; t < length; t++)
        {
            scale[t] = Forward(t);
            product *= scale[t];
            if (product is < 1e-200 or > 1e200)
            {
                log += Math.Log(product);
                product = 1;
            }
        }

        log += Math.Log(product);

        ReadOnlySpan<float> last = Alpha.Slice((length - 1) * Stride, Stride);
        float total = last[TagSet.Outside] * _exp[TagTransitions.Stop];
        for (int i = 0; i < 16; i++)
        {
            total += last[TagSet.End + i] * _exp[TagTransitions.Stop + 1 + i];
        }

        Total = total;
        IsPossible &= total > Least;
        for (int t = length - 1; t >= 0; t--)
        {
            Backward(t, length);
        }

        return log + Math.Log(total);
    }

    /// <summary>The tag of a token that has at least this probability, which must be above one half; -1 when none has.</summary>
    internal int LikelyTag(int token, float least)
    {
        ref float alpha = ref _alpha.Items[token * Stride], beta = ref _beta.Items[token * Stride];
        if (Unsafe.Add(ref alpha, TagSet.Outside) * Unsafe.Add(ref beta, TagSet.Outside) >= least)
        {
            return TagSet.Outside;
        }

        var threshold = Vector512.Create(least);
        ulong lower = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref alpha) * Vector512.LoadUnsafe(ref beta), threshold).ExtractMostSignificantBits();
        ulong upper = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref alpha, 16) * Vector512.LoadUnsafe(ref beta, 16), threshold).ExtractMostSignificantBits();
        ulong lanes = lower | upper << 16;
        return lanes == 0 ? -1 : BitOperations.TrailingZeroCount(lanes);
    }

    /// <summary>The probability that tokens [first, end) are exactly one name with the label.</summary>
    internal float Probability(int first, int end, int label)
    {
        int position = end - first == 1 ? TagSet.Single : TagSet.Begin;
        float value = Alpha[(first * Stride) + position + label];
        for (int t = first + 1; t < end; t++)
        {
            bool isLast = t == end - 1;
            int transition = position == TagSet.Begin
                ? isLast ? TagTransitions.BeginEnd : TagTransitions.BeginInside
                : isLast ? TagTransitions.InsideEnd : TagTransitions.InsideInside;
            position = isLast ? TagSet.End : TagSet.Inside;
            value *= _exp[transition + label] * Emission[(t * Stride) + position + label] / Scale[t];
        }

        return value * Beta[((end - 1) * Stride) + position + label];
    }

    private static float Exponentiate(ReadOnlySpan<float> scores, Span<float> emission, ulong allowed)
    {
        Vector512<float> lower = Vector512.Create(scores), upper = Vector512.Create(scores[16..]);
        Vector512<float> both = Vector512.MaxNative(lower, upper);
        Vector256<float> eight = Vector256.MaxNative(both.GetLower(), both.GetUpper());
        Vector128<float> four = Vector128.MaxNative(Vector128.MaxNative(eight.GetLower(), eight.GetUpper()), Vector128<float>.Zero);
        four = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        float max = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(1, 0, 3, 2)))[0];

        var shift = Vector512.Create(max);
        var floor = Vector512.Create(LeastExponent);
        Activation.Exp(Vector512.MaxNative(lower - shift, floor)).CopyTo(emission);
        Activation.Exp(Vector512.MaxNative(upper - shift, floor)).CopyTo(emission[16..]);
        emission[TagSet.Outside] = max == 0 ? 1 : Activation.Exp(Vector512.Create(MathF.Max(-max, LeastExponent)))[0];
        if (allowed != ulong.MaxValue)
        {
            for (int lane = 0; lane <= TagSet.Outside; lane++)
            {
                emission[lane] = (allowed >> lane & 1) != 0 ? emission[lane] : 0;
            }
        }

        return max;
    }

    private float Forward(int t)
    {
        Span<float> now = _alpha.Items.Slice(t * Stride, Stride);
        ReadOnlySpan<float> emission = Emission.Slice(t * Stride, Stride);
        Vector512<float> opening;
        float outside;
        Vector256<float> inside = default, end = default;
        if (t == 0)
        {
            opening = Vector512.LoadUnsafe(ref _exp[TagTransitions.Start + 1]);
            outside = _exp[TagTransitions.Start];
        }
        else
        {
            ReadOnlySpan<float> before = Alpha.Slice((t - 1) * Stride, Stride);
            opening = Vector512.Create(before[TagSet.Outside]) * Vector512.LoadUnsafe(ref _exp[TagTransitions.ToOpening]);
            outside = before[TagSet.Outside] * _exp[TagTransitions.ToOutside];
            uint notable = (uint)Vector512.GreaterThan(Vector512.Create(before[TagSet.End..]), Vector512.Create(Negligible)).ExtractMostSignificantBits();
            for (; notable != 0; notable &= notable - 1)
            {
                int closed = BitOperations.TrailingZeroCount(notable) + 1;
                float value = before[TagSet.End + closed - 1];
                opening += Vector512.Create(value) * Vector512.LoadUnsafe(ref _exp[TagTransitions.ToOpening + (closed * 16)]);
                outside += value * _exp[TagTransitions.ToOutside + closed];
            }

            Vector256<float> fromBegin = Vector256.Create(before), fromInside = Vector256.Create(before[TagSet.Inside..]);
            inside = (fromBegin * Load8(TagTransitions.BeginInside)) + (fromInside * Load8(TagTransitions.InsideInside));
            end = (fromBegin * Load8(TagTransitions.BeginEnd)) + (fromInside * Load8(TagTransitions.InsideEnd));
        }

        Vector256<float> begin = opening.GetLower() * Vector256.Create(emission);
        Vector256<float> single = opening.GetUpper() * Vector256.Create(emission[TagSet.Single..]);
        inside *= Vector256.Create(emission[TagSet.Inside..]);
        end *= Vector256.Create(emission[TagSet.End..]);
        outside *= emission[TagSet.Outside];

        // A sum of 0 can only come of a forbidden gold sequence or of underflow; the floor keeps it from dividing by zero.
        float sum = outside + Sum(begin + inside + end + single);
        IsPossible &= sum > Least;
        sum = MathF.Max(sum, Least);
        float inverse = 1 / sum;
        (begin * inverse).CopyTo(now);
        (inside * inverse).CopyTo(now[TagSet.Inside..]);
        (end * inverse).CopyTo(now[TagSet.End..]);
        (single * inverse).CopyTo(now[TagSet.Single..]);
        now[TagSet.Outside] = outside * inverse;
        return sum;
    }

    private void Backward(int t, int length)
    {
        Span<float> now = _beta.Items.Slice(t * Stride, Stride);
        if (t == length - 1)
        {
            now[..TagSet.End].Clear();
            float inverse = 1 / MathF.Max(Total, Least);
            (Vector512.LoadUnsafe(ref _exp[TagTransitions.Stop + 1]) * inverse).CopyTo(now[TagSet.End..]);
            now[TagSet.Outside] = _exp[TagTransitions.Stop] * inverse;
            return;
        }

        ReadOnlySpan<float> after = Beta.Slice((t + 1) * Stride, Stride);
        ReadOnlySpan<float> emission = Emission.Slice((t + 1) * Stride, Stride);
        float factor = 1 / Scale[t + 1];
        float outside = after[TagSet.Outside] * emission[TagSet.Outside] * factor;
        Vector512<float> closed = Vector512.Create(outside) * Vector512.LoadUnsafe(ref _toClosed[0]);
        float toOutside = outside * _exp[TagTransitions.ToOutside];
        Vector256<float> begin = Vector256.Create(after) * Vector256.Create(emission), single = Vector256.Create(after[TagSet.Single..]) * Vector256.Create(emission[TagSet.Single..]);
        Vector512<float> values = Vector512.MinNative(Vector512.Create(begin, single) * factor, Vector512.Create(Most));
        uint notable = (uint)Vector512.GreaterThan(values, Vector512.Create(Negligible)).ExtractMostSignificantBits();
        for (; notable != 0; notable &= notable - 1)
        {
            int opening = BitOperations.TrailingZeroCount(notable) + 1;
            float value = values[opening - 1];
            closed += Vector512.Create(value) * Vector512.LoadUnsafe(ref _toClosed[opening * 16]);
            toOutside += value * _exp[TagTransitions.ToOpening + opening - 1];
        }

        Vector512.MinNative(closed, Vector512.Create(Most)).CopyTo(now[TagSet.End..]);
        now[TagSet.Outside] = MathF.Min(toOutside, Most);
        Vector256<float> inside = Vector256.Create(after[TagSet.Inside..]) * Vector256.Create(emission[TagSet.Inside..]) * factor;
        Vector256<float> end = Vector256.Create(after[TagSet.End..]) * Vector256.Create(emission[TagSet.End..]) * factor;
        var most = Vector256.Create(Most);
        inside = Vector256.MinNative(inside, most);
        end = Vector256.MinNative(end, most);
        Vector256.MinNative((inside * Load8(TagTransitions.BeginInside)) + (end * Load8(TagTransitions.BeginEnd)), most).CopyTo(now);
        Vector256.MinNative((inside * Load8(TagTransitions.InsideInside)) + (end * Load8(TagTransitions.InsideEnd)), most).CopyTo(now[TagSet.Inside..]);
    }

    // The runtime leaves the order of its own sum to the machine.
    private static float Sum(Vector256<float> values)
    {
        Vector128<float> four = values.GetLower() + values.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }

    private Vector256<float> Load8(int at) => Vector256.LoadUnsafe(ref _exp[at]);
}
