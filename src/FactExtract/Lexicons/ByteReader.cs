using System.Runtime.CompilerServices;

namespace FactExtract.Lexicons;

/// <summary>Reads numbers of variable length from a field of a resource.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    /// <summary>An unsigned number, seven bits a byte, lowest first; the top bit says that more follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint ReadVariable()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _data[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
