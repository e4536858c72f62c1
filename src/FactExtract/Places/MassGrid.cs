namespace FactExtract.Places;

/// <summary>Weight of places by cells of the globe.</summary>
internal sealed class MassGrid
{
    private const int Columns = 4096;

    private int[] _keys = new int[256];
    private float[] _masses = new float[256];
    private int _count;

    internal void Clear()
    {
        Array.Clear(_keys);
        _count = 0;
    }

    /// <summary>The cell of a point, never 0.</summary>
    /// <param name="latitude">Hundredths of a degree north.</param>
    /// <param name="longitude">Hundredths of a degree east.</param>
    /// <param name="step">Side of a cell in hundredths of a degree.</param>
    internal static int CellOf(int latitude, int longitude, int step) => ((((latitude + 9000) / step) + 2) * Columns) + ((longitude + 18000) / step) + 2;

    internal void Add(int cell, float mass)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        int slot = SlotOf(cell);
        if (_keys[slot] == 0)
        {
            _keys[slot] = cell;
            _masses[slot] = 0;
            _count++;
        }

        _masses[slot] += mass;
    }

    /// <summary>Weight in a cell and the eight around it.</summary>
    internal float Around(int middle)
    {
        float sum = 0;
        for (int row = -Columns; row <= Columns; row += Columns)
        {
            for (int column = -1; column <= 1; column++)
            {
                int slot = SlotOf(middle + row + column);
                sum += _keys[slot] == 0 ? 0 : _masses[slot];
            }
        }

        return sum;
    }

    /// <summary>Whether <see cref="Around"/> of one cell counts the other.</summary>
    internal static bool AreNeighbors(int cell, int other)
    {
        int apart = cell - other;
        return (uint)(apart + 1) <= 2 || (uint)(apart + Columns + 1) <= 2 || (uint)(apart - Columns + 1) <= 2;
    }

    private int SlotOf(int cell)
    {
        int mask = _keys.Length - 1;
        int slot = (int)((uint)cell * 0x9E3779B1u >> 8) & mask;
        while (_keys[slot] != 0 && _keys[slot] != cell)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        (int[] keys, float[] masses) = (_keys, _masses);
        _keys = new int[keys.Length * 2];
        _masses = new float[keys.Length * 2];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = SlotOf(keys[i]);
                _keys[slot] = keys[i];
                _masses[slot] = masses[i];
            }
        }
    }
}
