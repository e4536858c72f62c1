using System.Runtime.Intrinsics;

namespace FactExtract.Training.Neural;

/// <summary>A trained matrix with the moments of Adam (Kingma and Ba 2015).</summary>
internal sealed unsafe class Parameter : IDisposable
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.99f;
    private const float Epsilon = 1e-6f;

    private readonly Block _first;
    private readonly Block _second;
    private Block? _average;

    internal Parameter(int rows, int columns, float range, Random random)
    {
        Weights = new Block(rows, columns);
        _first = new Block(rows, columns);
        _second = new Block(rows, columns);
        foreach (ref float weight in Weights.Values)
        {
            weight = ((random.NextSingle() * 2) - 1) * range;
        }
    }

    internal Block Weights { get; }

    internal int Rows => Weights.Rows;

    internal int Columns => Weights.Columns;

    public void Dispose()
    {
        Weights.Dispose();
        _first.Dispose();
        _second.Dispose();
        _average?.Dispose();
    }

    /// <summary>Moves the running average of the weights towards them.</summary>
    internal void Average(float share)
    {
        if (_average is null)
        {
            _average = new Block(Rows, Columns);
            Weights.Values.CopyTo(_average.Values);
        }

        Span<float> average = _average.Values, weights = Weights.Values;
        for (int i = 0; i < average.Length; i++)
        {
            average[i] += (weights[i] - average[i]) * share;
        }
    }

    /// <summary>Replaces the weights by their running average, if there is one.</summary>
    internal void UseAverage() => _average?.Values.CopyTo(Weights.Values);

    /// <summary>Moves one row against its gradient, which is scaled first.</summary>
    internal void Step(int row, float* gradient, float scale, float rate)
    {
        float* weights = Weights.Row(row), first = _first.Row(row), second = _second.Row(row);
        int i = 0;
        for (; i + 16 <= Columns; i += 16)
        {
            Vector512<float> g = Vector512.Load(gradient + i) * scale;
            Vector512<float> m = (Vector512.Load(first + i) * FirstDecay) + (g * (1 - FirstDecay));
            Vector512<float> v = (Vector512.Load(second + i) * SecondDecay) + (g * g * (1 - SecondDecay));
            m.Store(first + i);
            v.Store(second + i);
            (Vector512.Load(weights + i) - (m * rate / (Vector512.Sqrt(v) + Vector512.Create(Epsilon)))).Store(weights + i);
        }

        for (; i < Columns; i++)
        {
            float g = gradient[i] * scale;
            first[i] = (first[i] * FirstDecay) + (g * (1 - FirstDecay));
            second[i] = (second[i] * SecondDecay) + (g * g * (1 - SecondDecay));
            weights[i] -= first[i] * rate / (MathF.Sqrt(second[i]) + Epsilon);
        }
    }
}
