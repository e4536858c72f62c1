namespace FactExtract.Numbers;

/// <summary>A number found in the text; the fields are those of <see cref="NumberFact"/>.</summary>
internal record struct NumberMention
{
    /// <summary>Where the expression stands, bound words ("more than") and unit included.</summary>
    internal TextSpan Span { get; set; }

    /// <summary>First token.</summary>
    internal int First { get; set; }

    /// <summary>The token after the last.</summary>
    internal int End { get; set; }

    internal NumberKind Kind { get; set; }

    internal decimal? Value { get; set; }

    internal decimal? UpperValue { get; set; }

    internal bool IsVague { get; set; }

    internal string? Unit { get; set; }

    internal string? UnitCode { get; set; }

    /// <summary>What the unit is divided by ("barrel" of "USD per barrel"); null when it is no rate.</summary>
    internal string? PerUnit { get; set; }

    internal string? PerCode { get; set; }

    internal Qualifier Qualifier { get; set; }

    /// <summary>What is counted; empty when nothing is.</summary>
    internal TextSpan Counted { get; set; }

    internal float Confidence { get; set; }
}
