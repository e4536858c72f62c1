namespace FactExtract.Tokenization;

/// <summary>A text with its tokens and sentences: what every later stage reads.</summary>
internal readonly ref struct TokenizedText(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<SentenceRange> sentences)
{
    internal ReadOnlySpan<char> Text { get; } = text;

    internal ReadOnlySpan<Token> Tokens { get; } = tokens;

    internal ReadOnlySpan<SentenceRange> Sentences { get; } = sentences;

    /// <summary>The characters of a token.</summary>
    internal ReadOnlySpan<char> Word(int token) => Text.Slice(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The span from the start of token <paramref name="first"/> to the end of the token before <paramref name="end"/>.</summary>
    internal TextSpan Span(int first, int end) => TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);
}
