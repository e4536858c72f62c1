namespace FactExtract.Places;

/// <summary>The places of a name, without a copy.</summary>
internal readonly ref struct NameRefs(ReadOnlySpan<uint> packed)
{
    private readonly ReadOnlySpan<uint> _packed = packed;

    internal int Count => _packed.Length;

    internal NameRef this[int index] => NameRef.Unpack(_packed[index]);
}
