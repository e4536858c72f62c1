namespace FactExtract.Quotations;

/// <summary>Sorts of quotation marks; a quotation closes with the sort it opened with.</summary>
internal enum MarkForm : byte
{
    /// <summary>" and doubled single marks ('' and ``), the same on both sides or nearly so.</summary>
    Straight,

    /// <summary>“ and ”.</summary>
    Curly,

    /// <summary>« and ».</summary>
    Guillemet,

    /// <summary>' or ‘ and ’, which are apostrophes as well.</summary>
    Single,
}
