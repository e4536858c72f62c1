namespace FactExtract.Training.References;

/// <summary>A pronoun and what was weighed as its antecedent.</summary>
/// <param name="Features">For each candidate its features, one bit each.</param>
/// <param name="IsRight">For each candidate whether the pronoun means it.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record ReferenceExample(ulong[] Features, bool[] IsRight, double Weight = 1);
