namespace FactExtract;

/// <summary>What sort of time expression a <see cref="DateFact"/> is.</summary>
public enum DateKind : byte
{
    /// <summary>A day or a longer stretch of the calendar.</summary>
    Date,

    /// <summary>A time of day, with or without its date.</summary>
    Time,

    /// <summary>A length of time: "eight years".</summary>
    Duration,

    /// <summary>From one date to another.</summary>
    Range,

    /// <summary>Again and again: "every Tuesday".</summary>
    Recurring,
}
