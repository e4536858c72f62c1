namespace FactExtract.Places;

/// <summary>The places of a name, without a copy.</summary>
/// <param name="columns">All references: uses, then the lowest, middle and highest bytes of the places.</param>
/// <param name="first">The first reference of the name.</param>
/// <param name="count">How many it has.</param>
internal readonly ref struct NameRefs(ReadOnlySpan<byte> columns, int first, int count)
{
    private readonly ReadOnlySpan<byte> _columns = columns;

    internal int Count => count;

    internal NameRef this[int index]
    {
        get
        {
            int length = _columns.Length / 4;
            int at = first + index;
            int place = _columns[at + length] | _columns[at + (2 * length)] << 8 | _columns[at + (3 * length)] << 16;
            return new NameRef(place, (NameUse)_columns[at]);
        }
    }
}
