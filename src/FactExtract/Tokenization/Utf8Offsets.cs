using System.Text;

namespace FactExtract.Tokenization;

/// <summary>Turns offsets in UTF-16 text, given in ascending order, into offsets in the UTF-8 text it was decoded from.</summary>
internal ref struct Utf8Offsets
{
    private readonly ReadOnlySpan<byte> _bytes;

    // How many bytes more than UTF-16 code units stand before _next, the next byte outside ASCII.
    private int _delta;
    private int _next;

    internal Utf8Offsets(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        FindNext(0);
    }

    /// <summary>The byte offset of a UTF-16 offset, which must not be smaller than that of the call before.</summary>
    internal int ToBytes(int offset)
    {
        while (offset + _delta > _next)
        {
            Rune.DecodeFromUtf8(_bytes[_next..], out Rune rune, out int length);
            _delta += length - rune.Utf16SequenceLength;
            FindNext(_next + length);
        }

        return offset + _delta;
    }

    private void FindNext(int from)
    {
        int found = _bytes[from..].IndexOfAnyInRange((byte)0x80, byte.MaxValue);
        _next = found < 0 ? _bytes.Length : from + found;
    }
}
