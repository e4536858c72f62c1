using System.Numerics;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>
/// For each key, the entities that go by it, the latest first. Cleared in constant time, so that it can be kept from one text to
/// the next.
/// </summary>
internal sealed class AliasIndex
{
    /// <summary>
    /// How many entities of one key are looked at: a text that lists thousands of Smiths must not take quadratic time.
    /// </summary>
    internal const int MaxCandidates = 16;

    private readonly ListBuffer<Link> _links = new();
    private Slot[] _slots = new Slot[512];
    private int _generation = 1;
    private int _used;

    internal void Clear()
    {
        _generation++;
        _used = 0;
        _links.Clear();
    }

    /// <summary>Says that the entity goes by the key; nothing happens when it is the latest that does.</summary>
    internal void Add(ulong key, int entity)
    {
        if (_used * 2 >= _slots.Length)
        {
            Grow();
        }

        ref Slot slot = ref _slots[Find(key)];
        int next = -1;
        if (slot.Generation == _generation)
        {
            next = slot.First;
            if (_links.Items[next].Entity == entity)
            {
                return;
            }
        }
        else
        {
            _used++;
        }

        slot = new Slot { Key = key, Generation = _generation, First = _links.Count };
        _links.Add(new Link(entity, next));
    }

    /// <summary>The first link of the key, or -1.</summary>
    internal int First(ulong key)
    {
        ref readonly Slot slot = ref _slots[Find(key)];
        return slot.Generation == _generation ? slot.First : -1;
    }

    internal int EntityAt(int link) => _links.Items[link].Entity;

    /// <summary>The link after this one, or -1.</summary>
    internal int Next(int link) => _links.Items[link].Next;

    private int Find(ulong key)
    {
        int mask = _slots.Length - 1;
        int at = (int)BitOperations.RotateRight(key, 17) & mask;
        while (_slots[at].Generation == _generation && _slots[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (ref readonly Slot slot in old.AsSpan())
        {
            if (slot.Generation == _generation)
            {
                _slots[Find(slot.Key)] = slot;
            }
        }
    }

    private readonly record struct Link(int Entity, int Next);

    private struct Slot
    {
        internal ulong Key;
        internal int Generation;
        internal int First;
    }
}
