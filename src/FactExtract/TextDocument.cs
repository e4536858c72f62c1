namespace FactExtract;

/// <summary>A text with what is known about it.</summary>
/// <param name="Text">The article.</param>
public sealed record TextDocument(string Text)
{
    /// <summary>The caller's name for the document; comes back as <see cref="ExtractionResult.DocumentId"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The day the text was published, against which "last month" is resolved; never taken from the clock.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or "latitude,longitude" in degrees, of where the text is from: a weak hint for ambiguous places.</summary>
    public string? HomePlace { get; init; }
}
