namespace FactExtract.Entities;

/// <summary>Sorts of role nouns.</summary>
internal enum RoleSort : byte
{
    /// <summary>"spokesman", "virologist".</summary>
    Role,

    /// <summary>A role of which one person often has two: "president and CEO".</summary>
    Office,

    /// <summary>"wife", "man": tells gender, is no role.</summary>
    Kin,
}
