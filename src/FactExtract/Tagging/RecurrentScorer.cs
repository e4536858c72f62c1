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
    private const int Abreast = 4;
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
    private readonly short[] _state = new short[Abreast * model.Cells];
    private readonly float[] _memory = new float[Abreast * model.Cells];
    private readonly short[] _others = new short[Abreast * 2 * model.Cells];
    private readonly int[] _othersSums = new int[Abreast * Dense];
    private readonly int[] _grouped = new int[Stretch];
    private readonly int[] _denseSums = new int[Stretch * Dense];
    private readonly float[] _dense = new float[Abreast * Dense];
    private short[] _ofWord = new short[256 * model.Gates];

    /// <summary>Adds the network's scores to those of the others.</summary>
    internal void Add(in TokenizedText text, NameDocument document, Span<int> scores)
    {
        ProjectWords(document);
        Span<short> states = _stateAt.Resize((text.Tokens.Length + Abreast) * _states);
        OrderByLength(text.Sentences);
        for (int first = 0; first < _order.Count; first += Abreast)
        {
            ReadOnlySpan<int> abreast = _order.Items.Slice(first, Math.Min(Abreast, _order.Count - first));
            Run(document, text.Sentences, abreast, direction: 0, states);
            Run(document, text.Sentences, abreast, direction: 1, states);
        }

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

        for (int word = document.KnownWords; word < count; word++)
        {
            model.Project(document.Words[word], _ofWord.AsSpan(word * model.Gates, model.Gates));
        }
    }

    // Longest first, so that the sentences still running are always the first of the four.
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

    private void Run(NameDocument document, ReadOnlySpan<SentenceRange> sentences, ReadOnlySpan<int> abreast, int direction, Span<short> states)
    {
        Array.Clear(_state);
        Array.Clear(_memory);
        int steps = Length(sentences[abreast[0]]);
        int running = abreast.Length;
        ReadOnlySpan<int> wordAt = document.WordAt;
        for (int step = 0; step < steps; step++)
        {
            while (Length(sentences[abreast[running - 1]]) <= step)
            {
                running--;
            }

            for (int row = 0; row < running; row++)
            {
                ReadGates(document, wordAt, TokenAt(sentences[abreast[row]], step, direction), direction, _gateSums.AsSpan(row * _gates, _gates));
            }

            if (step > 0)
            {
                if (running > 1)
                {
                    model.Recurrent[direction].MultiplyAdd4(_state, _gateSums);
                }
                else
                {
                    model.Recurrent[direction].MultiplyAdd(_state, _gateSums);
                }
            }

            for (int row = 0; row < running; row++)
            {
                Advance(row);
                int t = TokenAt(sentences[abreast[row]], step, direction);
                _state.AsSpan(row * _cells, _cells).CopyTo(states[((t * _states) + (direction * _cells))..]);
            }
        }
    }

    private static int Length(in SentenceRange sentence) => sentence.End - sentence.First;

    private static int TokenAt(in SentenceRange sentence, int step, int direction) => direction == 0 ? sentence.First + step : sentence.End - 1 - step;

    private void ReadGates(NameDocument document, ReadOnlySpan<int> wordAt, int t, int direction, Span<int> sums)
    {
        int column = direction * _gates;
        ReadOnlySpan<short> word = _ofWord.AsSpan((wordAt[t] * model.Gates) + column, _gates);
        for (int i = 0; i < _gates; i += 32)
        {
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(word[i..]));
            (lower << GateShift).CopyTo(sums[i..]);
            (upper << GateShift).CopyTo(sums[(i + 16)..]);
        }

        for (ulong names = document.Names[t]; names != 0; names &= names - 1)
        {
            AddMark(BitOperations.TrailingZeroCount(names), column, sums);
        }

        for (uint marks = (uint)document.Marks[t]; marks != 0; marks &= marks - 1)
        {
            AddMark(64 + BitOperations.TrailingZeroCount(marks), column, sums);
        }
    }

    private void AddMark(int mark, int column, Span<int> sums)
    {
        ReadOnlySpan<short> gates = model.OfMarks.AsSpan((mark * model.Gates) + column, _gates);
        for (int i = 0; i < _gates; i += 32)
        {
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(gates[i..]));
            (Vector512.Create<int>(sums[i..]) + (lower << GateShift)).CopyTo(sums[i..]);
            (Vector512.Create<int>(sums[(i + 16)..]) + (upper << GateShift)).CopyTo(sums[(i + 16)..]);
        }
    }

    private void Advance(int row)
    {
        Span<float> memories = _memory.AsSpan(row * _cells, _cells);
        Span<short> states = _state.AsSpan(row * _cells, _cells);
        ReadOnlySpan<int> sums = _gateSums.AsSpan(row * _gates, _gates);
        for (int i = 0; i < _cells; i += 16)
        {
            Vector512<float> input = Sigmoid(sums, i), forget = Sigmoid(sums, _cells + i), output = Sigmoid(sums, (2 * _cells) + i);
            Vector512<float> candidate = Activation.Squash(Gate(sums, (3 * _cells) + i, SumUnit / Activation.SquashReach));
            Vector512<float> memory = (input * candidate) + (forget * Vector512.Create<float>(memories[i..]));
            memory.CopyTo(memories[i..]);
            Vector512<float> squashed = Activation.Squash(memory * Vector512.Create(1 / Activation.SquashReach));
            Vector512<int> state = Vector512.ConvertToInt32(output * squashed * Vector512.Create((float)PackedMatrix.InputUnit));
            Vector256.Narrow(state.GetLower(), state.GetUpper()).CopyTo(states[i..]);
        }
    }

    private static Vector512<float> Gate(ReadOnlySpan<int> sums, int i, float unit) =>
        Vector512.ConvertToSingle(Vector512.Create(sums[i..])) * Vector512.Create(unit);

    // 1 / (1 + e^-x) = 0.5 + 0.5 tanh(x / 2).
    private static Vector512<float> Sigmoid(ReadOnlySpan<int> sums, int i) =>
        Vector512.FusedMultiplyAdd(Activation.Squash(Gate(sums, i, SumUnit / (2 * Activation.SquashReach))), Vector512.Create(0.5f), Vector512.Create(0.5f));

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
            lower = Vector512.ConvertToInt32(Vector512.ConvertToSingle(Vector512.Create(sums[i..]) - lower) * factor);
            upper = Vector512.ConvertToInt32(Vector512.ConvertToSingle(Vector512.Create(sums[(i + 16)..]) - upper) * factor);
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
            Vector512.Max(sum + Vector512.Create(bias[(i % Dense)..]), Vector512<float>.Zero).CopyTo(_dense, i);
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
        (Vector512.Create<int>(scores) + Vector512.ConvertToInt32(Vector512.Round(output * Vector512.Create(weight * LinearModel.Unit)))).CopyTo(scores);
}
