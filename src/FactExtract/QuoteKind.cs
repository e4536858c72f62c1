namespace FactExtract;

/// <summary>Whether the words of a <see cref="QuoteFact"/> are quoted or reported.</summary>
public enum QuoteKind : byte
{
    /// <summary>All of it stands in quotation marks.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>A reported clause with quoted words in it.</summary>
    Mixed,
}
