using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>A text with tokens, sentences, parts of speech and names: what the grammars and resolvers read.</summary>
internal readonly ref struct TaggedText(TokenizedText source, ReadOnlySpan<WordClass> classes, ReadOnlySpan<NameMention> names, ReadOnlySpan<int> nameAt)
{
    internal TokenizedText Source { get; } = source;

    internal ReadOnlySpan<char> Text => Source.Text;

    internal ReadOnlySpan<Token> Tokens => Source.Tokens;

    internal ReadOnlySpan<SentenceRange> Sentences => Source.Sentences;

    /// <summary>Part of speech of each token.</summary>
    internal ReadOnlySpan<WordClass> Classes { get; } = classes;

    /// <summary>The names, in text order, not overlapping.</summary>
    internal ReadOnlySpan<NameMention> Names { get; } = names;

    /// <summary>For each token, the index in <see cref="Names"/> of the name that covers any of it, or -1.</summary>
    internal ReadOnlySpan<int> NameAt { get; } = nameAt;

    internal ReadOnlySpan<char> Word(int token) => Source.Word(token);

    internal TextSpan Span(int first, int end) => Source.Span(first, end);
}
