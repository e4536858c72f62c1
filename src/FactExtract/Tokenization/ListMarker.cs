namespace FactExtract.Tokenization;

/// <summary>Numbers and letters that count the items of a list: "1.", "2.)", "• 9.", "b.".</summary>
internal static class ListMarker
{
    private const int MaxTokens = 4;

    /// <summary>Whether these tokens, the start of a sentence up to a final mark, are only a list marker.</summary>
    internal static bool IsWhole(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens) =>
        tokens.Length <= MaxTokens && ValueAt(text, tokens, 0, out int end) > 0 && end == tokens.Length;

    /// <summary>
    /// Where the next item of a list starts, when the mark belongs to its number and the sentence so far is the item before:
    /// "1. Bread 2. Milk"; else 0.
    /// </summary>
    internal static int NextItem(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int mark)
    {
        int start = tokens[mark].Length == 1 ? mark - 1 : mark;
        if (start <= first || mark - first < 2 || tokens[start].Length > 3)
        {
            return 0;
        }

        int value = ValueAt(text, tokens, start, out _);
        if (value < 2 || ValueAt(text, tokens, first, out _) != value - 1)
        {
            return 0;
        }

        return IsBullet(text[tokens[start - 1].Start]) && start - 1 > first ? start - 1 : start;
    }

    // The number of the marker that starts at a token (a is 1), and the token after it; 0 when there is none.
    private static int ValueAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, out int end)
    {
        end = at;
        if (end < tokens.Length && IsBullet(text[tokens[end].Start]))
        {
            end++;
        }

        if (end >= tokens.Length)
        {
            return 0;
        }

        Token token = tokens[end];
        ReadOnlySpan<char> word = text.Slice(token.Start, token.Length);
        bool hasMark = word[^1] == '.';
        ReadOnlySpan<char> name = hasMark ? word[..^1] : word;
        int value = name.Length == 1 && char.IsAsciiLetterLower(name[0]) ? name[0] - 'a' + 1 : Number(name);
        end++;
        while (end < tokens.Length && tokens[end].Start == tokens[end - 1].End && text[tokens[end].Start] is '.' or ')')
        {
            hasMark = true;
            end++;
        }

        return hasMark ? value : 0;
    }

    // One or two digits, else 0: a longer number is a quantity or a year.
    private static int Number(ReadOnlySpan<char> name) =>
        name.Length == 1 && char.IsAsciiDigit(name[0]) ? name[0] - '0'
        : name.Length == 2 && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[1]) ? ((name[0] - '0') * 10) + name[1] - '0'
        : 0;

    private static bool IsBullet(char c) => c is '\u2022' or '\u2043' or '\u00B7' or '\u25E6' or '\u25AA' or '*';
}
