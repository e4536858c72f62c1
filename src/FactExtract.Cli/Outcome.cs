namespace FactExtract.Cli;

/// <summary>What became of one document: its result, or the error with which it came.</summary>
internal sealed record Outcome(InputDocument Input, ExtractionResult? Result)
{
    /// <summary>The result as a line of JSON, where it is to become one.</summary>
    internal byte[]? Line { get; init; }

    /// <summary>Whether nothing more has been read yet: what is written should be sent off.</summary>
    internal bool IsLastForNow { get; init; }
}
