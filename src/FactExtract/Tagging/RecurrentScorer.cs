using System.Numerics;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Scores the tokens of a document with the recurrent network. What a word form sends to the gates is computed once. Four sentences run
/// side by side, so that each weight is read once for four tokens. States are 16-bit fractions, sums whole numbers.
/// </summary>
internal sealed class RecurrentScorer(RecurrentModel model)
{
    private const int Cells = RecurrentModel.Cells;
    private const int States = 2 * Cells;
    private const int Gates = 4 * Cells;
    private const int Abreast = 4;
    private const float SumUnit = 1f / (PackedMatrix.InputUnit * PackedMatrix.WeightUnit);

    // From the unit of remembered gate inputs to that of sums.
    private const int GateShift = 13;

    private readonly ListBuffer<short> _states = new();
    private readonly ListBuffer<int> _groupSums = new();
    private readonly ListBuffer<int> _order = new();
    private readonly int[] _gateSums = new int[Abreast * Gates];
    private readonly short[] _state = new short[Abreast * Cells];
    private readonly float[] _memory = new float[Abreast * Cells];
    private readonly short[] _others = new short[States];
    private readonly int[] _denseSums = new int[Abreast * RecurrentModel.DenseSize];
    private short[] _ofWord = new short[256 * RecurrentModel.Gates];
    private int _wordCount;

    /// <summary>Adds the network's scores to those of the linear model.</summary>
    internal void Add(in TokenizedText text, NameDocument document, int kept, Span<int> scores)
    {
        ProjectWords(document, kept);
        Span<short> states = _states.Resize((text.Tokens.Length + Abreast) * States);
        OrderByLength(text.Sentences);
        for (int first = 0; first < _order.Count; first += Abreast)
        {
            ReadOnlySpan<int> abreast = _order.Items.Slice(first, Math.Min(Abreast, _order.Count - first));
            Run(document, text.Sentences, abreast, direction: 0, states);
            Run(document, text.Sentences, abreast, direction: 1, states);
        }

        SumGroups(document, states);
        for (int t = 0; t < text.Tokens.Length; t += Abreast)
        {
            AddScores(document, t, Math.Min(Abreast, text.Tokens.Length - t), states, scores);
        }
    }

    private void ProjectWords(NameDocument document, int kept)
    {
        int known = Math.Min(kept, _wordCount);
        _wordCount = document.Words.Length;
        if (_ofWord.Length < _wordCount * RecurrentModel.Gates)
        {
            Array.Resize(ref _ofWord, _wordCount * RecurrentModel.Gates * 3 / 2);
        }

        for (int word = known; word < _wordCount; word++)
        {
            model.Project(document.Words[word], _ofWord.AsSpan(word * RecurrentModel.Gates, RecurrentModel.Gates));
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
                ReadGates(document, wordAt, TokenAt(sentences[abreast[row]], step, direction), direction, _gateSums.AsSpan(row * Gates, Gates));
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
                _state.AsSpan(row * Cells, Cells).CopyTo(states[((t * States) + (direction * Cells))..]);
            }
        }
    }

    private static int Length(in SentenceRange sentence) => sentence.End - sentence.First;

    private static int TokenAt(in SentenceRange sentence, int step, int direction) => direction == 0 ? sentence.First + step : sentence.End - 1 - step;

    private void ReadGates(NameDocument document, ReadOnlySpan<int> wordAt, int t, int direction, Span<int> sums)
    {
        int column = direction * Gates;
        ReadOnlySpan<short> word = _ofWord.AsSpan((wordAt[t] * RecurrentModel.Gates) + column, Gates);
        for (int i = 0; i < Gates; i += 32)
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
        ReadOnlySpan<short> gates = model.OfMarks.AsSpan((mark * RecurrentModel.Gates) + column, Gates);
        for (int i = 0; i < Gates; i += 32)
        {
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(gates[i..]));
            (Vector512.Create<int>(sums[i..]) + (lower << GateShift)).CopyTo(sums[i..]);
            (Vector512.Create<int>(sums[(i + 16)..]) + (upper << GateShift)).CopyTo(sums[(i + 16)..]);
        }
    }

    private void Advance(int row)
    {
        Span<float> memories = _memory.AsSpan(row * Cells, Cells);
        Span<short> states = _state.AsSpan(row * Cells, Cells);
        ReadOnlySpan<int> sums = _gateSums.AsSpan(row * Gates, Gates);
        for (int i = 0; i < Cells; i += 16)
        {
            Vector512<float> input = Activation.Sigmoid(Gate(sums, i)), forget = Activation.Sigmoid(Gate(sums, Cells + i));
            Vector512<float> output = Activation.Sigmoid(Gate(sums, (2 * Cells) + i)), candidate = Activation.Tanh(Gate(sums, (3 * Cells) + i));
            Vector512<float> memory = (input * candidate) + (forget * Vector512.Create<float>(memories[i..]));
            memory.CopyTo(memories[i..]);
            Vector512<int> state = Vector512.ConvertToInt32(output * Activation.Tanh(memory) * Vector512.Create((float)PackedMatrix.InputUnit));
            Vector256.Narrow(state.GetLower(), state.GetUpper()).CopyTo(states[i..]);
        }
    }

    private static Vector512<float> Gate(ReadOnlySpan<int> sums, int i) =>
        Vector512.ConvertToSingle(Vector512.Create(sums[i..])) * Vector512.Create(SumUnit);

    private void SumGroups(NameDocument document, ReadOnlySpan<short> states)
    {
        Span<int> sums = _groupSums.Resize(document.GroupCount * States);
        sums.Clear();
        ReadOnlySpan<int> groupAt = document.GroupAt;
        for (int t = 0; t < groupAt.Length; t++)
        {
            if (groupAt[t] < 0 || document.GroupSize(groupAt[t]) < 2)
            {
                continue;
            }

            Span<int> sum = sums.Slice(groupAt[t] * States, States);
            ReadOnlySpan<short> state = states.Slice(t * States, States);
            for (int i = 0; i < States; i += 32)
            {
                (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(state[i..]));
                (Vector512.Create<int>(sum[i..]) + lower).CopyTo(sum[i..]);
                (Vector512.Create<int>(sum[(i + 16)..]) + upper).CopyTo(sum[(i + 16)..]);
            }
        }
    }

    private void AddScores(NameDocument document, int first, int count, ReadOnlySpan<short> states, Span<int> scores)
    {
        Array.Clear(_denseSums);
        model.Own.MultiplyAdd4(states.Slice(first * States, Abreast * States), _denseSums);
        for (int row = 0; row < count; row++)
        {
            int t = first + row;
            Span<int> dense = _denseSums.AsSpan(row * RecurrentModel.DenseSize, RecurrentModel.DenseSize);
            int group = document.GroupAt[t];
            if (group >= 0 && document.GroupSize(group) > 1)
            {
                ReadOthers(states.Slice(t * States, States), _groupSums.Items.Slice(group * States, States), document.GroupSize(group) - 1);
                model.Others.MultiplyAdd(_others, dense);
            }

            AddOutput(dense, scores.Slice(t * TagSet.Lanes, TagSet.Lanes));
        }
    }

    private void ReadOthers(ReadOnlySpan<short> own, ReadOnlySpan<int> sums, int count)
    {
        var factor = Vector512.Create(1f / count);
        for (int i = 0; i < States; i += 32)
        {
            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(Vector512.Create(own[i..]));
            lower = Vector512.ConvertToInt32(Vector512.ConvertToSingle(Vector512.Create(sums[i..]) - lower) * factor);
            upper = Vector512.ConvertToInt32(Vector512.ConvertToSingle(Vector512.Create(sums[(i + 16)..]) - upper) * factor);
            Vector512.Narrow(lower, upper).CopyTo(_others, i);
        }
    }

    private void AddOutput(ReadOnlySpan<int> dense, Span<int> scores)
    {
        ReadOnlySpan<float> bias = model.DenseBias, weights = model.Output;
        Vector512<float> lower = Vector512.Create(model.OutputBias), upper = Vector512.Create(model.OutputBias, 16);
        for (int i = 0; i < dense.Length; i++)
        {
            float value = (dense[i] * SumUnit) + bias[i];
            if (value > 0)
            {
                var wide = Vector512.Create(value);
                lower += wide * Vector512.Create(weights[(i * TagSet.Lanes)..]);
                upper += wide * Vector512.Create(weights[((i * TagSet.Lanes) + 16)..]);
            }
        }

        AddRounded(lower, scores);
        AddRounded(upper, scores[16..]);
    }

    private void AddRounded(Vector512<float> output, Span<int> scores)
    {
        Vector512<int> linear = (Vector512.Create<int>(scores) * Vector512.Create(model.LinearShare)) >> RecurrentModel.ShareShift;
        (linear + Vector512.ConvertToInt32(Vector512.Round(output * Vector512.Create((float)LinearModel.Unit)))).CopyTo(scores);
    }
}
