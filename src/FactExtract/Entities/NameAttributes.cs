namespace FactExtract.Entities;

/// <summary>What the words around a person's name say of them; an empty span where nothing is said.</summary>
/// <param name="Role">"Defense Minister".</param>
/// <param name="Affiliation">"Russian".</param>
/// <param name="AffiliationEntity">Id of the entity that the affiliation means, or -1.</param>
internal readonly record struct NameAttributes(TextSpan Role, TextSpan Affiliation, int AffiliationEntity);
