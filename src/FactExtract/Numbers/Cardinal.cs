namespace FactExtract.Numbers;

/// <summary>A number as it stands in the text, without sign, unit and bound: "1.2 million", "two dozen", "three and a half", "22nd".</summary>
internal record struct Cardinal
{
    /// <summary>Its first piece, an article that belongs to it included ("a hundred").</summary>
    internal Piece First { get; set; }

    /// <summary>Its last piece; the reading goes on after it.</summary>
    internal Piece Last { get; set; }

    /// <summary>The value, or the lower bound of a vague number; null when it does not fit a <see cref="decimal"/>.</summary>
    internal decimal? Value { get; set; }

    /// <summary>The upper bound of a vague number ("dozens", "a few hundred").</summary>
    internal decimal? UpperValue { get; set; }

    /// <summary>The scale or "hundred" that was named last, else 1: what the number before "to" may share.</summary>
    internal decimal Scale { get; set; }

    internal bool IsVague { get; set; }

    /// <summary>"22nd", "third".</summary>
    internal bool IsOrdinal { get; set; }

    /// <summary>"two-thirds", "half", "3/4": a share, unless a unit follows.</summary>
    internal bool IsFraction { get; set; }

    /// <summary>Whether it is nothing but digits without a thousands separator, a fraction or a scale: it may be a year or an identifier.</summary>
    internal bool IsPlainDigits { get; set; }

    internal bool IsDigits { get; set; }

    /// <summary>Whether it ends in a touching "m", which can be millions or meters.</summary>
    internal bool EndsInM { get; set; }

    /// <summary>First token.</summary>
    internal readonly int FirstToken => First.Token;

    /// <summary>The token after the last; a token of which only a part was read ("9am") counts as read.</summary>
    internal readonly int EndToken => Last.Token + 1;

    internal readonly TextSpan Span => TextSpan.FromBounds(First.Start, Last.End);
}
