namespace FactExtract;

/// <summary>A part of a text that is read piece by piece.</summary>
/// <param name="Start">Where it starts in the whole text, in UTF-16 code units from 0.</param>
/// <param name="Text">The part.</param>
/// <param name="Result">What was found in it; its spans count from the start of the part, its entities are its own.</param>
public sealed record TextWindow(long Start, string Text, ExtractionResult Result);
