namespace FactExtract.Numbers;

/// <summary>A token, or a run of letters, a run of digits or a mark inside a token that holds digits: "35m" is "35" and "m".</summary>
/// <param name="Token">The token it is, or is a part of.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">First code unit after it.</param>
/// <param name="Hash"><see cref="Text.TextHash"/> of its characters.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct Piece(int Token, int Start, int End, ulong Hash, PieceKind Kind)
{
    internal int Length => End - Start;

    internal bool Exists => Kind != PieceKind.None;

    /// <summary>Whether nothing, not even a blank, stands between this piece and the next.</summary>
    internal bool Touches(in Piece next) => End == next.Start && next.Kind != PieceKind.None;
}
