namespace FactExtract.Places;

/// <summary>One place that a name can mean.</summary>
/// <param name="Place">Index in the <see cref="PlaceTable"/>.</param>
/// <param name="Use">How the name belongs to it.</param>
internal readonly record struct NameRef(int Place, NameUse Use);
