using System.Runtime.Intrinsics;

namespace FactExtract.Training.Neural;

/// <summary>The gradient of a parameter; of a sparse one (a table of embeddings) only the rows touched.</summary>
internal sealed unsafe class Gradient(Parameter parameter, bool isSparse) : IDisposable
{
    private readonly Block _values = new(parameter.Rows, parameter.Columns);
    private readonly bool[] _isTouched = new bool[parameter.Rows];
    private readonly List<int> _touched = [];

    internal Parameter Parameter { get; } = parameter;

    /// <summary>The whole matrix, for dense parameters.</summary>
    internal float* Data => _values.Data;

    public void Dispose() => _values.Dispose();

    /// <summary>A row to add to.</summary>
    internal float* Touch(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        return _values.Row(row);
    }

    internal void AddTo(Gradient other)
    {
        foreach (int row in Rows())
        {
            AddRow(_values.Row(row), other.Touch(row), Parameter.Columns);
        }
    }

    internal double SumOfSquares()
    {
        double sum = 0;
        foreach (int row in Rows())
        {
            float rowSum = 0;
            foreach (float value in _values.RowValues(row))
            {
                rowSum += value * value;
            }

            sum += rowSum;
        }

        return sum;
    }

    internal void Step(float scale, float rate)
    {
        foreach (int row in Rows())
        {
            Parameter.Step(row, _values.Row(row), scale, rate);
        }
    }

    internal void Clear()
    {
        foreach (int row in Rows())
        {
            _values.RowValues(row).Clear();
        }

        foreach (int row in _touched)
        {
            _isTouched[row] = false;
        }

        _touched.Clear();
    }

    internal static void AddRow(float* source, float* target, int count)
    {
        int i = 0;
        for (; i + 16 <= count; i += 16)
        {
            (Vector512.Load(source + i) + Vector512.Load(target + i)).Store(target + i);
        }

        for (; i < count; i++)
        {
            target[i] += source[i];
        }
    }

    private IEnumerable<int> Rows() => isSparse ? _touched : Enumerable.Range(0, Parameter.Rows);
}
