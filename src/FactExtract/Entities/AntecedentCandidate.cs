namespace FactExtract.Entities;

/// <summary>A mention that was weighed as the antecedent of a pronoun.</summary>
/// <param name="Pronoun">Token of the pronoun.</param>
/// <param name="Entity">Id of the entity, or -1 for somebody without a name.</param>
/// <param name="Features">The <see cref="ReferenceFeature"/>s that hold, one bit each.</param>
internal readonly record struct AntecedentCandidate(int Pronoun, int Entity, ulong Features);
