namespace FactExtract.Tokenization;

/// <summary>The classes of 64 characters, one bit a character, the first character in the lowest bit.</summary>
internal struct BlockMasks
{
    internal const int Length = 64;

    internal ulong Letter;
    internal ulong Digit;
    internal ulong Space;
    internal ulong Period;
    internal ulong Apostrophe;
    internal ulong Joint;
    internal ulong Rule;
    internal ulong Sign;

    /// <summary>See <see cref="CharClasses.IsGlue"/>.</summary>
    internal ulong Glue;

    /// <summary>The letters n, t, m, d and s in either case: clitics and doubled letters are made of them.</summary>
    internal ulong N;
    internal ulong T;
    internal ulong M;
    internal ulong DOrS;
    internal ulong S;

    internal ulong Hyphen;

    /// <summary>! and ?.</summary>
    internal ulong Exclamation;

    /// <summary>A new line or U+2026, which may end a sentence.</summary>
    internal ulong Ender;

    /// <summary>Adds the character at a place.</summary>
    internal void Add(char c, int place)
    {
        ulong bit = 1UL << place;
        CharClass own = CharClasses.Of(c);
        int lower = c | 0x20;
        Letter |= (own & CharClass.Letter) != 0 ? bit : 0;
        Digit |= (own & CharClass.Digit) != 0 ? bit : 0;
        Space |= (own & CharClass.Space) != 0 ? bit : 0;
        Period |= (own & CharClass.Period) != 0 ? bit : 0;
        Apostrophe |= (own & CharClass.Apostrophe) != 0 ? bit : 0;
        Joint |= (own & CharClass.Joint) != 0 ? bit : 0;
        Rule |= (own & CharClass.Rule) != 0 ? bit : 0;
        Sign |= (own & CharClass.Sign) != 0 ? bit : 0;
        Glue |= CharClasses.IsGlue(c) ? bit : 0;
        N |= lower == 'n' ? bit : 0;
        T |= lower == 't' ? bit : 0;
        M |= lower == 'm' ? bit : 0;
        DOrS |= lower is 'd' or 's' ? bit : 0;
        S |= lower == 's' ? bit : 0;
        Hyphen |= c == '-' ? bit : 0;
        Exclamation |= c is '!' or '?' ? bit : 0;
        Ender |= c is '\n' or '\r' or '\u2026' ? bit : 0;
    }
}
