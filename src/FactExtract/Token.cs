using System.Runtime.InteropServices;

namespace FactExtract;

/// <summary>One token of a text: a word, a number, a punctuation mark or a symbol, cut as Universal Dependencies cuts English.</summary>
// TokenHasher and TokenPacker read the first eight bytes as one number: length, kind, start; the hash follows.
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Token
{
    internal const int KindShift = 24;
    private readonly uint _lengthAndKind;
    private readonly int _start;
    private readonly ulong _hash;

    internal Token(int start, int length, TokenKind kind, ulong hash)
    {
        _start = start;
        _lengthAndKind = (uint)length | ((uint)kind << KindShift);
        _hash = hash;
    }

    /// <summary>First UTF-16 code unit of the token.</summary>
    public int Start => _start;

    /// <summary>Length in UTF-16 code units; at least 1, at most 16,777,215.</summary>
    public int Length => (int)(_lengthAndKind & 0xFFFFFF);

    /// <summary>First code unit after the token.</summary>
    public int End => Start + Length;

    /// <summary>What the token is made of.</summary>
    public TokenKind Kind => (TokenKind)(_lengthAndKind >> KindShift);

    /// <summary>
    /// A 64-bit hash of the token in lower case: the same for "The" and "the". Every word list of the library is keyed by it,
    /// so that a token is hashed once.
    /// </summary>
    public ulong Hash => _hash;

    /// <summary>The range of the token.</summary>
    public TextSpan Span => new(Start, Length);
}
