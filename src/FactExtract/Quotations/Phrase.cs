namespace FactExtract.Quotations;

/// <summary>A noun phrase as tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="End">The token after the last, without a relative clause.</param>
internal readonly record struct Phrase(int First, int End)
{
    internal static readonly Phrase None = new(0, 0);

    internal bool IsEmpty => End <= First;
}
