namespace FactExtract.Entities;

/// <summary>One entity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Span of the fullest name in the text.</param>
/// <param name="GivenName">For a person, span of the given names.</param>
/// <param name="FamilyName">For a person, span of the family name.</param>
/// <param name="Suffix">For a person, span of "Jr." and the like.</param>
/// <param name="Gender">For a person, gender where known.</param>
/// <param name="GenderConfidence">How sure the gender is.</param>
internal readonly record struct EntityRecord(
    FactKind Kind, TextSpan Name, TextSpan GivenName, TextSpan FamilyName, TextSpan Suffix, Gender Gender, float GenderConfidence);
