namespace FactExtract.Quotations;

/// <summary>What the lexicons say of one token.</summary>
/// <param name="Roles">Its roles as a function word.</param>
/// <param name="Cue">Its entry as a cue of one word.</param>
/// <param name="IsNoun">Whether it is a noun that takes content: "claim", "warning".</param>
/// <param name="StartsPhrase">Whether a cue of several words begins with it.</param>
internal readonly record struct QuotationWord(WordRole Roles, CueEntry Cue, bool IsNoun, bool StartsPhrase);
