namespace FactExtract.Numbers;

/// <summary>What sort of unit stands after a number; the kinds of seeds/lexicons/number_units.tsv, and money.</summary>
internal enum UnitKind : byte
{
    None,
    Money,
    Percent,
    Measure,

    /// <summary>A length of time: a date fact, unless it is an age or divides something.</summary>
    Time,

    /// <summary>What counts and money are divided by, and nothing else: "a share", "per head".</summary>
    Per,

    /// <summary>"times": a factor.</summary>
    Multiple,

    Age,
}
