namespace FactExtract.Dates;

/// <summary>Which of the many Mondays, Mays or summers is meant.</summary>
internal enum DatePick : byte
{
    /// <summary>No word tells: the tense and the calendar decide.</summary>
    None,
    Last,
    This,
    Next,
}
