namespace FactExtract;

/// <summary>The order of day and month in an all-digit date.</summary>
public enum DateOrder : byte
{
    /// <summary>As the rest of the text writes dates; month first where it does not tell.</summary>
    Automatic,

    /// <summary>03/04 is March 4.</summary>
    MonthFirst,

    /// <summary>03/04 is 3 April.</summary>
    DayFirst,
}
