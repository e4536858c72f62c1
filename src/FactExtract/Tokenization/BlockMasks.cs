using System.Runtime.InteropServices;

namespace FactExtract.Tokenization;

/// <summary>The classes of 64 characters, one bit a character, the first character in the lowest bit.</summary>
[StructLayout(LayoutKind.Auto)]
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

    /// <summary>A-Z.</summary>
    internal ulong Upper;

    /// <summary>The letters n, t, m, d and s in either case: clitics and doubled letters are made of them.</summary>
    internal ulong N;
    internal ulong T;
    internal ulong M;
    internal ulong D;
    internal ulong S;

    internal ulong Hyphen;

    internal ulong Newline;

    /// <summary>! and ?.</summary>
    internal ulong Exclamation;

    /// <summary>The character U+2026, which may end a sentence.</summary>
    internal ulong Ellipsis;

    /// <summary>The masks of 64 spaces: what stands after the text.</summary>
    internal static BlockMasks Blank => new() { Space = ulong.MaxValue };
}
