using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>
/// The text as pieces, so that the grammar reads "35m", "35|m", "US$5" and "US|$|5" alike, however the tokens are cut. Pieces are made
/// when they are asked for, and none lies beyond the end of a line.
/// </summary>
internal readonly ref struct PieceText(TaggedText text)
{
    // A longer token with digits is an identifier; looking inside would make adversarial text slow.
    private const int MaxCutLength = 64;

    internal ReadOnlySpan<char> Text { get; } = text.Text;

    internal ReadOnlySpan<Token> Tokens { get; } = text.Tokens;

    /// <summary>Part of speech of each token.</summary>
    internal ReadOnlySpan<WordClass> Classes { get; } = text.Classes;

    /// <summary>The names.</summary>
    internal ReadOnlySpan<NameMention> Names { get; } = text.Names;

    /// <summary>For each token, the index in <see cref="Names"/> of the name that covers any of it, or -1.</summary>
    internal ReadOnlySpan<int> NameAt { get; } = text.NameAt;

    internal ReadOnlySpan<char> Word(in Piece piece) => Text[piece.Start..piece.End];

    /// <summary>The first piece of a token; none when there is no such token.</summary>
    internal Piece First(int token) => (uint)token < (uint)Tokens.Length ? Cut(token, Tokens[token].Start) : default;

    /// <summary>The piece after this one on the same line.</summary>
    internal Piece Next(in Piece piece)
    {
        if (!piece.Exists)
        {
            return default;
        }

        if (piece.End < Tokens[piece.Token].End)
        {
            return Cut(piece.Token, piece.End);
        }

        int next = piece.Token + 1;
        return next < Tokens.Length && IsOneLine(piece.End, Tokens[next].Start) ? Cut(next, Tokens[next].Start) : default;
    }

    /// <summary>The piece before this one on the same line.</summary>
    internal Piece Before(in Piece piece)
    {
        if (!piece.Exists)
        {
            return default;
        }

        int token = piece.Token;
        if (piece.Start == Tokens[token].Start)
        {
            token--;
            if (token < 0 || !IsOneLine(Tokens[token].End, piece.Start))
            {
                return default;
            }
        }

        Piece before = Cut(token, Tokens[token].Start);
        while (before.End < Tokens[token].End && before.End < piece.Start)
        {
            before = Cut(token, before.End);
        }

        return before;
    }

    /// <summary>The character before the piece; a blank at the start of the text.</summary>
    internal char CharBefore(in Piece piece) => piece.Start > 0 ? Text[piece.Start - 1] : ' ';

    /// <summary>The character after the piece; a blank at the end of the text.</summary>
    internal char CharAfter(in Piece piece) => piece.End < Text.Length ? Text[piece.End] : ' ';

    /// <summary>Whether the piece is this one character.</summary>
    internal bool Is(in Piece piece, char mark) => piece.Length == 1 && Text[piece.Start] == mark;

    /// <summary>Whether the piece is a hyphen, an en dash or a minus sign.</summary>
    internal bool IsHyphen(in Piece piece) => piece.Length == 1 && Text[piece.Start] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';

    /// <summary>The piece after the hyphen that joins <paramref name="piece"/> to it ("five-year"); none when they are not joined.</summary>
    internal Piece Joined(in Piece piece)
    {
        Piece hyphen = Next(piece);
        if (!piece.Touches(hyphen) || !IsHyphen(hyphen))
        {
            return default;
        }

        Piece joined = Next(hyphen);
        return hyphen.Touches(joined) ? joined : default;
    }

    private bool IsOneLine(int end, int start) => !Text[end..start].Contains('\n');

    private Piece Cut(int token, int at)
    {
        Token whole = Tokens[token];
        ReadOnlySpan<char> word = Text[whole.Start..whole.End];
        PieceKind kind = whole.Kind == TokenKind.Word ? PieceKind.Word : PieceKind.Mark;
        if (at == whole.Start && (word.Length > MaxCutLength || whole.Kind == TokenKind.Address || !word.ContainsAnyInRange('0', '9')))
        {
            return new Piece(token, whole.Start, whole.End, whole.Hash, kind);
        }

        ReadOnlySpan<char> rest = Text[at..whole.End];
        int length = DigitText.Length(rest);
        if (length > 0)
        {
            return new Piece(token, at, at + length, 0, PieceKind.Digits);
        }

        while (length < rest.Length && char.IsLetter(rest[length]))
        {
            length++;
        }

        kind = length > 0 ? PieceKind.Word : PieceKind.Mark;
        length = Math.Max(length, 1);
        return new Piece(token, at, at + length, TextHash.Of(rest[..length]), kind);
    }
}
