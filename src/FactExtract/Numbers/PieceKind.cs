namespace FactExtract.Numbers;

/// <summary>What a <see cref="Piece"/> is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>No piece: the line is over.</summary>
    None,

    Word,

    /// <summary>Digits with the points and commas between them.</summary>
    Digits,

    /// <summary>Punctuation or a symbol.</summary>
    Mark,
}
