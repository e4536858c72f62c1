using System.Runtime.InteropServices;

namespace FactExtract.Training.Neural;

/// <summary>A matrix in native memory, aligned for vectors. Grows as needed and keeps its memory.</summary>
internal sealed unsafe class Block : IDisposable
{
    private nuint _capacity;

    internal Block()
    {
    }

    internal Block(int rows, int columns)
    {
        Resize(rows, columns);
        Clear();
    }

    internal float* Data { get; private set; }

    internal int Rows { get; private set; }

    internal int Columns { get; private set; }

    internal long Count => (long)Rows * Columns;

    internal Span<float> Values => new(Data, (int)Count);

    public void Dispose() => NativeMemory.AlignedFree(Data);

    /// <summary>Sets the shape; the content is undefined.</summary>
    internal void Resize(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;

        // Sixteen spare values: kernels may load a whole vector at the end.
        nuint needed = ((nuint)Count + 16) * sizeof(float);
        if (needed > _capacity)
        {
            NativeMemory.AlignedFree(Data);
            _capacity = needed + (needed / 4);
            Data = (float*)NativeMemory.AlignedAlloc(_capacity, 64);
        }
    }

    internal void Clear() => Values.Clear();

    internal float* Row(int row) => Data + ((long)row * Columns);

    internal Span<float> RowValues(int row) => new(Row(row), Columns);
}
