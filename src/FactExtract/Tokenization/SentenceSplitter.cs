using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Groups tokens into sentences and tells what sort of line each belongs to.</summary>
internal static class SentenceSplitter
{
    internal static void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ListBuffer<SentenceRange> sentences)
    {
        sentences.Clear();
        int first = 0;
        for (int at = 0; at < tokens.Length; at++)
        {
            if (at + 1 == tokens.Length || IsEnd(text, tokens, at))
            {
                sentences.Add(new SentenceRange(first, at + 1, SentenceKind.Paragraph));
                first = at + 1;
            }
        }
    }

    private static bool IsEnd(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        Token next = tokens[at + 1];
        if (text[tokens[at].End..next.Start].Contains('\n'))
        {
            return true;
        }

        if (text[next.Start] is '"' or '\u201D' && next.Start == tokens[at].End)
        {
            return false;
        }

        int mark = at;
        while (mark > 0 && text[tokens[mark].Start] is '"' or '\u201D' or '\u2019' or ')' or ']')
        {
            mark--;
        }

        return tokens[mark].Kind == TokenKind.Punctuation && text[tokens[mark].Start] is '.' or '!' or '?' && !char.IsLower(text[next.Start]);
    }
}
