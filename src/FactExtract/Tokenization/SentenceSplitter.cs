using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Groups tokens into sentences.</summary>
internal sealed class SentenceSplitter
{
    private readonly TokenLexicon _lexicon = TokenLexicon.Default;

    /// <summary>Decides at every token of <see cref="TokenBuffer.Breaks"/> whether a sentence ends there.</summary>
    internal void Split(ReadOnlySpan<char> text, TokenBuffer buffer, ListBuffer<SentenceRange> sentences)
    {
        sentences.Clear();
        ReadOnlySpan<Token> tokens = buffer.Tokens.Items;
        int first = 0;
        foreach (int mark in buffer.Breaks.Items)
        {
            // A new line before the first token has no token before it.
            if (mark < first)
            {
                continue;
            }

            int end = EndOf(text, tokens, mark);
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
    private int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int mark)
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

        int next = mark + 1;
        while (next < tokens.Length && tokens[next].Start == tokens[next - 1].End && IsCloser(text[tokens[next].Start]))
        {
            next++;
        }

        if (next == tokens.Length)
        {
            return 0;
        }

        if (tokens[next].Start == tokens[next - 1].End)
        {
            return next == mark + 1 && token.Length == 1 && IsRunTogether(text, token.Start) ? next : 0;
        }

        if (HasNewline(text[tokens[next - 1].End..tokens[next].Start]))
        {
            return 0;
        }

        int word = next;
        while (word + 1 < tokens.Length && IsOpener(text[tokens[word].Start]))
        {
            word++;
        }

        char start = text[tokens[word].Start];
        bool isCapital = char.IsUpper(start);
        if (final == '.' && token.Length > 1 && text[token.Start] != '.')
        {
            return isCapital && EndsWithAbbreviation(text, token, tokens[word], word > next) ? next : 0;
        }

        bool isStart = isCapital || (!char.IsLower(start) && (word > next || token.Length == 1));
        return isStart ? next : 0;
    }

    // "home.The"
    private static bool IsRunTogether(ReadOnlySpan<char> text, int mark) =>
        mark > 0 && char.IsLower(text[mark - 1]) && char.IsUpper(text[mark + 1]);

    private bool EndsWithAbbreviation(ReadOnlySpan<char> text, Token abbreviation, Token next, bool isQuoted)
    {
        int length = abbreviation.Length - 1;
        AbbreviationClass own = length <= PackedWord.MaxLength
            ? (AbbreviationClass)_lexicon.Abbreviations.Get(PackedWord.Of(text.Slice(abbreviation.Start, length)))
            : AbbreviationClass.None;
        if ((own & AbbreviationClass.Title) != 0)
        {
            return false;
        }

        return isQuoted || (own & AbbreviationClass.Closer) != 0 || IsStarter(text, next);
    }

    private bool IsStarter(ReadOnlySpan<char> text, Token token) =>
        token.Length <= PackedWord.MaxLength && _lexicon.SentenceStarters.Contains(PackedWord.Of(text.Slice(token.Start, token.Length)));

    private static bool HasNewline(ReadOnlySpan<char> gap) => gap.ContainsAny('\n', '\r');

    private static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';

    private static bool IsOpener(char c) => c is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB';
}
