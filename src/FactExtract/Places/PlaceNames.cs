using System.Runtime.CompilerServices;
using System.Text;

namespace FactExtract.Places;

/// <summary>
/// Names sorted by their folded form, each stored as the number of bytes it shares with the one before, the number it adds, and those;
/// the bit above the shared bytes says that the folded form is that of the name before.
/// </summary>
internal sealed class PlaceNames
{
    // Every sixteenth name is stored whole, so that one can be read without its predecessors.
    internal const int BlockLength = 16;
    private const int HeaderLength = 4;

    private readonly byte[] _data;
    private readonly int[] _blocks;
    private readonly ulong[] _continues;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal PlaceNames(byte[] data)
    {
        _data = data;
        Count = BitConverter.ToInt32(data);
        _blocks = new int[(Count / BlockLength) + 1];
        _continues = new ulong[(Count / 64) + 1];
        int at = HeaderLength;
        for (int i = 0; i < Count; i++)
        {
            if (i % BlockLength == 0)
            {
                _blocks[i / BlockLength] = at;
            }

            if (data[at] >= 0x80)
            {
                _continues[i >> 6] |= 1UL << i;
            }

            at += 2 + data[at + 1];
        }
    }

    internal int Count { get; }

    /// <summary>Whether the name has the folded form of the one before.</summary>
    internal bool ContinuesKey(int index) => (_continues[index >> 6] >> index & 1) != 0;

    internal Cursor Start() => new() { At = HeaderLength, Bytes = new byte[256] };

    /// <summary>Reads the next name in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Next(ref Cursor cursor, Span<char> name)
    {
        int shared = _data[cursor.At] & 0x7F;
        int added = _data[cursor.At + 1];
        _data.AsSpan(cursor.At + 2, added).CopyTo(cursor.Bytes.AsSpan(shared));
        cursor.At += 2 + added;
        return Encoding.UTF8.GetChars(cursor.Bytes.AsSpan(0, shared + added), name);
    }

    internal string Read(int index)
    {
        Cursor cursor = Start();
        cursor.At = _blocks[index / BlockLength];
        Span<char> name = stackalloc char[256];
        int length = 0;
        for (int i = index / BlockLength * BlockLength; i <= index; i++)
        {
            length = Next(ref cursor, name);
        }

        return name[..length].ToString();
    }

    /// <summary>Where a sequential reader stands.</summary>
    internal struct Cursor
    {
        internal int At;
        internal byte[] Bytes;
    }
}
