namespace FactExtract.Entities;

/// <summary>What a word is in a name, when it is neither given nor family name.</summary>
internal enum NamePart : byte
{
    None,

    /// <summary>"Mr.", "Dr.", "King".</summary>
    Honorific,

    /// <summary>"van", "al", "de".</summary>
    Particle,

    /// <summary>"Jr.", "III".</summary>
    Suffix,

    /// <summary>"Inc.", "Ltd.".</summary>
    Company,
}
