using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>The layers after the recurrent one: a token beside the mean of the word's other occurrences → dense → 32 lanes.</summary>
/// <param name="model">The network.</param>
/// <param name="weight">How much its scores count.</param>
internal sealed class OutputLayer(RecurrentModel model, float weight)
{
    private const int Abreast = RecurrentModel.Abreast;
    private const int Dense = RecurrentModel.DenseSize;

    // Tokens whose dense layer is computed at once: their sums stay in the nearest cache.
    private const int Stretch = 32;

    private readonly int _states = 2 * model.Cells;
    private readonly ListBuffer<int> _groupSums = new();
    private readonly ListBuffer<int> _groupSizes = new();
    private readonly AlignedArray<short> _others = new(Abreast * 2 * model.Cells);
    private readonly AlignedArray<int> _othersSums = new(Abreast * Dense);
    private readonly int[] _grouped = new int[Stretch];
    private readonly AlignedArray<int> _denseSums = new(Stretch * Dense);
    private readonly AlignedArray<float> _dense = new(Abreast * Dense);

    /// <summary>Adds the network's scores to those of the others.</summary>
    /// <param name="sentences">The sentences that the network has read.</param>
    /// <param name="document">Which tokens are the same word.</param>
    /// <param name="states">The states of all tokens, and room for <see cref="RecurrentModel.Abreast"/> more.</param>
    /// <param name="scores">32 lanes a token.</param>
    internal void Add(ReadOnlySpan<SentenceRange> sentences, NameDocument document, ReadOnlySpan<short> states, Span<int> scores)
    {
        SumGroups(sentences, document, states);
        foreach (SentenceRange sentence in sentences)
        {
            for (int first = sentence.First; first < sentence.End; first += Stretch)
            {
                int count = Math.Min(Stretch, sentence.End - first);
                AddDense(document, first, count, states);
                for (int t = 0; t < count; t += Abreast)
                {
                    AddOutput(_denseSums.Span.Slice(t * Dense, Abreast * Dense), Math.Min(Abreast, count - t), scores[((first + t) * TagSet.Lanes)..]);
                }
            }
        }
    }

    // How often each word occurs in these sentences and the sums of its states.
    private void SumGroups(ReadOnlySpan<SentenceRange> sentences, NameDocument document, ReadOnlySpan<short> states)
    {
        Span<int> sums = _groupSums.Resize(document.GroupCount * _states);
        Span<int> sizes = _groupSizes.Resize(document.GroupCount);
        sums.Clear();
        sizes.Clear();
        foreach (SentenceRange sentence in sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                int group = document.SharedGroupAt(t);
                if (group < 0)
                {
                    continue;
                }

                sizes[group]++;
                Span<int> sum = sums.Slice(group * _states, _states);
                ReadOnlySpan<short> state = states.Slice(t * _states, _states);
                for (int i = 0; i < _states; i += 32)
                {
                    (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(state[i..]));
                    (Vector512.Create<int>(sum[i..]) + lower).CopyTo(sum[i..]);
                    (Vector512.Create<int>(sum[(i + 16)..]) + upper).CopyTo(sum[(i + 16)..]);
                }
            }
        }
    }

    // The sums of the dense layer for a stretch of tokens: their own states, and the mean of those of the word's other occurrences.
    private void AddDense(NameDocument document, int first, int count, ReadOnlySpan<short> states)
    {
        _denseSums.Span[..((count + Abreast - 1) / Abreast * Abreast * Dense)].Clear();
        int grouped = 0;
        for (int t = 0; t < count; t++)
        {
            if (t % Abreast == 0)
            {
                model.Own.MultiplyAdd4(states.Slice((first + t) * _states, Abreast * _states), _denseSums.Span[(t * Dense)..]);
            }

            int group = document.GroupAt[first + t];
            if (group >= 0 && _groupSizes.Items[group] > 1)
            {
                _grouped[grouped++] = t;
            }
        }

        for (int i = 0; i < grouped; i += Abreast)
        {
            ReadOnlySpan<int> abreast = _grouped.AsSpan(i, Math.Min(Abreast, grouped - i));
            for (int row = 0; row < abreast.Length; row++)
            {
                int t = first + abreast[row], group = document.GroupAt[t];
                ReadOthers(states.Slice(t * _states, _states), _groupSums.Items.Slice(group * _states, _states), _groupSizes.Items[group] - 1, row);
            }

            _othersSums.Span.Clear();
            model.Others.MultiplyAdd4(_others.Span, _othersSums.Span);
            for (int row = 0; row < abreast.Length; row++)
            {
                Span<int> dense = _denseSums.Span.Slice(abreast[row] * Dense, Dense);
                ReadOnlySpan<int> others = _othersSums.Span.Slice(row * Dense, Dense);
                for (int j = 0; j < Dense; j += 16)
                {
                    (Vector512.Create<int>(dense[j..]) + Vector512.Create(others[j..])).CopyTo(dense[j..]);
                }
            }
        }
    }

    private void ReadOthers(ReadOnlySpan<short> own, ReadOnlySpan<int> sums, int count, int row)
    {
        var factor = Vector512.Create(1f / count);
        for (int i = 0; i < _states; i += 32)
        {
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(own[i..]));
            lower = Vector512.ConvertToInt32Native(Vector512.ConvertToSingle(Vector512.Create(sums[i..]) - lower) * factor);
            upper = Vector512.ConvertToInt32Native(Vector512.ConvertToSingle(Vector512.Create(sums[(i + 16)..]) - upper) * factor);
            Vector512.Narrow(lower, upper).CopyTo(_others.Span[((row * _states) + i)..]);
        }
    }

    // Four tokens at once: each weight is read once for them.
    private void AddOutput(ReadOnlySpan<int> sums, int count, Span<int> scores)
    {
        ReadOnlySpan<float> bias = model.DenseBias.Span;
        for (int i = 0; i < _dense.Length; i += 16)
        {
            Vector512<float> sum = Vector512.ConvertToSingle(Vector512.Create(sums[i..])) * Vector512.Create(RecurrentModel.SumUnit);
            Vector512.MaxNative(sum + Vector512.Create(bias[(i % Dense)..]), Vector512<float>.Zero).CopyTo(_dense.Span[i..]);
        }

        Vector512<float> lower0 = Vector512.Create(model.OutputBias), upper0 = Vector512.Create(model.OutputBias, 16);
        Vector512<float> lower1 = lower0, lower2 = lower0, lower3 = lower0, upper1 = upper0, upper2 = upper0, upper3 = upper0;
        ref float dense = ref _dense.First;
        ref float weights = ref model.Output.First;
        for (nuint i = 0; i < Dense; i++)
        {
            Vector512<float> lower = Vector512.LoadUnsafe(ref weights, i * TagSet.Lanes), upper = Vector512.LoadUnsafe(ref weights, (i * TagSet.Lanes) + 16);
            Vector512<float> x0 = Vector512.Create(Unsafe.Add(ref dense, i)), x1 = Vector512.Create(Unsafe.Add(ref dense, i + Dense));
            Vector512<float> x2 = Vector512.Create(Unsafe.Add(ref dense, i + (2 * Dense))), x3 = Vector512.Create(Unsafe.Add(ref dense, i + (3 * Dense)));
            lower0 = Vector512.FusedMultiplyAdd(x0, lower, lower0);
            upper0 = Vector512.FusedMultiplyAdd(x0, upper, upper0);
            lower1 = Vector512.FusedMultiplyAdd(x1, lower, lower1);
            upper1 = Vector512.FusedMultiplyAdd(x1, upper, upper1);
            lower2 = Vector512.FusedMultiplyAdd(x2, lower, lower2);
            upper2 = Vector512.FusedMultiplyAdd(x2, upper, upper2);
            lower3 = Vector512.FusedMultiplyAdd(x3, lower, lower3);
            upper3 = Vector512.FusedMultiplyAdd(x3, upper, upper3);
        }

        AddRounded(lower0, upper0, 0, count, scores);
        AddRounded(lower1, upper1, 1, count, scores);
        AddRounded(lower2, upper2, 2, count, scores);
        AddRounded(lower3, upper3, 3, count, scores);
    }

    private void AddRounded(Vector512<float> lower, Vector512<float> upper, int row, int count, Span<int> scores)
    {
        if (row < count)
        {
            AddRounded(lower, scores.Slice(row * TagSet.Lanes, 16));
            AddRounded(upper, scores.Slice((row * TagSet.Lanes) + 16, 16));
        }
    }

    private void AddRounded(Vector512<float> output, Span<int> scores) =>
        (Vector512.Create<int>(scores) + Vector512.ConvertToInt32Native(Vector512.Round(output * Vector512.Create(weight * LinearModel.Unit)))).CopyTo(scores);
}
