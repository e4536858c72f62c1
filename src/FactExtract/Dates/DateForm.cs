namespace FactExtract.Dates;

/// <summary>What a time expression denotes.</summary>
internal enum DateForm : byte
{
    None,

    /// <summary>A stretch of the calendar or a time of day.</summary>
    Calendar,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Again and again.</summary>
    Recurring,

    /// <summary>The past, as in "recently".</summary>
    Past,

    /// <summary>The present, as in "now".</summary>
    Present,

    /// <summary>The future, as in "coming weeks".</summary>
    Future,
}
