namespace FactExtract.Cli;

/// <summary>Reads lines as bytes: no decoding, no strings; one buffer, which grows to the longest line up to a limit.</summary>
internal sealed class LineReader(Stream stream, int maxLength)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>Number of the line last read, from 1.</summary>
    internal int Number { get; private set; }

    /// <summary>Reads the next line, without its end.</summary>
    /// <param name="line">The line, valid until the next call; empty when it is longer than the limit.</param>
    /// <param name="isTooLong">True when the line is longer than the limit; the rest of it is skipped.</param>
    /// <returns>False after the last line.</returns>
    internal bool Read(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || _atEnd)
            {
                length = length >= 0 ? searched + length : _end - _start;
                bool isLine = length > 0 || !_atEnd || _end > _start || isTooLong;
                isTooLong |= length > maxLength;
                line = isTooLong ? default : _buffer.AsSpan(_start, length);
                line = line is [.. var body, (byte)'\r'] ? body : line;
                _start = Math.Min(_start + length + 1, _end);
                Number += isLine ? 1 : 0;
                return isLine;
            }

            searched = _end - _start;
            if (searched > maxLength)
            {
                isTooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
