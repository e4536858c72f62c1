namespace FactExtract.Quotations;

/// <summary>A stretch of text between a pair of quotation marks, as tokens; marks inside it are part of it.</summary>
/// <param name="Open">Token of the opening mark.</param>
/// <param name="First">First token inside.</param>
/// <param name="End">The token after the last inside.</param>
/// <param name="After">The token after the closing mark; equal to <paramref name="End"/> when there is none.</param>
/// <param name="Paragraph">Number of the paragraph.</param>
/// <param name="StartsParagraph">Whether the opening mark is the first token of its paragraph.</param>
/// <param name="Continues">Whether it goes on from the paragraph before, which had no closing mark.</param>
internal readonly record struct QuotedRegion(int Open, int First, int End, int After, int Paragraph, bool StartsParagraph, bool Continues)
{
    internal bool IsClosed => After > End;
}
