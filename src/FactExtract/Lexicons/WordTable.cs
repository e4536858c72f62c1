using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactExtract.Lexicons;

/// <summary>
/// A read-mostly map from the hash of a word (<see cref="Token.Hash"/>) or phrase (<see cref="Text.TextHash.Combine"/>) to a value:
/// open addressing, at most half full, one cache line a look-up.
/// </summary>
internal sealed class WordTable<T>
    where T : struct
{
    private const int MaxKeptSlots = 1 << 15;

    private Slot[] _slots;
    private int _mask;

    internal WordTable(int capacity = 16)
    {
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2))];
        _mask = _slots.Length - 1;
    }

    internal int Count { get; private set; }

    /// <summary>Whether the table has the key, and its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(ulong hash, out T value)
    {
        Slot[] slots = _slots;
        for (int at = (int)hash & _mask; ; at = (at + 1) & _mask)
        {
            ref readonly Slot slot = ref slots[at];
            if (slot.Key == hash)
            {
                value = slot.Value;
                return true;
            }

            if (slot.Key == 0)
            {
                value = default;
                return false;
            }
        }
    }

    internal bool Contains(ulong hash) => TryGet(hash, out _);

    /// <summary>The value of the key, or the default value.</summary>
    internal T Get(ulong hash) => TryGet(hash, out T value) ? value : default;

    // Fills large tables at loading, before tiered compilation could notice: compiled in full at once.

    /// <summary>A reference to the value of the key, added when new. Not valid after the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ref T GetOrAdd(ulong hash)
    {
        if (Count * 2 >= _slots.Length)
        {
            Grow();
        }

        int at = (int)hash & _mask;
        while (_slots[at].Key != 0 && _slots[at].Key != hash)
        {
            at = (at + 1) & _mask;
        }

        if (_slots[at].Key == 0)
        {
            _slots[at].Key = hash;
            Count++;
        }

        return ref _slots[at].Value;
    }

    /// <summary>Forgets all entries, and memory that one large text has needed.</summary>
    internal void Clear()
    {
        if (_slots.Length > MaxKeptSlots)
        {
            _slots = new Slot[MaxKeptSlots];
            _mask = MaxKeptSlots - 1;
        }
        else
        {
            Array.Clear(_slots);
        }

        Count = 0;
    }

    internal void Set(ulong hash, T value) => GetOrAdd(hash) = value;

    /// <summary>All entries; outside of hot paths.</summary>
    internal IEnumerable<(ulong Hash, T Value)> Pairs()
    {
        foreach (Slot slot in _slots)
        {
            if (slot.Key != 0)
            {
                yield return (slot.Key, slot.Value);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        _mask = _slots.Length - 1;
        Count = 0;
        foreach (Slot slot in old)
        {
            if (slot.Key != 0)
            {
                GetOrAdd(slot.Key) = slot.Value;
            }
        }
    }

    private struct Slot
    {
        internal ulong Key;
        internal T Value;
    }
}
