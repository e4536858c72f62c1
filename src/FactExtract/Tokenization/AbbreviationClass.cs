namespace FactExtract.Tokenization;

/// <summary>How a word that keeps its period behaves at the end of a sentence; see seeds/lexicons/abbreviations.tsv.</summary>
[Flags]
internal enum AbbreviationClass : byte
{
    None = 0,

    /// <summary>Never ends a sentence: "Mr."</summary>
    Title = 1,

    /// <summary>Ends a sentence when the next word is a usual sentence starter: "Inc."</summary>
    Word = 2,

    /// <summary>Ends a sentence when any capital follows, and then leaves the period alone: "etc."</summary>
    Closer = 4,

    /// <summary>An abbreviation before a digit only: "No. 5".</summary>
    Number = 8,

    /// <summary>Only with a capital: "Mass."</summary>
    Capital = 16,
}
