namespace FactExtract.Places;

/// <summary>One place that a name can mean.</summary>
/// <param name="Place">Index in the <see cref="PlaceTable"/>.</param>
/// <param name="Use">How the name belongs to it.</param>
internal readonly record struct NameRef(int Place, NameUse Use)
{
    private const int PlaceBits = 24;

    /// <summary>In one word: the use above the place.</summary>
    internal uint Packed => ((uint)Use << PlaceBits) | (uint)Place;

    internal static NameRef Unpack(uint packed) => new((int)(packed & ((1u << PlaceBits) - 1)), (NameUse)(packed >> PlaceBits));
}
