using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Groups tokens into sentences.</summary>
internal sealed class SentenceSplitter
{
    private readonly TokenLexicon _lexicon = TokenLexicon.Default;

    /// <summary>Decides at every token of <see cref="TokenBuffer.Breaks"/> whether a sentence ends there.</summary>
    internal void Split(ReadOnlySpan<char> text, TokenBuffer buffer, ListBuffer<SentenceRange> sentences) =>
        Split(text, buffer.Tokens.Items, buffer.Breaks.Items, sentences);

    private void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> breaks, ListBuffer<SentenceRange> sentences)
    {
        sentences.Clear();
        int first = 0;
        foreach (int mark in breaks)
        {
            // A new line before the first token has no token before it.
            if (mark < first)
            {
                continue;
            }

            int end = EndOf(text, tokens, first, mark);
            if (end > first)
            {
                sentences.Add(new SentenceRange(first, end, SentenceKind.Paragraph));
                first = end;
            }
        }

        if (first < tokens.Length)
        {
            sentences.Add(new SentenceRange(first, tokens.Length, SentenceKind.Paragraph));
        }
    }

    // The token after the sentence that ends at a mark, or 0.
    private int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int mark)
    {
        if (mark + 1 == tokens.Length)
        {
            return 0;
        }

        Token token = tokens[mark];
        if (HasNewline(text[token.End..tokens[mark + 1].Start]))
        {
            return mark + 1;
        }

        char final = text[token.End - 1];
        if (final is not ('.' or '!' or '?' or '\u2026'))
        {
            return 0;
        }

        int item = ListMarker.NextItem(text, tokens, first, mark);
        if (item != 0)
        {
            return item;
        }

        int next = SkipClosers(text, tokens, mark + 1);
        if (next == tokens.Length || ListMarker.IsWhole(text, tokens[first..next]))
        {
            return 0;
        }

        bool isAttached = tokens[next].Start == tokens[next - 1].End;
        if (isAttached)
        {
            return next == mark + 1 && token.Length == 1 && IsRunTogether(text, token.Start) ? next : 0;
        }

        return !HasNewline(text[tokens[next - 1].End..tokens[next].Start]) && StartsSentence(text, tokens, mark, next) ? next : 0;
    }

    // Closing quotes and brackets, and then references such as [12], belong to the sentence.
    private static int SkipClosers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int next)
    {
        while (next < tokens.Length && tokens[next].Start == tokens[next - 1].End && IsCloser(text[tokens[next].Start]))
        {
            next++;
        }

        while (next + 2 < tokens.Length && text[tokens[next].Start] == '[' && tokens[next + 1].Kind == TokenKind.Number && text[tokens[next + 2].Start] == ']'
            && !HasNewline(text[tokens[next - 1].End..tokens[next].Start]))
        {
            next += 3;
        }

        return next;
    }

    private bool StartsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int mark, int next)
    {
        Token token = tokens[mark];
        char final = text[token.End - 1];
        if (text[tokens[next].Start] is '.' or '!' or '?' or '\u2026')
        {
            // "! ! !" and ". . ."
            return false;
        }

        int word = next;
        while (word + 1 < tokens.Length && IsOpener(text[tokens[word].Start]))
        {
            word++;
        }

        char start = text[tokens[word].Start];
        bool isCapital = char.IsUpper(start);
        bool isEllipsis = final == '\u2026' || (token.Length > 1 && text[token.Start] == '.');
        if (isEllipsis)
        {
            return isCapital && (mark == 0 || text[tokens[mark - 1].Start] is not ('[' or '('));
        }

        if (token.Length > 1 && final == '.')
        {
            return isCapital && EndsWithAbbreviation(text, token, tokens[word], text[tokens[next].Start]);
        }

        if (mark >= 2 && IsPeriod(text, tokens[mark - 1]) && IsPeriod(text, tokens[mark - 2]))
        {
            // ". . ." is an ellipsis, ". . . ." one after a sentence.
            return isCapital && mark >= 3 && IsPeriod(text, tokens[mark - 3]);
        }

        if (char.IsLower(start))
        {
            return next == mark + 1 && word == next && final != '\u2026' && mark > 0 && IsPlainWord(text, tokens[mark - 1]);
        }

        return isCapital || word > next || token.Length == 1;
    }

    // "home.The"
    private static bool IsRunTogether(ReadOnlySpan<char> text, int mark) =>
        mark > 0 && char.IsLower(text[mark - 1]) && char.IsUpper(text[mark + 1]);

    // Whoever writes without capitals still ends sentences; a period after a longer word is seldom anything else.
    private static bool IsPlainWord(ReadOnlySpan<char> text, Token token)
    {
        const int MinLength = 3;
        if (token.Length < MinLength || token.Kind != TokenKind.Word)
        {
            return false;
        }

        foreach (char c in text.Slice(token.Start, token.Length))
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsWithAbbreviation(ReadOnlySpan<char> text, Token abbreviation, Token next, char opener)
    {
        int length = abbreviation.Length - 1;
        ReadOnlySpan<char> word = text.Slice(abbreviation.Start, length);
        AbbreviationClass own = AbbreviationOf(word);
        if ((own & AbbreviationClass.Title) != 0)
        {
            return false;
        }

        bool isTime = word is "a.m" or "p.m" or "A.M" or "P.M";
        bool isTitleAhead = next.Length > 1 && text[next.End - 1] == '.' && (AbbreviationOf(text.Slice(next.Start, next.Length - 1)) & AbbreviationClass.Title) != 0;
        bool isQuoteAhead = length > 1 && opener is '"' or '\u201C' or '\u2018';
        return isQuoteAhead || (own & AbbreviationClass.Closer) != 0 || (isTime && isTitleAhead) || IsStarter(text, next);
    }

    private AbbreviationClass AbbreviationOf(ReadOnlySpan<char> word) =>
        word.Length <= PackedWord.MaxLength ? (AbbreviationClass)_lexicon.Abbreviations.Get(PackedWord.Of(word)) : AbbreviationClass.None;

    private bool IsStarter(ReadOnlySpan<char> text, Token token) =>
        token.Length <= PackedWord.MaxLength && _lexicon.SentenceStarters.Contains(PackedWord.Of(text.Slice(token.Start, token.Length)));

    private static bool IsPeriod(ReadOnlySpan<char> text, Token token) => token.Length == 1 && text[token.Start] == '.';

    // Nearly every gap is one blank.
    private static bool HasNewline(ReadOnlySpan<char> gap) => gap.Length == 1 ? gap[0] is '\n' or '\r' : gap.ContainsAny('\n', '\r');

    private static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';

    private static bool IsOpener(char c) => c is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB' or '-' or '\u2013' or '\u2014';
}
