namespace FactExtract.Dates;

/// <summary>What must be known of a date word before it is taken for one.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>Plural: "Mondays", "years".</summary>
    Plural = 1,

    /// <summary>An abbreviation: "Sept.", "hrs".</summary>
    Short = 2,

    /// <summary>Also a common word: "may", "fall".</summary>
    Ambiguous = 4,

    /// <summary>Also a given name: "April".</summary>
    Name = 8,

    /// <summary>Meant only in capitals: "ET".</summary>
    Capital = 16,

    /// <summary>With a night: "tonight".</summary>
    Night = 32,
}
