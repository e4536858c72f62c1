namespace FactExtract.Entities;

/// <summary>A mention of a person that a later pronoun can refer to.</summary>
/// <param name="Entity">Id of the entity, or -1 for somebody without a name.</param>
/// <param name="Token">First token.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Marks">What it is in its sentence.</param>
/// <param name="Gender">For somebody without a name, what the noun tells.</param>
internal readonly record struct PersonMention(int Entity, int Token, int Sentence, MentionMarks Marks, Gender Gender)
{
    internal bool Is(MentionMarks mark) => (Marks & mark) != 0;
}
