namespace FactExtract.Quotations;

/// <summary>One form of a cue in the lexicon.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Frames">What it takes.</param>
/// <param name="IsAlsoNoun">Whether only a verb's tag makes it a cue.</param>
/// <param name="IsGerund">Whether it is an -ing form.</param>
internal readonly record struct CueEntry(CueClass Class, CueFrames Frames, bool IsAlsoNoun, bool IsGerund);
