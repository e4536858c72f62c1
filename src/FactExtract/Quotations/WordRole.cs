namespace FactExtract.Quotations;

/// <summary>What a function word can be, as far as the bounds of phrases and clauses depend on it.</summary>
[Flags]
internal enum WordRole : uint
{
    None = 0,
    Subject = 1,
    Object = 2,
    Pronoun = 4,
    Auxiliary = 8,
    Be = 16,
    Negation = 32,
    Determiner = 64,
    Possessive = 128,
    Preposition = 256,
    Coordinator = 512,
    Subordinator = 1024,
    Complementizer = 2048,
    Relative = 4096,
    Question = 8192,
    Time = 16384,
    Adverb = 32768,

    /// <summary>Somebody or something that speaks for an organization: "spokesman", "statement".</summary>
    Voice = 65536,

    /// <summary>A public body that speaks, named by a description: "ministry".</summary>
    Body = 131072,
}
