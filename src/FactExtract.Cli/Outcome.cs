namespace FactExtract.Cli;

/// <summary>What became of one document: its result, or the error with which it came.</summary>
internal sealed record Outcome(InputDocument Input, ExtractionResult? Result)
{
    /// <summary>Whether nothing more has been read yet: what is written should be sent off.</summary>
    internal bool IsLastForNow { get; init; }
}
