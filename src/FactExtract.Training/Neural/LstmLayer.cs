using System.Runtime.Intrinsics;
using FactExtract.Tokenization;

namespace FactExtract.Training.Neural;

/// <summary>
/// One direction of a long short-term memory (Hochreiter and Schmidhuber 1997), all sentences of a batch side by side: step by step
/// the tokens at the same distance from the start, longest sentence first, so that rows of a step stand together.
/// </summary>
internal sealed unsafe class LstmLayer(int cells, bool isBackward) : IDisposable
{
    private readonly Block _gates = new(), _memory = new(), _squashed = new(), _state = new(), _gatesBack = new(), _stateBack = new(), _memoryBack = new(), _transposed = new(), _ordered = new();
    private readonly List<int> _stepStart = [];
    private readonly List<int> _tokenOf = [];

    private int Steps => _stepStart.Count - 1;

    public void Dispose()
    {
        foreach (Block block in new[] { _gates, _memory, _squashed, _state, _gatesBack, _stateBack, _memoryBack, _transposed, _ordered })
        {
            block.Dispose();
        }
    }

    /// <param name="sentences">Ranges of tokens.</param>
    /// <param name="inputs">Gate inputs of the tokens.</param>
    /// <param name="inputColumn">First column of this direction's.</param>
    /// <param name="recurrent">Weights from state to gates.</param>
    /// <param name="hidden">Receives the states.</param>
    /// <param name="hiddenColumn">First column of this direction's.</param>
    internal void Forward(List<SentenceRange> sentences, Block inputs, int inputColumn, Block recurrent, Block hidden, int hiddenColumn)
    {
        Plan(sentences);
        int tokens = _tokenOf.Count;
        _gates.Resize(tokens, 4 * cells);
        _memory.Resize(tokens, cells);
        _squashed.Resize(tokens, cells);
        _state.Resize(tokens, cells);
        for (int row = 0; row < tokens; row++)
        {
            inputs.RowValues(_tokenOf[row]).Slice(inputColumn, 4 * cells).CopyTo(_gates.RowValues(row));
        }

        for (int step = 0; step < Steps; step++)
        {
            int first = _stepStart[step], count = _stepStart[step + 1] - first;
            int before = step == 0 ? 0 : _stepStart[step - 1];
            if (step > 0)
            {
                Matrix.MultiplyAdd(_state.Row(before), cells, 1, recurrent.Data, 4 * cells, _gates.Row(first), 4 * cells, count, cells, 4 * cells);
            }

            for (int i = 0; i < count; i++)
            {
                Advance(first + i, step == 0 ? null : _memory.Row(before + i));
                _state.RowValues(first + i).CopyTo(hidden.RowValues(_tokenOf[first + i]).Slice(hiddenColumn, cells));
            }
        }
    }

    /// <param name="hiddenBack">Gradient of the states.</param>
    /// <param name="hiddenColumn">First column of this direction's.</param>
    /// <param name="recurrent">Weights from state to gates.</param>
    /// <param name="recurrentBack">Gradient of them, added to.</param>
    /// <param name="inputsBack">Receives the gradient of the gate inputs.</param>
    /// <param name="inputColumn">First column of this direction's.</param>
    internal void Backward(Block hiddenBack, int hiddenColumn, Block recurrent, float* recurrentBack, Block inputsBack, int inputColumn)
    {
        int tokens = _tokenOf.Count, widest = _stepStart[1];
        _gatesBack.Resize(tokens, 4 * cells);
        _stateBack.Resize(widest, cells);
        _stateBack.Clear();
        _memoryBack.Resize(widest, cells);
        _memoryBack.Clear();
        _transposed.Resize(4 * cells, cells);
        NetworkPass.Transpose(recurrent, _transposed);
        for (int step = Steps - 1; step >= 0; step--)
        {
            int first = _stepStart[step], count = _stepStart[step + 1] - first;
            for (int i = 0; i < count; i++)
            {
                int token = _tokenOf[first + i];
                Retreat(first + i, i, step == 0 ? null : _memory.Row(_stepStart[step - 1] + i), hiddenBack.Row(token) + hiddenColumn);
                _gatesBack.RowValues(first + i).CopyTo(inputsBack.RowValues(token).Slice(inputColumn, 4 * cells));
            }

            if (step > 0)
            {
                new Span<float>(_stateBack.Data, count * cells).Clear();
                Matrix.MultiplyAdd(_gatesBack.Row(first), 4 * cells, 1, _transposed.Data, cells, _stateBack.Data, cells, count, 4 * cells, cells);
            }
        }

        AddRecurrent(recurrentBack, tokens);
    }

    private void Plan(List<SentenceRange> sentences)
    {
        SentenceRange[] order = [.. sentences.Where(s => s.End > s.First).OrderByDescending(s => s.End - s.First)];
        _stepStart.Clear();
        _tokenOf.Clear();
        for (int step = 0; step < order[0].End - order[0].First; step++)
        {
            _stepStart.Add(_tokenOf.Count);
            foreach (SentenceRange sentence in order)
            {
                if (sentence.End - sentence.First <= step)
                {
                    break;
                }

                _tokenOf.Add(isBackward ? sentence.End - 1 - step : sentence.First + step);
            }
        }

        _stepStart.Add(_tokenOf.Count);
    }

    private void Advance(int row, float* memoryBefore)
    {
        float* gates = _gates.Row(row), memory = _memory.Row(row), squashed = _squashed.Row(row), state = _state.Row(row);
        for (int i = 0; i < cells; i += 16)
        {
            Vector512<float> input = LstmActivation.Sigmoid(Vector512.Load(gates + i)), forget = LstmActivation.Sigmoid(Vector512.Load(gates + cells + i));
            Vector512<float> output = LstmActivation.Sigmoid(Vector512.Load(gates + (2 * cells) + i)), candidate = LstmActivation.Tanh(Vector512.Load(gates + (3 * cells) + i));
            input.Store(gates + i);
            forget.Store(gates + cells + i);
            output.Store(gates + (2 * cells) + i);
            candidate.Store(gates + (3 * cells) + i);
            Vector512<float> now = (input * candidate) + (memoryBefore == null ? Vector512<float>.Zero : forget * Vector512.Load(memoryBefore + i));
            Vector512<float> tanh = LstmActivation.Tanh(now);
            now.Store(memory + i);
            tanh.Store(squashed + i);
            (output * tanh).Store(state + i);
        }
    }

    private void Retreat(int row, int slot, float* memoryBefore, float* hiddenBack)
    {
        float* gates = _gates.Row(row), squashed = _squashed.Row(row), back = _gatesBack.Row(row), stateBack = _stateBack.Row(slot), memoryBack = _memoryBack.Row(slot);
        Vector512<float> one = Vector512<float>.One;
        for (int i = 0; i < cells; i += 16)
        {
            Vector512<float> input = Vector512.Load(gates + i), forget = Vector512.Load(gates + cells + i);
            Vector512<float> output = Vector512.Load(gates + (2 * cells) + i), candidate = Vector512.Load(gates + (3 * cells) + i), tanh = Vector512.Load(squashed + i);
            Vector512<float> state = Vector512.Load(stateBack + i) + Vector512.Load(hiddenBack + i);
            Vector512<float> memory = Vector512.Load(memoryBack + i) + (state * output * (one - (tanh * tanh)));
            (memory * candidate * input * (one - input)).Store(back + i);
            (memoryBefore == null ? Vector512<float>.Zero : memory * Vector512.Load(memoryBefore + i) * forget * (one - forget)).Store(back + cells + i);
            (state * tanh * output * (one - output)).Store(back + (2 * cells) + i);
            (memory * input * (one - (candidate * candidate))).Store(back + (3 * cells) + i);
            (memory * forget).Store(memoryBack + i);
        }
    }

    // recurrentBack += Σ state(before)ᵀ · gatesBack, over all steps but the first.
    private void AddRecurrent(float* recurrentBack, int tokens)
    {
        int firstRow = _stepStart[1], rows = tokens - firstRow;
        if (rows == 0)
        {
            return;
        }

        _ordered.Resize(rows, cells);
        for (int step = 1; step < Steps; step++)
        {
            for (int row = _stepStart[step]; row < _stepStart[step + 1]; row++)
            {
                _state.RowValues(_stepStart[step - 1] + row - _stepStart[step]).CopyTo(_ordered.RowValues(row - firstRow));
            }
        }

        Matrix.MultiplyAdd(_ordered.Data, 1, cells, _gatesBack.Row(firstRow), 4 * cells, recurrentBack, 4 * cells, cells, rows, 4 * cells);
    }
}
