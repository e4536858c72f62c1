namespace FactExtract.Dates;

/// <summary>A time expression found in the text; the fields are those of <see cref="DateFact"/>.</summary>
internal record struct DateMention
{
    /// <summary>Where the expression stands.</summary>
    internal TextSpan Span { get; set; }

    /// <summary>First token.</summary>
    internal int FirstToken { get; set; }

    /// <summary>The token after the last.</summary>
    internal int EndToken { get; set; }

    internal DateKind Kind { get; set; }

    /// <summary>TIMEX3 value.</summary>
    internal string? Timex { get; set; }

    internal DateOnly? Start { get; set; }

    internal DateOnly? End { get; set; }

    internal bool IsRelative { get; set; }

    internal Qualifier Qualifier { get; set; }

    internal float Confidence { get; set; }
}
