namespace FactExtract.Lexicons;

/// <summary>A field of a resource that is stored as it is read: it stays where the loader mapped the file, nothing is copied.</summary>
internal sealed unsafe class RawField
{
    private readonly ResourceFile _file;
    private readonly byte* _data;
    private readonly int _length;

    /// <param name="file">What holds the bytes in place.</param>
    /// <param name="data">The first byte.</param>
    /// <param name="length">Number of bytes.</param>
    internal RawField(ResourceFile file, byte* data, int length)
    {
        _file = file;
        _data = data;
        _length = length;
    }

    /// <summary>The bytes; valid as long as this object.</summary>
    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            GC.KeepAlive(_file);
            return new ReadOnlySpan<byte>(_data, _length);
        }
    }
}
