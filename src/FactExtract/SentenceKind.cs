namespace FactExtract;

/// <summary>What sort of line a <see cref="Sentence"/> belongs to.</summary>
public enum SentenceKind : byte
{
    /// <summary>Running prose.</summary>
    Paragraph,

    /// <summary>A title, subtitle or link to another article.</summary>
    Headline,

    /// <summary>The text under a picture.</summary>
    Caption,

    /// <summary>Who made a picture or a text: "(Photo by Ed Jones/AFP via Getty Images)". Yields people and organizations only.</summary>
    Credit,

    /// <summary>An advertisement or a request to the reader: "CLICK HERE TO GET THE APP". Yields no facts.</summary>
    Promotion,
}
