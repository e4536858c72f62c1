using FactExtract.Tagging;

namespace FactExtract.Dates;

/// <summary>The tokens of one sentence as the date readers see them. Positions outside the sentence read as nothing.</summary>
internal readonly ref struct DateText(TaggedText tagged, DateLexicon lexicon, int first, int end)
{
    private readonly TaggedText _tagged = tagged;

    internal DateLexicon Lexicon { get; } = lexicon;

    /// <summary>First token of the sentence.</summary>
    internal int First { get; } = first;

    /// <summary>The token after the last of the sentence.</summary>
    internal int End { get; } = end;

    internal ReadOnlySpan<Token> Tokens => _tagged.Tokens;

    internal ReadOnlySpan<char> Chars => _tagged.Text;

    internal ReadOnlySpan<NameMention> Names => _tagged.Names;

    internal bool Has(int at) => at >= First && at < End;

    /// <summary>The entry of a token in the lexicon, or the default.</summary>
    internal DateWord At(int at) => Has(at) && Tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Punctuation ? Lexicon.Find(Tokens[at].Hash) : default;

    internal bool Is(int at, FunctionWord word) => At(at).Function == word;

    internal DateWordClass ClassAt(int at) => At(at).Class;

    internal ReadOnlySpan<char> Word(int at) => Has(at) ? _tagged.Word(at) : default;

    internal WordClass Speech(int at) => Has(at) ? _tagged.Classes[at] : WordClass.None;

    internal int NameAt(int at) => Has(at) ? _tagged.NameAt[at] : -1;

    internal bool Is(int at, char c) => Has(at) && Tokens[at].Length == 1 && Chars[Tokens[at].Start] == c;

    internal bool IsComma(int at) => Is(at, ',');

    internal bool IsDash(int at) => Has(at) && Chars[Tokens[at].Start] is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u2212' && Tokens[at].Length <= 2;

    /// <summary>Whether no blank stands before the token.</summary>
    internal bool IsGlued(int at) => at > First && Has(at) && Tokens[at].Start == Tokens[at - 1].End;

    /// <summary>Whether a hyphen joins the token with the one before it and the one after it: "five-year".</summary>
    internal bool IsHyphen(int at) => IsDash(at) && IsGlued(at) && IsGlued(at + 1);

    internal bool IsCapital(int at) => Has(at) && Tokens[at].Kind == TokenKind.Word && char.IsUpper(Chars[Tokens[at].Start]);

    internal bool IsPunctuation(int at) => !Has(at) || Tokens[at].Kind == TokenKind.Punctuation;

    /// <summary>The number of digits of an all-digit token of at most nine, and its value; else 0.</summary>
    internal int Digits(int at, out int value)
    {
        value = 0;
        if (!Has(at) || Tokens[at].Kind != TokenKind.Number || Tokens[at].Length > 9)
        {
            return 0;
        }

        ReadOnlySpan<char> word = _tagged.Word(at);
        foreach (char c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            value = (value * 10) + (c - '0');
        }

        return word.Length;
    }

    /// <summary>The token after the one that ends at a character, counted from <paramref name="at"/>; 0 when a token goes on past it.</summary>
    internal int TokenAfter(int at, int charEnd)
    {
        while (Has(at) && Tokens[at].End < charEnd)
        {
            at++;
        }

        return Has(at) && Tokens[at].End == charEnd ? at + 1 : 0;
    }

    /// <summary>The unit that a token names; "second" only where it is not the ordinal is told by the caller.</summary>
    internal DateUnit UnitAt(int at)
    {
        DateWord word = At(at);
        return word.Class == DateWordClass.Unit ? word.Unit : word is { Class: DateWordClass.Ordinal, Value: 2 } ? DateUnit.Second : DateUnit.None;
    }
}
