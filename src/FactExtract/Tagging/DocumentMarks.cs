namespace FactExtract.Tagging;

/// <summary>What a token's place in sentence and document tells; bits beside those of <see cref="NameLists.Match"/>.</summary>
[Flags]
internal enum DocumentMarks : uint
{
    None = 0,
    SentenceStart = 1,
    SentenceEnd = 2,
    CapitalSentence = 4,
    TitleSentence = 8,
    LowerSentence = 16,

    /// <summary>The word stands elsewhere in lower case.</summary>
    LowerElsewhere = 32,

    /// <summary>The word stands elsewhere capitalized where nothing but being a name explains it.</summary>
    CapitalElsewhere = 64,
    OftenCapitalElsewhere = 128,
    BothElsewhere = 256,
}
