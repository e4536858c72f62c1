using System.Buffers;
using System.Runtime.CompilerServices;

namespace FactExtract.Text;

/// <summary>
/// A growing array that keeps its memory from one text to the next, lent by the shared pool. When a text needs a small part of what one
/// before has needed it gives that back: the pool lends it to the next large text, or lets it go.
/// </summary>
internal sealed class ListBuffer<T>
    where T : struct
{
    private const int FirstLength = 256;

    // Items that are kept in any case, and how many times more than needed are too many.
    private const int KeptLength = 1 << 16;
    private const int Excess = 16;

    private T[] _items = [];

    internal int Count { get; private set; }

    internal Span<T> Items => _items.AsSpan(0, Count);

    internal void Clear()
    {
        ReplaceWhereTooLarge(Count);
        Count = 0;
    }

    /// <summary>Drops the items from <paramref name="count"/> on.</summary>
    internal void Shorten(int count) => Count = Math.Min(Count, count);

    internal void Add(in T item)
    {
        if (Count == _items.Length)
        {
            // The old array is not given back: a span of it may be in use.
            T[] grown = Rent(Count * 2);
            Items.CopyTo(grown);
            _items = grown;
        }

        _items[Count++] = item;
    }

    /// <summary>Makes room for <paramref name="count"/> items and returns all of it to be filled: what it holds is not defined.</summary>
    internal Span<T> Resize(int count)
    {
        if (_items.Length < count)
        {
            Replace(Math.Max(count, _items.Length * 2));
        }

        ReplaceWhereTooLarge(count);
        Count = count;
        return _items.AsSpan(0, count);
    }

    private void ReplaceWhereTooLarge(int needed)
    {
        if (_items.Length > KeptLength && needed < _items.Length / Excess)
        {
            Replace(needed);
        }
    }

    private void Replace(int length)
    {
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        _items = Rent(length);
    }

    private static T[] Rent(int length) => ArrayPool<T>.Shared.Rent(Math.Max(length, FirstLength));
}
