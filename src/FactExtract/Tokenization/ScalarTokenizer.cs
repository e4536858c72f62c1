using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>The tokenizer one character at a time: the reference that every faster strategy must equal.</summary>
internal static class ScalarTokenizer
{
    internal static void Tokenize(ReadOnlySpan<char> text, ListBuffer<Token> tokens)
    {
        tokens.Clear();
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = EndOf(text, at, out TokenKind kind);
            if (kind == TokenKind.Word)
            {
                int split = CliticStart(text, at, end);
                if (split > at && split < end)
                {
                    Add(text, tokens, at, split, kind);
                    at = split;
                }
            }

            Add(text, tokens, at, end, kind);
            at = end;
        }
    }

    private static void Add(ReadOnlySpan<char> text, ListBuffer<Token> tokens, int start, int end, TokenKind kind) =>
        tokens.Add(new Token(start, end - start, kind, TextHash.Of(text[start..end])));

    private static int EndOf(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        char first = text[start];
        int at = start + 1;
        if (char.IsLetter(first) || char.IsHighSurrogate(first))
        {
            kind = TokenKind.Word;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || IsInner(text, at)))
            {
                at++;
            }

            if (at < text.Length && text[at] == '.' && IsAbbreviation(text[start..at]))
            {
                at++;
            }

            return at;
        }

        if (char.IsDigit(first))
        {
            kind = TokenKind.Number;
            while (at < text.Length && (char.IsDigit(text[at]) || (IsDigitJoint(text[at]) && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
            {
                at++;
            }

            int suffix = at;
            while (suffix < text.Length && char.IsLetter(text[suffix]))
            {
                suffix++;
            }

            return suffix - at == 2 && text[at..suffix] is "st" or "nd" or "rd" or "th" ? suffix : suffix - at == 1 && text[at] == 's' ? suffix : at;
        }

        kind = char.IsPunctuation(first) ? TokenKind.Punctuation : TokenKind.Symbol;
        while (at < text.Length && text[at] == first && first is '.' or '-' or '!' or '?' or '\'')
        {
            at++;
        }

        return at;
    }

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or '\'' or '\u2019' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]);

    private static bool IsDigitJoint(char c) => c is '.' or ',' or ':';

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]))
        || word.Contains('.')
        || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Gov" or "Rep" or "Gen" or "St" or "Jr" or "Inc" or "Corp" or "Co" or "Sept" or "Oct" or "Nov" or "Dec" or "Jan" or "Feb" or "Aug" or "No";

    private static int CliticStart(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> word = text[start..end];
        int mark = word.LastIndexOfAny('\'', '\u2019');
        if (mark <= 0)
        {
            return word is "cannot" or "Cannot" ? start + 3 : end;
        }

        ReadOnlySpan<char> clitic = word[(mark + 1)..];
        return clitic is "t" or "T" && mark >= 2 && word[mark - 1] is 'n' or 'N' ? start + mark - 1
            : clitic is "s" or "S" or "m" or "d" or "re" or "ve" or "ll" ? start + mark
            : end;
    }
}
