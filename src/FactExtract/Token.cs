namespace FactExtract;

/// <summary>One token of a text: a word, a number, a punctuation mark or a symbol, cut as Universal Dependencies cuts English.</summary>
public readonly record struct Token
{
    private const int KindShift = 24;
    private readonly uint _lengthAndKind;

    internal Token(int start, int length, TokenKind kind, ulong hash)
    {
        Start = start;
        _lengthAndKind = (uint)length | ((uint)kind << KindShift);
        Hash = hash;
    }

    /// <summary>First UTF-16 code unit of the token.</summary>
    public int Start { get; }

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
    public ulong Hash { get; }

    /// <summary>The range of the token.</summary>
    public TextSpan Span => new(Start, Length);
}
