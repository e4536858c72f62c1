namespace FactExtract.Quotations;

/// <summary>A piece of the content of a draft.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Next">Index of the part after it, or -1.</param>
internal readonly record struct DraftPart(Phrase Range, int Next);
