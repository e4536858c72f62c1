namespace FactExtract.Entities;

/// <summary>What a mention is in its sentence.</summary>
[Flags]
internal enum MentionMarks : byte
{
    None = 0,

    /// <summary>A verb follows, or a verb of saying stands before: "said Roe".</summary>
    Subject = 1,

    /// <summary>The verb is one of saying.</summary>
    Speaker = 2,

    /// <summary>"Roe's".</summary>
    Possessor = 4,

    /// <summary>Stands in quotation marks.</summary>
    InQuote = 8,

    /// <summary>Is a pronoun.</summary>
    Pronoun = 16,

    /// <summary>Is the first thing in its sentence.</summary>
    SentenceStart = 32,

    /// <summary>Is a pronoun that is an object.</summary>
    Object = 64,
}
