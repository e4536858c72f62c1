using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// The long short-term memory in both directions. What a word form sends to the gates is computed once. Four sentences run side by side, so
/// that each weight is read once for four tokens. States are 16-bit fractions, sums whole numbers.
/// </summary>
internal sealed class RecurrentLayer(RecurrentModel model)
{
    private const int Abreast = RecurrentModel.Abreast;

    private readonly int _cells = model.Cells;
    private readonly int _states = 2 * model.Cells;
    private readonly int _gates = 4 * model.Cells;
    private readonly ListBuffer<int> _order = new();
    private readonly AlignedArray<int> _gateSums = new(Abreast * 4 * model.Cells);
    private readonly AlignedArray<int> _projected = new(Abreast * model.Gates);
    private readonly AlignedArray<short> _state = new(Abreast * model.Cells);
    private readonly AlignedArray<float> _memory = new(Abreast * model.Cells);
    private int _begun;
    private readonly AlignedArray<short> _ofWord = new(256 * model.Gates);
    private readonly ListBuffer<int> _toProject = new();
    private bool[] _isProjected = new bool[256];

    /// <summary>Reads a document.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="document">Its words and marks.</param>
    /// <param name="states">Receives for each token the state of one direction, then that of the other.</param>
    internal void Read(ReadOnlySpan<SentenceRange> sentences, NameDocument document, Span<short> states)
    {
        ProjectWords(document, sentences);
        OrderByLength(sentences);
        Run(document, sentences, direction: 0, states);
        Run(document, sentences, direction: 1, states);
    }

    // The words of sentences that it does not read are left until they come in one that it reads.
    private void ProjectWords(NameDocument document, ReadOnlySpan<SentenceRange> sentences)
    {
        int count = document.Words.Length;
        if (_ofWord.Length < count * model.Gates)
        {
            _ofWord.Grow(count * model.Gates * 3 / 2);
        }

        if (_isProjected.Length < count)
        {
            Array.Resize(ref _isProjected, count * 3 / 2);
        }

        _isProjected.AsSpan(document.KnownWords, count - document.KnownWords).Clear();
        _toProject.Clear();
        foreach (SentenceRange sentence in sentences)
        {
            foreach (int word in document.WordAt[sentence.First..sentence.End])
            {
                if (!_isProjected[word])
                {
                    _isProjected[word] = true;
                    _toProject.Add(word);
                }
            }
        }

        model.Project(document.Words, _toProject.Items, _ofWord.Span, _projected.Span);
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
                ReadGates(document, token[row], direction, _gateSums.Span.Slice(row * _gates, _gates));
                if (left[row] > 1)
                {
                    PrefetchGates(document.WordAt[token[row] + step], direction);
                }
            }

            if (running > 1)
            {
                model.Recurrent[direction].MultiplyAdd4(_state.Span, _gateSums.Span);
            }
            else
            {
                model.Recurrent[direction].MultiplyAdd(_state.Span, _gateSums.Span);
            }

            for (int row = 0; row < running; row++)
            {
                Advance(row);
                _state.Span.Slice(row * _cells, _cells).CopyTo(states[((token[row] * _states) + (direction * _cells))..]);
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
                _state.Span.Slice(row * _cells, _cells).Clear();
                _memory.Span.Slice(row * _cells, _cells).Clear();
                running = Math.Max(running, row + 1);
            }
            else if (row < running)
            {
                running--;
                (token[row], left[row]) = (token[running], left[running]);
                _state.Span.Slice(running * _cells, _cells).CopyTo(_state.Span[(row * _cells)..]);
                _memory.Span.Slice(running * _cells, _cells).CopyTo(_memory.Span[(row * _cells)..]);
                row--;
            }
        }

        return running;
    }

    // What a word form that has not been met for long sends to the gates is in far memory: it comes near during the multiplication.
    private void PrefetchGates(int word, int direction)
    {
        ref short gates = ref _ofWord.Span[(word * model.Gates) + (direction * _gates)];
        for (int i = 0; i < _gates; i += 32)
        {
            CacheHint.Prefetch(ref Unsafe.Add(ref gates, i));
        }
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

        ref short word = ref _ofWord.Span[(document.WordAt[t] * model.Gates) + column];
        ref short ofMarks = ref model.OfMarks.First;
        for (int i = 0; i < _gates; i += 32)
        {
            Vector512<short> gates = Vector512.LoadUnsafe(ref word, (nuint)i);
            for (int k = 0; k < count; k++)
            {
                gates = Vector512.AddSaturate(gates, Vector512.LoadUnsafe(ref ofMarks, (nuint)(marks[k] + i)));
            }

            (Vector512<int> lower, Vector512<int> upper) = Vector512.Widen(gates);
            (lower << RecurrentModel.GateShift).CopyTo(sums[i..]);
            (upper << RecurrentModel.GateShift).CopyTo(sums[(i + 16)..]);
        }
    }

    private void Advance(int row)
    {
        ref float memories = ref _memory.Span[row * _cells];
        ref int sums = ref _gateSums.Span[row * _gates];
        Span<short> states = _state.Span.Slice(row * _cells, _cells);
        for (int i = 0; i < states.Length; i += 16)
        {
            Vector512<float> input = Sigmoid(ref sums, i), forget = Sigmoid(ref sums, states.Length + i), output = Sigmoid(ref sums, (2 * states.Length) + i);
            Vector512<float> candidate = Activation.Squash(Gate(ref sums, (3 * states.Length) + i, RecurrentModel.SumUnit / Activation.SquashReach));
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
        Vector512.FusedMultiplyAdd(Activation.Squash(Gate(ref sums, i, RecurrentModel.SumUnit / (2 * Activation.SquashReach))), Vector512.Create(0.5f), Vector512.Create(0.5f));
}
