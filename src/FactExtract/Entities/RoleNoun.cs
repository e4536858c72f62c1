namespace FactExtract.Entities;

/// <summary>What a role noun tells.</summary>
/// <param name="IsPlural">"officials".</param>
/// <param name="Gender">"spokeswoman": female.</param>
/// <param name="Sort">Role, office or kinship.</param>
internal readonly record struct RoleNoun(bool IsPlural, Gender Gender, RoleSort Sort);
