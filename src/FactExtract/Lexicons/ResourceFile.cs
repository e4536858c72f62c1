using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace FactExtract.Lexicons;

/// <summary>
/// Reads the container that every <c>Resources/*.bin</c> is: magic, version, checksum, then named length-prefixed fields, each stored
/// raw or Brotli-compressed, all little-endian. docs/formats.md describes it; the writer is in FactExtract.Training.
/// </summary>
internal sealed unsafe class ResourceFile
{
    /// <summary>"FXRF" read as a little-endian number.</summary>
    internal const uint Magic = 0x46525846;

    /// <summary>Version of the container, not of its contents.</summary>
    internal const ushort Version = 1;

    /// <summary>Bytes before the part that the checksum covers: magic, version, number of fields, checksum.</summary>
    internal const int HeaderLength = 16;

    private readonly string _name;
    private readonly byte* _data;
    private readonly UnmanagedMemoryStream? _owner;
    private readonly byte[]? _pinned;
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);

    private ResourceFile(string name, byte* data, int length, UnmanagedMemoryStream? owner, byte[]? pinned)
    {
        _name = name;
        _data = data;
        _owner = owner;
        _pinned = pinned;
        var file = new ReadOnlySpan<byte>(data, length);
        Check(length >= HeaderLength, $"found {length} bytes, expected at least {HeaderLength}");
        uint magic = BinaryPrimitives.ReadUInt32LittleEndian(file);
        Check(magic == Magic, $"found magic 0x{magic:X8}, expected 0x{Magic:X8}");
        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(file[4..]);
        Check(version == Version, $"found container version {version}, expected {Version}");
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]);
        ulong stored = BinaryPrimitives.ReadUInt64LittleEndian(file[8..]);
        ulong actual = Checksum.Of(file[HeaderLength..]) + (ulong)count;
        Check(stored == actual, $"found checksum {actual:x16}, expected {stored:x16}");
        int at = HeaderLength;
        for (int i = 0; i < count; i++)
        {
            int nameLength = file[at];
            string field = Encoding.UTF8.GetString(file.Slice(at + 1, nameLength));
            at += 1 + nameLength;
            bool compressed = file[at] == 1;
            int rawLength = BinaryPrimitives.ReadInt32LittleEndian(file[(at + 1)..]);
            int storedLength = BinaryPrimitives.ReadInt32LittleEndian(file[(at + 5)..]);

            // Fields start at a multiple of 16, so that a raw one can be read as vectors.
            at = (at + 9 + 15) & ~15;
            _fields.Add(field, new Field(at, storedLength, rawLength, compressed));
            at += storedLength;
        }
    }

    /// <summary>Opens a resource of this assembly. Its bytes stay where the loader mapped them; nothing is copied.</summary>
    internal static ResourceFile Open(string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidDataException($"Resource {name}: not found in {typeof(ResourceFile).Assembly.GetName().Name}. Reinstall the package.");
        return new ResourceFile(name, stream.PositionPointer, (int)stream.Length, stream, pinned: null);
    }

    /// <summary>Opens a file image, for tools and tests.</summary>
    internal static ResourceFile Open(string name, ReadOnlySpan<byte> image)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(image.Length, pinned: true);
        image.CopyTo(pinned);
        fixed (byte* data = pinned)
        {
            return new ResourceFile(name, data, pinned.Length, owner: null, pinned);
        }
    }

    internal IEnumerable<string> FieldNames => _fields.Keys;

    /// <summary>The content of a field. A raw field is a view of the file, valid as long as this object; a compressed one is a new array.</summary>
    internal ReadOnlySpan<byte> Read(string name)
    {
        Field field = Find(name);
        return field.IsCompressed ? Decompress(name, field) : new ReadOnlySpan<byte>(_data + field.Offset, field.StoredLength);
    }

    /// <summary>The content of a field as an array of its own.</summary>
    internal byte[] ReadArray(string name)
    {
        Field field = Find(name);
        return field.IsCompressed ? Decompress(name, field) : Read(name).ToArray();
    }

    /// <summary>A raw field that is read in place for as long as it is held.</summary>
    internal RawField View(string name)
    {
        Field field = Find(name);
        Check(!field.IsCompressed, $"field {name} is compressed, expected a raw one");
        return new RawField(this, _data + field.Offset, field.StoredLength);
    }

    /// <summary>A field of half-precision numbers.</summary>
    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal float[] ReadHalves(string name)
    {
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(Read(name));
        float[] values = new float[halves.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)halves[i];
        }

        return values;
    }

    /// <summary>A field of UTF-8 text.</summary>
    internal string ReadText(string name) => Encoding.UTF8.GetString(Read(name));

    private byte[] Decompress(string name, Field field)
    {
        var stored = new ReadOnlySpan<byte>(_data + field.Offset, field.StoredLength);
        byte[] raw = GC.AllocateUninitializedArray<byte>(field.RawLength);
        Check(
            BrotliDecoder.TryDecompress(stored, raw, out int written) && written == raw.Length,
            $"field {name} does not decompress to {field.RawLength} bytes");
        return raw;
    }

    private Field Find(string name)
    {
        if (!_fields.TryGetValue(name, out Field field))
        {
            Check(false, $"found fields {string.Join(", ", _fields.Keys)}, expected {name} among them");
        }

        return field;
    }

    private void Check(bool holds, string found)
    {
        if (!holds)
        {
            GC.KeepAlive(_owner);
            GC.KeepAlive(_pinned);
            throw new InvalidDataException($"Resource {_name}: {found}. The package is damaged or its parts do not match: reinstall it.");
        }
    }

    private readonly record struct Field(int Offset, int StoredLength, int RawLength, bool IsCompressed);
}
