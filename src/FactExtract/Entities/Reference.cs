namespace FactExtract.Entities;

/// <summary>A pronoun or role noun that refers to an entity.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="First">First token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Form">Pronoun or nominal.</param>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Confidence">How sure the reference is.</param>
internal readonly record struct Reference(TextSpan Span, int First, int End, MentionForm Form, int Entity, float Confidence);
