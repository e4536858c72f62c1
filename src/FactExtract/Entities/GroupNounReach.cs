namespace FactExtract.Entities;

/// <summary>Which names a noun like "agency" can take up.</summary>
internal enum GroupNounReach
{
    /// <summary>Those that hold the noun.</summary>
    Named,

    /// <summary>Else the latest of the kind, or the one that the text is about.</summary>
    Latest,

    /// <summary>Likewise, but no public body.</summary>
    Business,
}
