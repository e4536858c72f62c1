using FactExtract.Tokenization;

namespace FactExtract.Quotations;

/// <summary>A token, or two of them, that can open or close a quotation.</summary>
/// <param name="Token">First token of the mark.</param>
/// <param name="End">The token after it.</param>
/// <param name="Form">Which sort of mark.</param>
/// <param name="CanOpen">Whether its shape and neighbours allow it to open.</param>
/// <param name="CanClose">Whether its shape and neighbours allow it to close.</param>
internal readonly record struct QuotationMark(int Token, int End, MarkForm Form, bool CanOpen, bool CanClose)
{
    /// <summary>The mark at a token; false when the token is none.</summary>
    internal static bool TryRead(in TokenizedText source, int token, out QuotationMark mark)
    {
        mark = default;
        Token first = source.Tokens[token];
        if (first.Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
        {
            return false;
        }

        ReadOnlySpan<char> text = source.Text;
        char c = text[first.Start];
        int end = token + 1;
        MarkForm form;
        switch (c)
        {
            case '"' or '\uFF02':
                form = MarkForm.Straight;
                break;
            case '\u201C' or '\u201D' or '\u201E' or '\u201F':
                form = MarkForm.Curly;
                break;
            case '\u00AB' or '\u00BB':
                form = MarkForm.Guillemet;
                break;
            case '\'' or '`' or '\u2018' or '\u2019':
                if (first.Length >= 2)
                {
                    form = MarkForm.Straight;
                }
                else if (end < source.Tokens.Length && source.Tokens[end].Start == first.End && source.Tokens[end].Length == 1 && text[first.End] == c)
                {
                    form = MarkForm.Straight;
                    end++;
                }
                else
                {
                    form = MarkForm.Single;
                }

                break;
            default:
                return false;
        }

        int last = source.Tokens[end - 1].End;
        bool looksOpen = IsOpenBefore(text, first.Start) && last < text.Length && !char.IsWhiteSpace(text[last]);
        bool looksClose = first.Start > 0 && !char.IsWhiteSpace(text[first.Start - 1]) && (last == text.Length || !char.IsLetterOrDigit(text[last]));
        mark = c switch
        {
            // A directed mark may stand the wrong way round: it counts as the other when its neighbours leave no doubt.
            '\u201C' or '\u201E' or '\u201F' or '\u00AB' or '`' or '\u2018' => new QuotationMark(token, end, form, looksOpen || !looksClose, looksClose && !looksOpen),
            '\u201D' or '\u00BB' => new QuotationMark(token, end, form, looksOpen && !looksClose, looksClose || !looksOpen),
            '\u2019' when form == MarkForm.Single => new QuotationMark(token, end, form, false, looksClose),
            _ => new QuotationMark(token, end, form, looksOpen, looksClose),
        };
        return true;
    }

    /// <summary>Whether the mark can only open, or only close, by its own shape.</summary>
    internal bool IsDirected => CanOpen != CanClose && Form is MarkForm.Curly or MarkForm.Guillemet;

    private static bool IsOpenBefore(ReadOnlySpan<char> text, int start) =>
        start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '(' or '[' or '\u2014' or '\u2013' or '-' or '/' or '"' or '\u201C' or '\u2018';
}
