namespace FactExtract;

/// <summary>
/// A half-open range of a text, counted in UTF-16 code units of the string that the caller passed:
/// <c>text.Substring(Start, Length)</c> is what it covers.
/// </summary>
public readonly record struct TextSpan
{
    /// <summary>Creates a span.</summary>
    /// <param name="start">First code unit of the span, from 0.</param>
    /// <param name="length">Number of code units; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> or <paramref name="length"/> is negative.</exception>
    [System.Text.Json.Serialization.JsonConstructor]
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>First code unit of the span.</summary>
    public int Start { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>First code unit after the span.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int End => Start + Length;

    /// <summary>Creates a span from its two ends.</summary>
    /// <param name="start">First code unit of the span.</param>
    /// <param name="end">First code unit after the span; at least <paramref name="start"/>.</param>
    /// <returns>The span [start, end).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="end"/> is before it.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The piece of <paramref name="text"/> that this span covers.</summary>
    /// <param name="text">The text the span was made from.</param>
    /// <returns>A view of <paramref name="text"/>; nothing is copied.</returns>
    public ReadOnlySpan<char> Slice(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>Whether the two spans share at least one code unit.</summary>
    /// <param name="other">The other span, of the same text.</param>
    /// <returns>True when they share a code unit.</returns>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    /// <param name="other">The other span, of the same text.</param>
    /// <returns>True when it does; a span contains itself.</returns>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The span as "[start..end)".</summary>
    /// <returns>For example "[12..25)".</returns>
    public override string ToString() => $"[{Start}..{End})";
}
