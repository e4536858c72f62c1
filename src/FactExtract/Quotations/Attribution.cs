namespace FactExtract.Quotations;

/// <summary>What one sentence says about who said what, as tokens.</summary>
/// <param name="Cue">The word of saying; default when there is none.</param>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="Before">The content, or its piece before an interruption; may be empty when <paramref name="After"/> is not.</param>
/// <param name="After">The content after the cue.</param>
/// <param name="Confidence">How sure the reading is, from 0 to 1.</param>
internal readonly record struct Attribution(Cue Cue, Phrase Speaker, Phrase Before, Phrase After, float Confidence = 1)
{
    internal Phrase Addressee { get; init; }

    /// <summary>Who passes somebody else's words on.</summary>
    internal Phrase Reporter { get; init; }

    /// <summary>The token after the content.</summary>
    internal int End => After.IsEmpty ? Before.End : After.End;
}
