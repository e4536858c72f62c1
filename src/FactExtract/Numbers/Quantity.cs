namespace FactExtract.Numbers;

/// <summary>A number being read, with all that belongs to it.</summary>
internal record struct Quantity
{
    /// <summary>First code unit: of the bound, the sign or the number.</summary>
    internal int Start { get; set; }

    /// <summary>First code unit after the number and its unit.</summary>
    internal int End { get; set; }

    /// <summary>The first piece of the number itself.</summary>
    internal Piece First { get; set; }

    /// <summary>The last piece that was read.</summary>
    internal Piece Last { get; set; }

    internal decimal? Value { get; set; }

    internal decimal? UpperValue { get; set; }

    internal decimal Scale { get; set; }

    internal bool IsVague { get; set; }

    internal bool IsOrdinal { get; set; }

    internal bool IsFraction { get; set; }

    /// <summary>A score, vote, record or proportion.</summary>
    internal bool IsRatio { get; set; }

    internal bool IsPlainDigits { get; set; }

    internal bool IsDigits { get; set; }

    internal bool EndsInM { get; set; }

    internal MeasureUnit? Unit { get; set; }

    /// <summary>Whether the unit is a currency sign before the digits.</summary>
    internal bool HasSign { get; set; }

    internal MeasureUnit? Per { get; set; }

    internal Qualifier Qualifier { get; set; }

    internal TextSpan Counted { get; set; }

    internal readonly UnitKind UnitKind => Unit?.Kind ?? UnitKind.None;

    internal static Quantity Of(in Cardinal cardinal) => new()
    {
        Start = cardinal.First.Start,
        End = cardinal.Last.End,
        First = cardinal.First,
        Last = cardinal.Last,
        Value = cardinal.Value,
        UpperValue = cardinal.UpperValue,
        Scale = cardinal.Scale,
        IsVague = cardinal.IsVague,
        IsOrdinal = cardinal.IsOrdinal,
        IsFraction = cardinal.IsFraction,
        IsPlainDigits = cardinal.IsPlainDigits,
        IsDigits = cardinal.IsDigits,
        EndsInM = cardinal.EndsInM,
    };

    /// <summary>Moves the end to <paramref name="end"/> and the last piece with it.</summary>
    internal void ExtendTo(in PieceText text, int end)
    {
        Piece next = text.Next(Last);
        while (next.Exists && next.Start < end)
        {
            Last = next;
            next = text.Next(next);
        }

        End = end;
    }

    internal void Multiply(decimal factor)
    {
        if (factor != 1)
        {
            Value = Product(Value, factor);
            UpperValue = Product(UpperValue, factor);
        }
    }

    private static decimal? Product(decimal? value, decimal factor) => value is { } known && known <= decimal.MaxValue / Math.Max(1, factor) ? known * factor : null;
}
