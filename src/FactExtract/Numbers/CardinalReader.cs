using FactExtract.Tagging;

namespace FactExtract.Numbers;

/// <summary>Reads a number, in digits or words, that starts at a given place. Dates have a reader of their own for amounts of time.</summary>
internal sealed class CardinalReader(NumberVocabulary words)
{
    private readonly DigitReader _digitReader = new(words);
    private readonly WordReader _wordReader = new(words);

    /// <summary>Reads the number that starts at a token. A sign before it is not read.</summary>
    internal bool TryRead(in TaggedText text, int token, out Cardinal cardinal)
    {
        var pieces = new PieceText(text);
        return TryRead(pieces, pieces.First(token), out cardinal);
    }

    /// <summary>Reads the number that starts at a piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Where to start; "a" and "an" are part of "a hundred", "a few thousand", "a third".</param>
    /// <param name="cardinal">What was read.</param>
    /// <param name="stopsAtAnd">Whether "and" ends it, as in "between one hundred and two hundred".</param>
    internal bool TryRead(in PieceText text, in Piece first, out Cardinal cardinal, bool stopsAtAnd = false)
    {
        switch (first.Kind)
        {
            case PieceKind.Digits:
                return _digitReader.TryRead(text, first, out cardinal);
            case PieceKind.Word:
                return _wordReader.TryRead(text, first, stopsAtAnd, out cardinal);
            case PieceKind.Mark when words[first.Hash] is { Role: NumberWordRole.Glyph } glyph:
                cardinal = new Cardinal { First = first, Last = first, Value = glyph.Value, Scale = 1, IsFraction = true };
                return true;
            default:
                cardinal = default;
                return false;
        }
    }
}
