using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Scores the tokens of a document with the recurrent network. What a word form sends to the gates is computed once. Four sentences run
/// side by side, so that each weight is read once for four tokens. States are 16-bit fractions, sums whole numbers.
/// </summary>
/// <param name="model">The network.</param>
/// <param name="weight">How much its scores count.</param>
internal sealed class RecurrentScorer(RecurrentModel model, float weight)
{
    private const int Abreast = RecurrentModel.Abreast;
    private const int Dense = RecurrentModel.DenseSize;
    private const float SumUnit = 1f / (PackedMatrix.InputUnit * PackedMatrix.WeightUnit);

    // Tokens whose dense layer is computed at once: their sums stay in the nearest cache.
    private const int Stretch = 32;

    // From the unit of remembered gate inputs to that of sums.
    private const int GateShift = 13;

    private readonly int _cells = model.Cells;
    private readonly int _states = 2 * model.Cells;
    private readonly int _gates = 4 * model.Cells;
    private readonly ListBuffer<short> _stateAt = new();
    private readonly ListBuffer<int> _groupSums = new();
    private readonly ListBuffer<int> _order = new();
    private readonly int[] _gateSums = new int[Abreast * 4 * model.Cells];
    private readonly int[] _projected = new int[Abreast * model.Gates];
    private readonly short[] _state = new short[Abreast * model.Cells];
    private readonly float[] _memory = new float[Abreast * model.Cells];
    private readonly short[] _others = new short[Abreast * 2 * model.Cells];
    private readonly int[] _othersSums = new int[Abreast * Dense];
    private readonly int[] _grouped = new int[Stretch];
    private readonly int[] _denseSums = new int[Stretch * Dense];
    private readonly float[] _dense = new float[Abreast * Dense];
    private int _begun;
    private short[] _ofWord = new short[256 * model.Gates];

    /// <summary>Adds the network's scores to those of the others.</summary>
    internal void Add(in TokenizedText text, NameDocument document, Span<int> scores)
    {
        ProjectWords(document);
        Span<short> states = _stateAt.Resize((text.Tokens.Length + Abreast) * _states);
        OrderByLength(text.Sentences);
        Run(document, text.Sentences, direction: 0, states);
        Run(document, text.Sentences, direction: 1, states);

        SumGroups(document, states);
        for (int first = 0; first < text.Tokens.Length; first += Stretch)
        {
            int count = Math.Min(Stretch, text.Tokens.Length - first);
            AddDense(document, first, count, states);
            for (int t = 0; t < count; t += Abreast)
            {
                AddOutput(_denseSums.AsSpan(t * Dense, Abreast * Dense), Math.Min(Abreast, count - t), scores[((first + t) * TagSet.Lanes)..]);
            }
        }
    }

    private void ProjectWords(NameDocument document)
    {
        int count = document.Words.Length;
        if (_ofWord.Length < count * model.Gates)
        {
            Array.Resize(ref _ofWord, count * model.Gates * 3 / 2);
        }

        model.Project(document.Words[document.KnownWords..], _ofWord.AsSpan(document.KnownWords * model.Gates), _projected);
    }

    // Longest first, so that all places are taken for as long as possible.
    private void OrderByLength(ReadOnlySpan<SentenceRange> sentences)
    {
        Span<int> order = _order.Resize(sentences.Length);
        Span<long> keys = sentences.Length <= 256 ? stackalloc long[256] : new long[sentences.Length];
        keys = keys[..sentences.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = ((long)(sentences[i].First - sentences[i].End) << 32) + i;
        }

        keys.Sort(order);
    }

    // Four rows read a sentence each; where one ends, the next begins.
    private void Run(NameDocument document, ReadOnlySpan<SentenceRange> sentences, int direction, Span<short> states)
    {
        Span<int> token = stackalloc int[Abreast], left = stackalloc int[Abreast];
        int step = direction == 0 ? 1 : -1;
        _begun = 0;
        for (int running = Fill(sentences, direction, 0, token, left); running > 0; running = Fill(sentences, direction, running, token, left))
        {
            for (int row = 0; row < running; row++)
            {
                ReadGates(document, token[row], direction, _gateSums.AsSpan(row * _gates, _gates));
            }

            if (running > 1)
            {
                model.Recurrent[direction].MultiplyAdd4(_state, _gateSums);
            }
            else
            {
                model.Recurrent[direction].MultiplyAdd(_state, _gateSums);
            }

            for (int row = 0; row < running; row++)
            {
                Advance(row);
                _state.AsSpan(row * _cells, _cells).CopyTo(states[((token[row] * _states) + (direction * _cells))..]);
                token[row] += step;
                left[row]--;
            }
        }
    }

    // Gives free rows the next sentences; when there are none left, the last rows move up. Returns how many rows run.
    private int Fill(ReadOnlySpan<SentenceRange> sentences, int direction, int running, Span<int> token, Span<int> left)
    {
        for (int row = 0; row < Abreast; row++)
        {
            if (row < running && left[row] > 0)
            {
                continue;
            }

            if (_begun < _order.Count && sentences[_order.Items[_begun]] is var sentence && sentence.End > sentence.First)
            {
                _begun++;
                (token[row], left[row]) = (direction == 0 ? sentence.First : sentence.End - 1, sentence.End - sentence.First);
                _state.AsSpan(row * _cells, _cells).Clear();
                _memory.AsSpan(row * _cells, _cells).Clear();
                running = Math.Max(running, row + 1);
            }
            else if (row < running)
            {
                running--;
                (token[row], left[row]) = (token[running], left[running]);
                _state.AsSpan(running * _cells, _cells).CopyTo(_state.AsSpan(row * _cells));
                _memory.AsSpan(running * _cells, _cells).CopyTo(_memory.AsSpan(row * _cells));
                row--;
            }
        }

        return running;
    }

    private void ReadGates(NameDocument document, int t, int direction, Span<int> sums)
    {
        int column = direction * _gates;
        Span<int> marks = stackalloc int[RecurrentModel.MarkRows];
        int count = 0;
        for (ulong names = document.Names[t]; names != 0; names &= names - 1)
        {
            marks[count++] = (BitOperations.TrailingZeroCount(names) * model.Gates) + column;
        }

        for (uint bits = (uint)document.Marks[t]; bits != 0; bits &= bits - 1)
        {
            marks[count++] = ((64 + BitOperations.TrailingZeroCount(bits)) * model.Gates) + column;
        }

        ref short word = ref _ofWord[(document.WordAt[t] * model.Gates) + column];
        ref short ofMarks = ref model.OfMarks[0];
        for (int i = 0; i < _gates; i += 32)
        {
            Vector512<short> gates = Vector512.LoadUnsafe(ref word, (nuint)i);
            for (int k = 0; k < count; k++)
            {
                gates = Vector512.AddSaturate(gates, Vector512.LoadUnsafe(ref ofMarks, (nuint)(marks[k] + i)));
            }

            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(gates);
            (lower << GateShift).CopyTo(sums[i..]);
            (upper << GateShift).CopyTo(sums[(i + 16)..]);
        }
    }

    private void Advance(int row)
    {
        ref float memories = ref _memory[row * _cells];
        ref int sums = ref _gateSums[row * _gates];
        Span<short> states = _state.AsSpan(row * _cells, _cells);
        for (int i = 0; i < states.Length; i += 16)
        {
            Vector512<float> input = Sigmoid(ref sums, i), forget = Sigmoid(ref sums, states.Length + i), output = Sigmoid(ref sums, (2 * states.Length) + i);
            Vector512<float> candidate = Activation.Squash(Gate(ref sums, (3 * states.Length) + i, SumUnit / Activation.SquashReach));
            Vector512<float> memory = (input * candidate) + (forget * Vector512.LoadUnsafe(ref memories, (nuint)i));
            memory.StoreUnsafe(ref memories, (nuint)i);
            Vector512<float> squashed = Activation.Squash(memory * Vector512.Create(1 / Activation.SquashReach));
            Vector512<int> state = Vector512.ConvertToInt32Native(output * squashed * Vector512.Create((float)PackedMatrix.InputUnit));
            Vector256.Narrow(state.GetLower(), state.GetUpper()).CopyTo(states[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gate(ref int sums, int i, float unit) =>
        Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref sums, (nuint)i)) * Vector512.Create(unit);

    // 1 / (1 + e^-x) = 0.5 + 0.5 tanh(x / 2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sigmoid(ref int sums, int i) =>
        Vector512.FusedMultiplyAdd(Activation.Squash(Gate(ref sums, i, SumUnit / (2 * Activation.SquashReach))), Vector512.Create(0.5f), Vector512.Create(0.5f));

    private void SumGroups(NameDocument document, ReadOnlySpan<short> states)
    {
        Span<int> sums = _groupSums.Resize(document.GroupCount * _states);
        sums.Clear();
        ReadOnlySpan<int> groupAt = document.GroupAt;
        for (int t = 0; t < groupAt.Length; t++)
        {
            if (groupAt[t] < 0 || document.GroupSize(groupAt[t]) < 2)
            {
                continue;
            }

            Span<int> sum = sums.Slice(groupAt[t] * _states, _states);
            ReadOnlySpan<short> state = states.Slice(t * _states, _states);
            for (int i = 0; i < _states; i += 32)
            {
                (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(state[i..]));
                (Vector512.Create<int>(sum[i..]) + lower).CopyTo(sum[i..]);
                (Vector512.Create<int>(sum[(i + 16)..]) + upper).CopyTo(sum[(i + 16)..]);
            }
        }
    }

    // The sums of the dense layer for a stretch of tokens: their own states, and the mean of those of the word's other occurrences.
    private void AddDense(NameDocument document, int first, int count, ReadOnlySpan<short> states)
    {
        Array.Clear(_denseSums);
        int grouped = 0;
        for (int t = 0; t < count; t++)
        {
            if (t % Abreast == 0)
            {
                model.Own.MultiplyAdd4(states.Slice((first + t) * _states, Abreast * _states), _denseSums.AsSpan(t * Dense));
            }

            int group = document.GroupAt[first + t];
            if (group >= 0 && document.GroupSize(group) > 1)
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
                ReadOthers(states.Slice(t * _states, _states), _groupSums.Items.Slice(group * _states, _states), document.GroupSize(group) - 1, row);
            }

            Array.Clear(_othersSums);
            model.Others.MultiplyAdd4(_others, _othersSums);
            for (int row = 0; row < abreast.Length; row++)
            {
                Span<int> dense = _denseSums.AsSpan(abreast[row] * Dense, Dense);
                ReadOnlySpan<int> others = _othersSums.AsSpan(row * Dense, Dense);
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
            Vector512.Narrow(lower, upper).CopyTo(_others, (row * _states) + i);
        }
    }

    // Four tokens at once: each weight is read once for them.
    private void AddOutput(ReadOnlySpan<int> sums, int count, Span<int> scores)
    {
        ReadOnlySpan<float> bias = model.DenseBias;
        for (int i = 0; i < _dense.Length; i += 16)
        {
            Vector512<float> sum = Vector512.ConvertToSingle(Vector512.Create(sums[i..])) * Vector512.Create(SumUnit);
            Vector512.MaxNative(sum + Vector512.Create(bias[(i % Dense)..]), Vector512<float>.Zero).CopyTo(_dense, i);
        }

        Vector512<float> lower0 = Vector512.Create(model.OutputBias), upper0 = Vector512.Create(model.OutputBias, 16);
        Vector512<float> lower1 = lower0, lower2 = lower0, lower3 = lower0, upper1 = upper0, upper2 = upper0, upper3 = upper0;
        ref float dense = ref _dense[0];
        ref float weights = ref model.Output[0];
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
