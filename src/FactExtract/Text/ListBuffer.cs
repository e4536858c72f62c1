namespace FactExtract.Text;

/// <summary>A growing array that keeps its memory from one text to the next.</summary>
internal sealed class ListBuffer<T>
    where T : struct
{
    private T[] _items = new T[256];

    internal int Count { get; private set; }

    /// <summary>How many items there is memory for: more than any text so far has needed.</summary>
    internal int Capacity => _items.Length;

    internal Span<T> Items => _items.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    /// <summary>Drops the items from <paramref name="count"/> on.</summary>
    internal void Shorten(int count) => Count = Math.Min(Count, count);

    internal void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Makes room for <paramref name="count"/> items and returns all of it to be filled.</summary>
    internal Span<T> Resize(int count)
    {
        if (_items.Length < count)
        {
            _items = new T[Math.Max(count, _items.Length * 2)];
        }

        Count = count;
        return _items.AsSpan(0, count);
    }
}
