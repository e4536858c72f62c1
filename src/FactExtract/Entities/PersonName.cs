namespace FactExtract.Entities;

/// <summary>The parts of a person's name as ranges of its words, counted from 0.</summary>
/// <param name="First">First word that is no honorific.</param>
/// <param name="Given">End of the given names, from <paramref name="First"/>, or of the family name where that comes first.</param>
/// <param name="End">End of given and family names; suffixes follow.</param>
/// <param name="IsFamilyFirst">Whether the family name stands before the given name.</param>
internal readonly record struct PersonName(int First, int Given, int End, bool IsFamilyFirst)
{
    /// <summary>Whether given and family name are both there.</summary>
    internal bool IsFull => Given > First && End > Given;

    /// <summary>First word of the family name; equal to <see cref="FamilyEnd"/> where there is none.</summary>
    internal int FamilyFirst => IsFamilyFirst ? First : Given;

    internal int FamilyEnd => IsFamilyFirst ? Given : End;

    internal int GivenFirst => IsFamilyFirst ? Given : First;

    internal int GivenEnd => IsFamilyFirst ? End : Given;
}
