namespace FactExtract.Dates;

/// <summary>A part of a period: the values of class edge in seeds/lexicons/date_words.tsv.</summary>
internal enum DateEdge : byte
{
    None,
    Early,
    Middle,
    Late,
    Start,
    End,
    Turn,

    /// <summary>"the rest of the week".</summary>
    Rest,
}
