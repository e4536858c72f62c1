namespace FactExtract.Quotations;

/// <summary>The content found beside a cue.</summary>
/// <param name="Range">Its tokens; empty when there is none.</param>
/// <param name="Addressee">The words that name the one spoken to.</param>
internal readonly record struct Content(Phrase Range, Phrase Addressee)
{
    internal bool IsEmpty => Range.IsEmpty;
}
