using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FactExtract.Lexicons;

namespace FactExtract.Training;

/// <summary>Writes the container that <see cref="ResourceFile"/> reads. The same fields give the same bytes.</summary>
internal sealed class ResourceWriter
{
    private readonly List<byte> _body = [];
    private ushort _count;

    /// <summary>Adds a field; a compressed one is unpacked when read, a raw one is read in place.</summary>
    internal void Add(string name, ReadOnlySpan<byte> content, bool compress)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        byte[] stored = compress ? Compress(content) : content.ToArray();
        _body.Add((byte)nameBytes.Length);
        _body.AddRange(nameBytes);
        _body.Add(compress ? (byte)1 : (byte)0);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, content.Length);
        _body.AddRange(number);
        BinaryPrimitives.WriteInt32LittleEndian(number, stored.Length);
        _body.AddRange(number);
        while ((_body.Count + ResourceFile.HeaderLength) % 16 != 0)
        {
            _body.Add(0);
        }

        _body.AddRange(stored);
        _count++;
    }

    internal byte[] ToArray()
    {
        byte[] body = [.. _body];
        byte[] file = new byte[ResourceFile.HeaderLength + body.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, ResourceFile.Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), ResourceFile.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), _count);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), Checksum.Of(body) + _count);
        body.CopyTo(file, ResourceFile.HeaderLength);
        return file;
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        if (!BrotliEncoder.TryCompress(content, packed, out int length, quality: 11, window: 24))
        {
            throw new InvalidOperationException($"Brotli did not fit {content.Length} bytes into {packed.Length}.");
        }

        return packed[..length];
    }
}
