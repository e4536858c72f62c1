using System.Numerics;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Scores the tokens of a document with the recurrent network. What a word form sends to the gates is computed once; states are kept as
/// 16-bit fractions, sums as whole numbers.
/// </summary>
internal sealed class RecurrentScorer(RecurrentModel model)
{
    private const int Cells = RecurrentModel.Cells;
    private const int States = 2 * Cells;
    private const float SumUnit = 1f / (PackedMatrix.InputUnit * PackedMatrix.WeightUnit);

    private readonly ListBuffer<short> _states = new();
    private readonly ListBuffer<int> _groupSums = new();
    private readonly int[] _gateSums = new int[4 * Cells];
    private readonly short[] _state = new short[Cells];
    private readonly float[] _memory = new float[Cells];
    private readonly short[] _gates = new short[4 * Cells];
    private readonly short[] _others = new short[States];
    private readonly int[] _denseSums = new int[RecurrentModel.DenseSize];
    private readonly float[] _output = new float[TagSet.Lanes];
    private short[] _ofWord = new short[1024 * RecurrentModel.Gates];
    private int _wordCount;

    /// <summary>Adds the network's scores to those of the linear model.</summary>
    internal void Add(in TokenizedText text, NameDocument document, bool fresh, Span<int> scores)
    {
        ProjectWords(document, fresh);
        Span<short> states = _states.Resize(text.Tokens.Length * States);
        foreach (SentenceRange sentence in text.Sentences)
        {
            Run(document, sentence, isBackward: false, states);
            Run(document, sentence, isBackward: true, states);
        }

        SumGroups(document, states);
        for (int t = 0; t < text.Tokens.Length; t++)
        {
            AddScores(document, t, states, scores.Slice(t * TagSet.Lanes, TagSet.Lanes));
        }
    }

    private void ProjectWords(NameDocument document, bool fresh)
    {
        int known = fresh ? 0 : _wordCount;
        _wordCount = document.Words.Length;
        if (_ofWord.Length < _wordCount * RecurrentModel.Gates)
        {
            Array.Resize(ref _ofWord, _wordCount * RecurrentModel.Gates * 2);
        }

        for (int word = known; word < _wordCount; word++)
        {
            model.Project(document.Words[word], _ofWord.AsSpan(word * RecurrentModel.Gates, RecurrentModel.Gates));
        }
    }

    private void Run(NameDocument document, in SentenceRange sentence, bool isBackward, Span<short> states)
    {
        int direction = isBackward ? 1 : 0;
        Array.Clear(_state);
        Array.Clear(_memory);
        for (int step = 0; step < sentence.End - sentence.First; step++)
        {
            int t = isBackward ? sentence.End - 1 - step : sentence.First + step;
            ReadGates(document, t, direction);
            Array.Clear(_gateSums);
            if (step > 0)
            {
                model.Recurrent[direction].MultiplyAdd(_state, _gateSums);
            }

            Advance();
            _state.CopyTo(states.Slice((t * States) + (direction * Cells), Cells));
        }
    }

    private void ReadGates(NameDocument document, int t, int direction)
    {
        int column = direction * 4 * Cells;
        ReadOnlySpan<short> word = _ofWord.AsSpan((document.WordAt[t] * RecurrentModel.Gates) + column, 4 * Cells);
        word.CopyTo(_gates);
        for (ulong names = document.Names[t]; names != 0; names &= names - 1)
        {
            AddMark(BitOperations.TrailingZeroCount(names), column);
        }

        for (uint marks = (uint)document.Marks[t]; marks != 0; marks &= marks - 1)
        {
            AddMark(64 + BitOperations.TrailingZeroCount(marks), column);
        }
    }

    private void AddMark(int mark, int column)
    {
        ReadOnlySpan<short> gates = model.OfMarks.AsSpan((mark * RecurrentModel.Gates) + column, 4 * Cells);
        for (int i = 0; i < gates.Length; i += 32)
        {
            (Vector512.Create<short>(_gates.AsSpan(i)) + Vector512.Create(gates[i..])).CopyTo(_gates, i);
        }
    }

    private void Advance()
    {
        for (int i = 0; i < Cells; i += 16)
        {
            Vector512<float> input = Activation.Sigmoid(Gate(i)), forget = Activation.Sigmoid(Gate(Cells + i));
            Vector512<float> output = Activation.Sigmoid(Gate((2 * Cells) + i)), candidate = Activation.Tanh(Gate((3 * Cells) + i));
            Vector512<float> memory = (input * candidate) + (forget * Vector512.LoadUnsafe(ref _memory[i]));
            memory.CopyTo(_memory, i);
            Vector512<int> state = Vector512.ConvertToInt32(output * Activation.Tanh(memory) * Vector512.Create((float)PackedMatrix.InputUnit));
            Vector256.Narrow(state.GetLower(), state.GetUpper()).CopyTo(_state, i);
        }
    }

    private Vector512<float> Gate(int i)
    {
        (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref _gates[i]));
        return (Vector512.ConvertToSingle(Vector512.Create(lower, upper)) * Vector512.Create(1f / RecurrentModel.GateUnit))
            + (Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref _gateSums[i])) * Vector512.Create(SumUnit));
    }

    private void SumGroups(NameDocument document, ReadOnlySpan<short> states)
    {
        Span<int> sums = _groupSums.Resize(document.GroupCount * States);
        sums.Clear();
        for (int t = 0; t < document.GroupAt.Length; t++)
        {
            int group = document.GroupAt[t];
            if (group >= 0 && document.GroupSize(group) > 1)
            {
                Span<int> sum = sums.Slice(group * States, States);
                ReadOnlySpan<short> state = states.Slice(t * States, States);
                for (int i = 0; i < States; i++)
                {
                    sum[i] += state[i];
                }
            }
        }
    }

    private void AddScores(NameDocument document, int t, ReadOnlySpan<short> states, Span<int> scores)
    {
        ReadOnlySpan<short> own = states.Slice(t * States, States);
        Array.Clear(_denseSums);
        model.Own.MultiplyAdd(own, _denseSums);
        int group = document.GroupAt[t];
        if (group >= 0 && document.GroupSize(group) > 1)
        {
            float factor = 1f / (document.GroupSize(group) - 1);
            ReadOnlySpan<int> sums = _groupSums.Items.Slice(group * States, States);
            for (int i = 0; i < States; i++)
            {
                _others[i] = (short)((sums[i] - own[i]) * factor);
            }

            model.Others.MultiplyAdd(_others, _denseSums);
        }

        model.OutputBias.CopyTo(_output, 0);
        for (int i = 0; i < RecurrentModel.DenseSize; i++)
        {
            float value = (_denseSums[i] * SumUnit) + model.DenseBias[i];
            if (value > 0)
            {
                FloatKernels.MultiplyAdd(value, model.Output.AsSpan(i * TagSet.Lanes, TagSet.Lanes), _output);
            }
        }

        for (int lane = 0; lane < TagSet.Lanes; lane++)
        {
            scores[lane] = ((scores[lane] * model.LinearShare) >> 8) + (int)MathF.Round(_output[lane] * LinearModel.Unit);
        }
    }
}
