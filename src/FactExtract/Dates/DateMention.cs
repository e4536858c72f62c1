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

    /// <summary>What is meant: as the words state it, and after <see cref="DateResolver"/> resolved. Of a range its first end.</summary>
    internal DateExpression Value { get; set; }

    /// <summary>The second end of a range.</summary>
    internal DateExpression Upper { get; set; }

    /// <summary>Tense of the verb that the expression belongs to.</summary>
    internal Tense Tense { get; set; }

    internal DateOnly? Start { get; set; }

    internal DateOnly? End { get; set; }

    internal bool IsRelative { get; set; }

    internal Qualifier Qualifier { get; set; }

    internal float Confidence { get; set; }

    /// <summary>TIMEX3 value, written when it is asked for; of a range an ISO 8601 interval.</summary>
    internal readonly string? Timex => Kind == DateKind.Range ? TimexWriter.Write(Value) + "/" + TimexWriter.Write(Upper) : TimexWriter.Write(Value);
}
