using System.Numerics;
using System.Runtime.Intrinsics;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// Finds the best tag sequence of a sentence (Viterbi) in whole numbers, so that every processor finds the same one.
/// </summary>
internal sealed class TagDecoder
{
    // Far below any real score, far above overflow.
    private const int Never = -1_000_000_000;

    private readonly int[] _transitions;
    // A closed tag worse than outside by this or more is the source of nothing.
    private readonly Vector512<int> _reach;
    private readonly ListBuffer<byte> _back = new();

    // Per token: 16 sources of begin and single, the source of outside, then 8 + 8 flags whether inside and end continue an inside.
    private const int BackStride = 20;

    /// <param name="transitions">As <see cref="TagTransitions"/> lays them out, in the unit of the scores.</param>
    internal TagDecoder(int[] transitions)
    {
        _transitions = transitions;
        Span<int> reach = stackalloc int[16];
        for (int closed = 1; closed < 17; closed++)
        {
            reach[closed - 1] = transitions[TagTransitions.ToOutside] - transitions[TagTransitions.ToOutside + closed];
            for (int opening = 0; opening < 16; opening++)
            {
                int gain = transitions[TagTransitions.ToOpening + opening] - transitions[TagTransitions.ToOpening + (closed * 16) + opening];
                reach[closed - 1] = Math.Min(reach[closed - 1], gain);
            }
        }

        _reach = Vector512.Create<int>(reach);
    }

    /// <param name="scores">32 lanes a token.</param>
    /// <param name="tags">Receives the lane of each token, or <see cref="TagSet.Outside"/>.</param>
    internal void Decode(ReadOnlySpan<int> scores, Span<byte> tags)
    {
        int length = tags.Length;
        Span<byte> back = _back.Resize(length * BackStride);
        ReadOnlySpan<int> first = scores[..TagSet.Lanes];
        Vector512<int> opening = Vector512.LoadUnsafe(ref _transitions[TagTransitions.Start + 1]);
        Vector256<int> begin = opening.GetLower() + Vector256.Create(first);
        Vector256<int> inside = Vector256.Create(Never);
        Vector512<int> closed = Vector512.Create(inside, opening.GetUpper() + Vector256.Create(first[TagSet.Single..]));
        int outside = _transitions[TagTransitions.Start];
        for (int t = 1; t < length; t++)
        {
            ReadOnlySpan<int> now = scores.Slice(t * TagSet.Lanes, TagSet.Lanes);
            Span<byte> from = back.Slice(t * BackStride, BackStride);
            opening = BestOpening(closed, outside, from, out int nextOutside);
            Vector256<int> continued = inside + Load8(TagTransitions.InsideInside), begun = begin + Load8(TagTransitions.BeginInside);
            Vector256<int> ended = inside + Load8(TagTransitions.InsideEnd), endedSoon = begin + Load8(TagTransitions.BeginEnd);
            from[17] = (byte)Vector256.ExtractMostSignificantBits(Vector256.GreaterThan(continued, begun));
            from[18] = (byte)Vector256.ExtractMostSignificantBits(Vector256.GreaterThan(ended, endedSoon));
            inside = Vector256.Max(continued, begun) + Vector256.Create(now[TagSet.Inside..]);
            Vector256<int> end = Vector256.Max(ended, endedSoon) + Vector256.Create(now[TagSet.End..]);
            begin = opening.GetLower() + Vector256.Create(now);
            closed = Vector512.Create(end, opening.GetUpper() + Vector256.Create(now[TagSet.Single..]));
            outside = nextOutside;
            Normalize(ref begin, ref inside, ref closed, ref outside);
        }

        Trace(LastTag(closed, outside), back, tags);
    }

    // Scores relative to outside: a text of any length stays within 32 bits.
    private static void Normalize(ref Vector256<int> begin, ref Vector256<int> inside, ref Vector512<int> closed, ref int outside)
    {
        Vector256<int> shift = Vector256.Create(outside), floor = Vector256.Create(Never);
        begin = Vector256.Max(begin - shift, floor);
        inside = Vector256.Max(inside - shift, floor);
        closed = Vector512.Max(closed - Vector512.Create(outside), Vector512.Create(Never));
        outside = 0;
    }

    private Vector512<int> BestOpening(Vector512<int> closed, int outside, Span<byte> from, out int bestOutside)
    {
        Vector512<int> best = Vector512.Create(outside) + Vector512.LoadUnsafe(ref _transitions[TagTransitions.ToOpening]);
        Vector512<int> source = Vector512<int>.Zero;
        bestOutside = outside + _transitions[TagTransitions.ToOutside];
        int outsideSource = 0;
        ulong sources = Vector512.GreaterThan(closed, Vector512.Create(outside) + _reach).ExtractMostSignificantBits();
        if (sources == 0)
        {
            from[..17].Clear();
            return best;
        }

        for (; sources != 0; sources &= sources - 1)
        {
            int i = BitOperations.TrailingZeroCount(sources) + 1;
            int score = closed.GetElement(i - 1);
            Vector512<int> candidate = Vector512.Create(score) + Vector512.LoadUnsafe(ref _transitions[TagTransitions.ToOpening + (i * 16)]);
            Vector512<int> better = Vector512.GreaterThan(candidate, best);
            best = Vector512.ConditionalSelect(better, candidate, best);
            source = Vector512.ConditionalSelect(better, Vector512.Create(i), source);
            int toOutside = score + _transitions[TagTransitions.ToOutside + i];
            if (toOutside > bestOutside)
            {
                bestOutside = toOutside;
                outsideSource = i;
            }
        }

        from[16] = (byte)outsideSource;
        Vector256<short> narrow = Vector256.Narrow(source.GetLower(), source.GetUpper());
        Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).AsByte().CopyTo(from);
        return best;
    }

    private int LastTag(Vector512<int> closed, int outside)
    {
        int best = outside + _transitions[TagTransitions.Stop];
        int tag = 0;
        for (int i = 1; i < 17; i++)
        {
            int score = closed.GetElement(i - 1) + _transitions[TagTransitions.Stop + i];
            if (score > best)
            {
                best = score;
                tag = i;
            }
        }

        return ClosedTag(tag);
    }

    private static void Trace(int tag, ReadOnlySpan<byte> back, Span<byte> tags)
    {
        for (int t = tags.Length - 1; t >= 0; t--)
        {
            tags[t] = (byte)tag;
            ReadOnlySpan<byte> from = back.Slice(t * BackStride, BackStride);
            int label = tag & 7;
            tag = tag switch
            {
                TagSet.Outside => ClosedTag(from[16]),
                < TagSet.Inside => ClosedTag(from[tag]),
                >= TagSet.Single => ClosedTag(from[8 + label]),
                < TagSet.End => (from[17] >> label & 1) != 0 ? TagSet.Inside + label : label,
                _ => (from[18] >> label & 1) != 0 ? TagSet.Inside + label : label,
            };
        }
    }

    private static int ClosedTag(int number) => number == 0 ? TagSet.Outside : TagSet.End + number - 1;

    private Vector256<int> Load8(int at) => Vector256.LoadUnsafe(ref _transitions[at]);
}
