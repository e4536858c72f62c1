using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactExtract.Tokenization;

/// <summary>The <see cref="CharClass"/> and <see cref="TokenKind"/> of every character.</summary>
internal static class CharClasses
{
    private static readonly byte[] AsciiClasses = BuildAscii();

    // Letters with accents, curly quotes and dashes: all that is common in English text stands below U+2100.
    private static readonly byte[] CommonClasses = [.. Enumerable.Range(0, 0x2100).Select(c => c < 128 ? AsciiClasses[c] : (byte)ByCategory((char)c))];

    private static readonly TokenKind[] CommonKinds = [.. Enumerable.Range(0, CommonClasses.Length).Select(c => Kind((char)c, CommonClasses[c]))];

    /// <summary>The <see cref="TokenKind"/>s of the 128 ASCII characters.</summary>
    internal static ReadOnlySpan<byte> AsciiKindBytes => MemoryMarshal.AsBytes<TokenKind>(CommonKinds.AsSpan(0, 128));

    /// <summary>The classes of the 128 ASCII characters.</summary>
    internal static ReadOnlySpan<byte> Ascii => AsciiClasses;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CharClass Of(char c) => c < 128 ? (CharClass)AsciiClasses[c] : OfNonAscii(c);

    internal static bool IsLetter(char c) => (Of(c) & CharClass.Letter) != 0;

    internal static bool IsDigit(char c) => (Of(c) & CharClass.Digit) != 0;

    internal static bool IsWord(char c) => (Of(c) & (CharClass.Letter | CharClass.Digit)) != 0;

    internal static bool IsSpace(char c) => (Of(c) & CharClass.Space) != 0;

    internal static bool IsApostrophe(char c) => (Of(c) & CharClass.Apostrophe) != 0;

    /// <summary>Whether the character belongs to the one before it, whatever that is: the second half of a surrogate pair, a
    /// variation selector or a joiner of emoji.</summary>
    internal static bool IsGlue(char c) => c >= 0x200D && (char.IsLowSurrogate(c) || c is '\u200D' or (>= '\uFE00' and <= '\uFE0F') or '\u20E3');

    /// <summary>The kind of a token that starts with this character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TokenKind KindOf(char c) => c < CommonKinds.Length ? CommonKinds[c] : Kind(c, (byte)ByCategory(c));

    internal static CharClass OfNonAscii(char c) => c < CommonClasses.Length ? (CharClass)CommonClasses[c] : ByCategory(c);

    private static CharClass ByCategory(char c)
    {
        if (c is '\u2018' or '\u2019' or '\u201B' or '\u00B4')
        {
            return CharClass.Apostrophe;
        }

        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                return CharClass.Letter;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return IsGlue(c) ? CharClass.None : CharClass.Letter;
            case UnicodeCategory.DecimalDigitNumber:
                return CharClass.Digit;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                return CharClass.Space;
            default:
                // Soft hyphen and word joiner stand inside words; zero-width space and byte order mark are blanks.
                return c switch { '\u00AD' or '\u2060' => CharClass.Letter, '\u200B' or '\uFEFF' => CharClass.Space, _ => CharClass.None };
        }
    }

    private static byte[] BuildAscii()
    {
        var classes = new byte[128];
        for (int i = 0; i < classes.Length; i++)
        {
            char c = (char)i;
            classes[i] = (byte)(
                char.IsAsciiLetter(c) || c == '_' ? CharClass.Letter
                : char.IsAsciiDigit(c) ? CharClass.Digit
                : c is <= ' ' or '\u007F' ? CharClass.Space
                : c switch
                {
                    '.' => CharClass.Period,
                    '\'' or '`' => CharClass.Apostrophe,
                    ',' => CharClass.Joint,
                    ':' => CharClass.Joint | CharClass.Sign,
                    '=' or '*' or '~' or '<' or '>' => CharClass.Rule,
                    '+' => CharClass.Rule | CharClass.Sign,
                    '/' or '@' or '#' or '&' or '$' or '?' => CharClass.Sign,
                    _ => CharClass.None,
                });
        }

        return classes;
    }

    private static TokenKind Kind(char c, byte ownClass) =>
        (ownClass & (byte)CharClass.Letter) != 0 ? TokenKind.Word
        : (ownClass & (byte)CharClass.Digit) != 0 ? TokenKind.Number
        : c is not ('%' or '#' or '&' or '*' or '@') && char.IsPunctuation(c) ? TokenKind.Punctuation
        : c is '`' or '\u00B4' ? TokenKind.Punctuation
        : TokenKind.Symbol;
}
