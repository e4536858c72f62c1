namespace FactExtract.Quotations;

/// <summary>A sentence in which every quoted stretch counts as one word, whatever full stops are inside.</summary>
/// <param name="First">First token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal readonly record struct OuterSentence(int First, int End, bool StartsParagraph);
