using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Tells the part of speech of each token.</summary>
internal sealed class WordClassTagger
{
    internal void Tag(in TokenizedText text, Span<WordClass> classes)
    {
        for (int at = 0; at < text.Tokens.Length; at++)
        {
            classes[at] = text.Tokens[at].Kind switch
            {
                TokenKind.Number => WordClass.CD,
                TokenKind.Punctuation => WordClass.Punctuation,
                TokenKind.Word => WordClass.NN,
                _ => WordClass.Other,
            };
        }
    }
}
