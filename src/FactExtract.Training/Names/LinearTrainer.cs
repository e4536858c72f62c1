using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Lexicons;
using FactExtract.Tagging;

namespace FactExtract.Training.Names;

/// <summary>
/// Trains the linear model: a conditional random field over hashed features, by AdaGrad (Duchi et al. 2011) one sentence at a time.
/// A fifth of the features is hidden at random, so that no single one is relied on.
/// </summary>
internal sealed unsafe class LinearTrainer(LinearOptions options) : IDisposable
{
    private const int Lanes = TagSet.Lanes;

    private readonly WordTable<int> _rowOf = new(4_000_000);
    private readonly float[] _transitions = new float[TagTransitions.Count];
    private readonly float[] _transitionSquares = new float[TagTransitions.Count];
    private float* _weights;
    private float* _squares;
    private int _rowCount;

    internal IReadOnlyList<float> Transitions => _transitions;

    public void Dispose()
    {
        NativeMemory.AlignedFree(_weights);
        NativeMemory.AlignedFree(_squares);
    }

    /// <summary>Turns documents into examples; features seen fewer than twice are left out.</summary>
    internal List<LinearExample> Prepare(IReadOnlyList<TaggedDocument> documents, FeatureCollector collector)
    {
        // Saturating counts by hash: a few rare features share a place, which does no harm.
        const int CountBits = 27;
        byte[] counts = new byte[1 << CountBits];
        foreach (TaggedDocument document in documents)
        {
            collector.Collect(document, (_, features, _, _) =>
            {
                foreach (ulong feature in features)
                {
                    ref byte count = ref counts[feature >> (64 - CountBits)];
                    count += count < byte.MaxValue ? (byte)1 : (byte)0;
                }
            });
        }

        var examples = new List<LinearExample>();
        var rows = new List<int>();
        var kept = new List<float>();
        foreach (TaggedDocument document in documents)
        {
            collector.Collect(document, (sentence, features, values, starts) =>
            {
                rows.Clear();
                kept.Clear();
                int[] begin = new int[starts.Count];
                for (int t = 0; t + 1 < starts.Count; t++)
                {
                    for (int i = starts[t]; i < starts[t + 1]; i++)
                    {
                        if (counts[features[i] >> (64 - CountBits)] >= options.MinimumCount)
                        {
                            rows.Add(RowOf(features[i]));
                            kept.Add(values[i]);
                        }
                    }

                    begin[t + 1] = rows.Count;
                }

                examples.Add(new LinearExample([.. rows], [.. kept], begin, document.Allowed[sentence.First..sentence.End], document.Weight));
            });
        }

        return examples;
    }

    internal void Train(List<LinearExample> examples, Action<string> log)
    {
        nuint bytes = (nuint)_rowCount * Lanes * sizeof(float);
        _weights = (float*)NativeMemory.AlignedAlloc(bytes, 64);
        _squares = (float*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(_weights, bytes);
        for (long i = 0; i < (long)_rowCount * Lanes; i++)
        {
            _squares[i] = options.InitialSquare;
        }

        Array.Fill(_transitionSquares, options.InitialSquare);
        var random = new Random(options.Seed);
        LinearExample[] order = [.. examples];
        var gradient = new ChainGradient();
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            float rate = options.Rate * (1 - (0.8f * epoch / options.Epochs));
            foreach (LinearExample example in order)
            {
                ulong seed = (ulong)random.NextInt64();
                float[] scores = Score(example, seed);
                loss += gradient.Compute(scores, example.Allowed, _transitions, example.Weight);
                Update(example, gradient.OfScores, seed, rate);
                UpdateTransitions(gradient.OfTransitions, rate);
            }

            log($"linear epoch {epoch + 1}: loss {loss / order.Length:F4}, {_rowCount} features");
        }
    }

    /// <summary>Writes the strongest rows.</summary>
    internal void Write(ResourceWriter writer)
    {
        var keys = new (ulong Feature, int Row, float Strength)[_rowCount];
        foreach ((ulong feature, int number) in _rowOf.Pairs())
        {
            int row = number - 1;
            float strength = 0;
            for (int lane = 0; lane < Lanes; lane++)
            {
                strength = MathF.Max(strength, MathF.Abs(_weights[((long)row * Lanes) + lane]));
            }

            keys[row] = (feature, row, strength);
        }

        Array.Sort(keys, (a, b) => a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength) : a.Feature.CompareTo(b.Feature));
        var chosen = new SortedDictionary<uint, (ulong Feature, int Row)>();
        foreach ((ulong feature, int row, float strength) in keys)
        {
            // Weaker than half a unit: rounds to nothing.
            if (chosen.Count == options.KeptRows || strength * LinearModel.Unit < 0.5f)
            {
                break;
            }

            chosen.TryAdd((uint)feature & ((1u << LinearModel.SlotBits) - 1), (feature, row));
        }

        WriteRows(writer, chosen);
    }

    private void WriteRows(ResourceWriter writer, SortedDictionary<uint, (ulong Feature, int Row)> chosen)
    {
        var slots = new List<byte>();
        byte[] checks = new byte[chosen.Count];
        uint[] lanes = new uint[chosen.Count];
        var weights = new List<byte>();
        uint last = 0;
        int at = 0;
        foreach ((uint slot, (ulong feature, int row)) in chosen)
        {
            Variable.Write(slots, slot - last);
            last = slot;
            checks[at] = LinearModel.Check(feature);
            for (int lane = 0; lane < Lanes; lane++)
            {
                sbyte weight = (sbyte)Math.Clamp(MathF.Round(_weights[((long)row * Lanes) + lane] * LinearModel.Unit), -127, 127);
                if (weight != 0)
                {
                    lanes[at] |= 1u << lane;
                    weights.Add((byte)weight);
                }
            }

            at++;
        }

        writer.Add("linear.slots", CollectionsMarshal.AsSpan(slots), compress: true);
        writer.Add("linear.checks", checks, compress: false);
        writer.Add("linear.lanes", MemoryMarshal.AsBytes<uint>(lanes), compress: true);
        writer.Add("linear.weights", CollectionsMarshal.AsSpan(weights), compress: true);
        writer.Add("linear.transitions", MemoryMarshal.AsBytes<float>(_transitions), compress: false);
    }

    private int RowOf(ulong feature)
    {
        ref int row = ref _rowOf.GetOrAdd(feature == 0 ? 1 : feature);
        if (row == 0)
        {
            row = ++_rowCount;
        }

        return row - 1;
    }

    private bool IsHidden(int row, int token, ulong seed)
    {
        ulong hash = (((ulong)row * 2654435761) ^ (seed + ((ulong)token * 7919))) * 0x9E3779B97F4A7C15;
        return (hash >> 40) < options.Dropout * (1 << 24);
    }

    private float[] Score(LinearExample example, ulong seed)
    {
        float[] scores = new float[example.Length * Lanes];
        for (int t = 0; t < example.Length; t++)
        {
            Vector512<float> lower = Vector512<float>.Zero, upper = Vector512<float>.Zero;
            for (int i = example.Starts[t]; i < example.Starts[t + 1]; i++)
            {
                int row = example.Rows[i];
                if (!IsHidden(row, t, seed))
                {
                    float* weights = _weights + ((long)row * Lanes);
                    var value = Vector512.Create(example.Values[i]);
                    lower += Vector512.Load(weights) * value;
                    upper += Vector512.Load(weights + 16) * value;
                }
            }

            lower.CopyTo(scores, t * Lanes);
            upper.CopyTo(scores, (t * Lanes) + 16);
        }

        return scores;
    }

    private void Update(LinearExample example, ReadOnlySpan<float> gradient, ulong seed, float rate)
    {
        var step = Vector512.Create(rate);
        for (int t = 0; t < example.Length; t++)
        {
            Vector512<float> lower = Vector512.Create(gradient[(t * Lanes)..]), upper = Vector512.Create(gradient[((t * Lanes) + 16)..]);
            if (Vector512.Sum(Vector512.Abs(lower) + Vector512.Abs(upper)) < options.NegligibleGradient)
            {
                continue;
            }

            for (int i = example.Starts[t]; i < example.Starts[t + 1]; i++)
            {
                int row = example.Rows[i];
                if (!IsHidden(row, t, seed))
                {
                    var value = Vector512.Create(example.Values[i]);
                    Step(_weights + ((long)row * Lanes), _squares + ((long)row * Lanes), lower * value, step);
                    Step(_weights + ((long)row * Lanes) + 16, _squares + ((long)row * Lanes) + 16, upper * value, step);
                }
            }
        }
    }

    private static void Step(float* weights, float* squares, Vector512<float> gradient, Vector512<float> rate)
    {
        Vector512<float> sum = Vector512.Load(squares) + (gradient * gradient);
        sum.Store(squares);
        (Vector512.Load(weights) - (rate * gradient / Vector512.Sqrt(sum))).Store(weights);
    }

    private void UpdateTransitions(ReadOnlySpan<float> gradient, float rate)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            if (gradient[i] != 0)
            {
                _transitionSquares[i] += gradient[i] * gradient[i];
                _transitions[i] -= rate * gradient[i] / MathF.Sqrt(_transitionSquares[i]);
            }
        }
    }
}
