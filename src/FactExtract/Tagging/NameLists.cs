using System.Numerics;
using System.Runtime.CompilerServices;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>Known names of people, places and organizations, looked up as phrases of tokens.</summary>
internal sealed class NameLists
{
    /// <summary>Tokens of the longest phrase.</summary>
    internal const int MaxLength = 6;

    private const int Lists = 16;

    // Open addressing by the upper bits of the keys: sorted keys are filled in from front to back.
    private readonly uint[] _keys;
    private readonly ushort[] _lists;
    private readonly int _shift;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal NameLists(ResourceFile resource)
    {
        // Per list: the number of phrases, then the differences of their sorted keys, seven bits a byte. Differences of so many keys
        // take two bytes or more, so that half of the bytes are slots enough.
        ReadOnlySpan<byte> bytes = resource.Read("lists");
        _keys = new uint[BitOperations.RoundUpToPowerOf2((uint)bytes.Length / 2)];
        _lists = new ushort[_keys.Length];
        _shift = 32 - BitOperations.Log2((uint)_keys.Length);
        var field = new ByteReader(bytes);
        for (int list = 0; list < Lists; list++)
        {
            uint key = 0;
            for (uint count = field.ReadVariable(); count > 0; count--)
            {
                key += field.ReadVariable();
                int slot = SlotOf(key);
                _keys[slot] = key;
                _lists[slot] |= (ushort)(1 << list);
            }
        }
    }

    /// <summary>
    /// Marks the tokens of a sentence that are part of a listed name: bit 4 × list + position (begin, inside, end, single).
    /// Of the phrases of one list the leftmost longest counts.
    /// </summary>
    /// <param name="sentence">The tokens.</param>
    /// <param name="starts">For each token, whether a phrase may start there.</param>
    /// <param name="marks">Cleared and filled.</param>
    internal void Match(ReadOnlySpan<Token> sentence, ReadOnlySpan<bool> starts, Span<ulong> marks)
    {
        marks.Clear();
        Span<int> covered = stackalloc int[Lists];
        Span<int> lengths = stackalloc int[Lists];
        covered.Clear();
        for (int i = 0; i < sentence.Length; i++)
        {
            if (!starts[i])
            {
                continue;
            }

            int any = Longest(sentence, i, starts, lengths);
            for (int list = 0; any >> list != 0; list++)
            {
                if ((any >> list & 1) == 0 || i + lengths[list] <= covered[list])
                {
                    continue;
                }

                covered[list] = i + lengths[list];
                Mark(marks.Slice(i, lengths[list]), list);
            }
        }
    }

    private int Longest(ReadOnlySpan<Token> sentence, int first, ReadOnlySpan<bool> starts, Span<int> lengths)
    {
        ulong phrase = 0;
        int any = 0;
        for (int length = 1; length <= MaxLength && first + length <= sentence.Length; length++)
        {
            phrase = TextHash.Combine(phrase, sentence[first + length - 1].Hash);

            // A name ends in a capitalized word or an abbreviation point, whatever words it has inside.
            int lists = starts[first + length - 1] ? _lists[SlotOf(NameVocabulary.Key(phrase))] : 0;

            any |= lists;
            for (int list = 0; lists >> list != 0; list++)
            {
                lengths[list] = (lists >> list & 1) != 0 ? length : lengths[list];
            }
        }

        return any;
    }

    // The slot of the key, or the empty one where it would be.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint key)
    {
        int slot = (int)(key >> _shift);
        while (_keys[slot] != key && _keys[slot] != 0)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return slot;
    }

    private static void Mark(Span<ulong> marks, int list)
    {
        for (int k = 0; k < marks.Length; k++)
        {
            int position = marks.Length == 1 ? 3 : k == 0 ? 0 : k == marks.Length - 1 ? 2 : 1;
            marks[k] |= 1UL << ((list * 4) + position);
        }
    }
}
