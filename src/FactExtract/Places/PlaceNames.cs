using System.Runtime.CompilerServices;
using System.Text;
using FactExtract.Lexicons;

namespace FactExtract.Places;

/// <summary>
/// Names sorted by their folded form, each stored as the number of bytes it shares with the one before, the number it adds, and those;
/// the bit above the shared bytes says that the folded form is that of the name before. Read in place: a look-up finds the block by
/// binary search and reads its names.
/// </summary>
internal sealed class PlaceNames
{
    // Every 32nd name is stored whole, so that a block can be read without those before it.
    internal const int BlockLength = 32;

    private const int MaxBytes = 256;
    private const byte SameKey = 0x80;

    // Letters of a folded name that order the blocks: they fit a word.
    private const int HeadLength = 8;

    private readonly RawField _names;
    private readonly byte[] _refCounts;
    private readonly NameFolder _folder;
    private readonly int[] _starts;
    private readonly int[] _firstRefs;
    private readonly ulong[] _heads;

    // Runs once over all names, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal PlaceNames(RawField names, byte[] refCounts, NameFolder folder)
    {
        _names = names;
        _refCounts = refCounts;
        _folder = folder;
        int blocks = (Count + BlockLength - 1) / BlockLength;
        _starts = new int[blocks];
        _firstRefs = new int[blocks];
        _heads = new ulong[blocks];
        ReadOnlySpan<byte> bytes = names.Bytes;
        Span<char> key = stackalloc char[NameFolder.MaxLength];
        int at = 0;
        int reference = 0;
        for (int i = 0; i < Count; i++)
        {
            int added = bytes[at + 1];
            if (i % BlockLength == 0)
            {
                int block = i / BlockLength;
                _starts[block] = at;
                _firstRefs[block] = reference;
                _heads[block] = Head(key[..Fold(bytes.Slice(at + 2, added), key)]);
            }

            at += 2 + added;
            reference += refCounts[i];
        }
    }

    internal int Count => _refCounts.Length;

    /// <summary>How many places the name can mean.</summary>
    internal int RefCount(int index) => _refCounts[index];

    /// <summary>Finds the references of a folded name: from the first up to the end; none where both are 0.</summary>
    internal (int First, int End) Find(ReadOnlySpan<char> folded)
    {
        Span<char> key = stackalloc char[NameFolder.MaxLength];
        int block = Math.Max(0, FirstBlockFrom(folded, key) - 1);
        ReadOnlySpan<byte> bytes = _names.Bytes;
        Span<byte> name = stackalloc byte[MaxBytes];
        int at = _starts[block];
        int reference = _firstRefs[block];
        int first = -1;
        for (int i = block * BlockLength; i < Count; i++)
        {
            bool isSame = bytes[at] >= SameKey;
            int length = Next(bytes, ref at, name);
            if (!isSame)
            {
                if (first >= 0)
                {
                    return (first, reference);
                }

                int order = key[..Fold(name[..length], key)].SequenceCompareTo(folded);
                if (order > 0)
                {
                    return default;
                }

                first = order == 0 ? reference : -1;
            }

            reference += _refCounts[i];
        }

        return first >= 0 ? (first, reference) : default;
    }

    /// <summary>The name as it is shown.</summary>
    internal string Read(int index)
    {
        ReadOnlySpan<byte> bytes = _names.Bytes;
        Span<byte> name = stackalloc byte[MaxBytes];
        int at = _starts[index / BlockLength];
        int length = 0;
        for (int i = index / BlockLength * BlockLength; i <= index; i++)
        {
            length = Next(bytes, ref at, name);
        }

        return Encoding.UTF8.GetString(name[..length]);
    }

    // The first block whose first name is not before the folded one.
    private int FirstBlockFrom(ReadOnlySpan<char> folded, Span<char> key)
    {
        ulong head = Head(folded);
        int low = 0;
        for (int high = _heads.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (_heads[middle] < head)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        ReadOnlySpan<byte> bytes = _names.Bytes;
        while (low < _heads.Length && _heads[low] == head
            && key[..Fold(bytes.Slice(_starts[low] + 2, bytes[_starts[low] + 1]), key)].SequenceCompareTo(folded) < 0)
        {
            low++;
        }

        return low;
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int at, Span<byte> name)
    {
        int shared = bytes[at] & ~SameKey;
        int added = bytes[at + 1];
        bytes.Slice(at + 2, added).CopyTo(name[shared..]);
        at += 2 + added;
        return shared + added;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Fold(ReadOnlySpan<byte> name, Span<char> folded)
    {
        Span<char> letters = stackalloc char[MaxBytes];
        return _folder.Fold(letters[..Encoding.UTF8.GetChars(name, letters)], folded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Head(ReadOnlySpan<char> folded)
    {
        ulong head = 0;
        for (int i = 0; i < HeadLength; i++)
        {
            head = head << 8 | (i < folded.Length ? folded[i] : 0u);
        }

        return head;
    }
}
