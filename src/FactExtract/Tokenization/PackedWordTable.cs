using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactExtract.Tokenization;

/// <summary>A small read-only table from <see cref="PackedWord"/> to a byte that is not 0.</summary>
internal sealed class PackedWordTable
{
    private readonly ulong[] _keys;
    private readonly byte[] _values;
    private readonly int _shift;

    internal PackedWordTable(IReadOnlyCollection<(string Word, byte Value)> rows)
    {
        // A quarter full: most look-ups are of words that are not in the table and end at the first slot.
        int bits = BitOperations.Log2((uint)Math.Max(16, rows.Count)) + 3;
        _keys = new ulong[1 << bits];
        _values = new byte[1 << bits];
        _shift = 64 - bits;
        foreach ((string word, byte value) in rows)
        {
            if (word.Length is 0 or > PackedWord.MaxLength)
            {
                throw new InvalidDataException($"Found the word \"{word}\" of {word.Length} characters, expected 1 to {PackedWord.MaxLength}.");
            }

            ulong key = PackedWord.Of(word);
            int at = Slot(key);
            while (_keys[at] != 0 && _keys[at] != key)
            {
                at = (at + 1) & (_keys.Length - 1);
            }

            _keys[at] = key;
            _values[at] = value;
        }
    }

    /// <summary>The value of the word, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Get(ulong key)
    {
        ulong[] keys = _keys;
        int at = Slot(key);
        while (true)
        {
            ulong found = keys[at];
            if (found == key)
            {
                return found == 0 ? (byte)0 : _values[at];
            }

            if (found == 0)
            {
                return 0;
            }

            at = (at + 1) & (keys.Length - 1);
        }
    }

    internal bool Contains(ulong key) => Get(key) != 0;

    // Fibonacci hashing: the golden ratio spreads near keys (Knuth, The Art of Computer Programming, 6.4).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);
}
