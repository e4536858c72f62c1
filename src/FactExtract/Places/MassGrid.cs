namespace FactExtract.Places;

/// <summary>Weight of places by cells of the globe.</summary>
/// <param name="step">Side of a cell in hundredths of a degree.</param>
internal sealed class MassGrid(int step)
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

    internal void Add(int latitude, int longitude, float mass)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        int slot = SlotOf(Cell(latitude, longitude));
        if (_keys[slot] == 0)
        {
            _keys[slot] = Cell(latitude, longitude);
            _masses[slot] = 0;
            _count++;
        }

        _masses[slot] += mass;
    }

    /// <summary>Weight in the cell of the point and the eight around it.</summary>
    internal float Around(int latitude, int longitude)
    {
        int middle = Cell(latitude, longitude);
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

    /// <summary>Whether <see cref="Around"/> of one point counts the other.</summary>
    internal bool AreNeighbors(int latitude, int longitude, int otherLatitude, int otherLongitude)
    {
        int apart = Cell(latitude, longitude) - Cell(otherLatitude, otherLongitude);
        int rows = (apart + Columns + 1) / Columns;
        int columns = apart - ((rows - 1) * Columns);
        return rows is >= 0 and <= 2 && columns is >= -1 and <= 1;
    }

    // Never 0, which marks an empty slot.
    private int Cell(int latitude, int longitude) => ((((latitude + 9000) / step) + 2) * Columns) + ((longitude + 18000) / step) + 2;

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
