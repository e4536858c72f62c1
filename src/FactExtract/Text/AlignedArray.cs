using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactExtract.Text;

/// <summary>
/// An array whose first item stands at the start of a cache line and stays there. A vector of 64 bytes in an ordinary array lies across two
/// lines nearly always, so that reading it waits for far memory twice.
/// </summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;

    private byte[] _bytes = [];
    private int _first;

    internal AlignedArray(int length) => Grow(length);

    internal AlignedArray(ReadOnlySpan<T> items)
        : this(items.Length) => items.CopyTo(Span);

    internal int Length { get; private set; }

    internal Span<T> Span => MemoryMarshal.CreateSpan(ref First, Length);

    /// <summary>The first item: for loops that look after their bounds themselves.</summary>
    internal ref T First => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _first));

    /// <summary>Makes it longer; keeps the items, the new ones are zero.</summary>
    internal unsafe void Grow(int length)
    {
        byte[] bytes = GC.AllocateArray<byte>(checked((length * Unsafe.SizeOf<T>()) + Line), pinned: true);
        int first = (int)(-(nint)Unsafe.AsPointer(ref bytes[0]) & (Line - 1));
        MemoryMarshal.AsBytes(Length == 0 ? [] : Span).CopyTo(bytes.AsSpan(first));
        (_bytes, _first, Length) = (bytes, first, length);
    }
}
