using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Quotations;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph. Outermost pairs only: what is nested belongs to the outer one. An opening mark
/// without its closing one runs to the end of the paragraph where that is the convention (the next paragraph opens again) or the
/// only reading.
/// </summary>
internal sealed class QuotationMarks
{
    private readonly ListBuffer<QuotationMark> _marks = new();

    internal void Find(in TokenizedText source, ListBuffer<QuotedRegion> regions)
    {
        regions.Clear();
        ReadOnlySpan<Token> tokens = source.Tokens;
        int first = 0;
        int paragraph = 0;
        _marks.Clear();
        for (int at = 0; at < tokens.Length; at++)
        {
            if (at > first && HasNewLine(source.Text, tokens[at - 1].End, tokens[at].Start))
            {
                Pair(source, first, at, paragraph++, regions);
                first = at;
            }

            if (tokens[at].Kind is TokenKind.Punctuation or TokenKind.Symbol && QuotationMark.TryRead(source, at, out QuotationMark mark))
            {
                _marks.Add(mark);
                at = mark.End - 1;
            }
        }

        Pair(source, first, tokens.Length, paragraph, regions);
    }

    internal static bool HasNewLine(ReadOnlySpan<char> text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (text[at] is '\n' or '\r' or '\u2029')
            {
                return true;
            }
        }

        return false;
    }

    private void Pair(in TokenizedText source, int first, int end, int paragraph, ListBuffer<QuotedRegion> regions)
    {
        Span<QuotationMark> marks = _marks.Items;
        int straight = 0;
        int singleClosers = 0;
        int directed = 0;
        foreach (ref readonly QuotationMark mark in marks)
        {
            straight += mark.Form == MarkForm.Straight ? 1 : 0;
            singleClosers += mark.Form == MarkForm.Single && mark.CanClose ? 1 : 0;
            directed += mark.IsDirected && mark.CanClose ? 1 : 0;
        }

        int open = -1;
        int depth = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            QuotationMark mark = marks[i];
            straight -= mark.Form == MarkForm.Straight ? 1 : 0;
            singleClosers -= mark.Form == MarkForm.Single && mark.CanClose ? 1 : 0;
            directed -= mark.IsDirected ? mark.CanClose ? 1 : -1 : 0;
            if (open < 0)
            {
                bool opens = mark.Form == MarkForm.Single
                    ? mark.CanOpen && singleClosers > 0
                    : mark.CanOpen || (mark.Form == MarkForm.Straight && straight % 2 == 1 && !FollowsDigit(source, mark));
                if (opens)
                {
                    open = i;
                    depth = 0;
                }

                continue;
            }

            if (!Matches(marks[open].Form, mark.Form))
            {
                continue;
            }

            if (mark.Form == MarkForm.Single && (!mark.CanClose || IsPossessive(source, mark, singleClosers)))
            {
                continue;
            }

            bool strictlyOpens = mark.CanOpen && !mark.CanClose;
            if (strictlyOpens && mark.IsDirected && directed >= 2)
            {
                depth++;
                directed++;
                continue;
            }

            if (strictlyOpens && mark.Form != MarkForm.Single && (mark.IsDirected || straight % 2 == 1))
            {
                // The earlier one was never closed, and a new one begins: it ends where its last sentence ends.
                AddUnclosed(source, marks[open], first, mark.Token, paragraph, regions);
                open = i;
                continue;
            }

            if (depth > 0)
            {
                depth--;
                continue;
            }

            Add(marks[open], mark.Token, mark.End, first, paragraph, regions);
            open = -1;
        }

        if (open >= 0 && marks[open].Form != MarkForm.Single)
        {
            AddUnclosed(source, marks[open], first, end, paragraph, regions);
        }

        _marks.Clear();
    }

    // “ may be closed by " and " by ”: mixed typography is common in copied text.
    private static bool Matches(MarkForm open, MarkForm form) =>
        open == form || (open is MarkForm.Curly or MarkForm.Straight && form is MarkForm.Curly or MarkForm.Straight);

    private static void Add(in QuotationMark open, int end, int after, int paragraphFirst, int paragraph, ListBuffer<QuotedRegion> regions)
    {
        if (end <= open.End)
        {
            return;
        }

        bool starts = open.Token == paragraphFirst;
        bool continues = starts && regions.Count > 0 && regions.Items[^1] is { IsClosed: false } last && last.Paragraph == paragraph - 1;
        regions.Add(new QuotedRegion(open.Token, open.End, end, after, paragraph, starts, continues));
    }

    private static void AddUnclosed(in TokenizedText source, in QuotationMark open, int first, int end, int paragraph, ListBuffer<QuotedRegion> regions)
    {
        bool likely = open.Token == first || source.Text[source.Tokens[open.Token - 1].Start] is ',' or ':' or '.' or '!' or '?' or '\u2014' or '-';
        if (likely)
        {
            Add(open, end, end, first, paragraph, regions);
        }
    }

    private static bool FollowsDigit(in TokenizedText source, in QuotationMark mark)
    {
        int start = source.Tokens[mark.Token].Start;
        return start > 0 && char.IsDigit(source.Text[start - 1]);
    }

    // "the workers’ rights" inside single marks: a plural possessive, as long as a better closer follows.
    private static bool IsPossessive(in TokenizedText source, in QuotationMark mark, int laterClosers)
    {
        Token token = source.Tokens[mark.Token];
        return laterClosers > 0 && token.Start > 0 && source.Text[token.Start - 1] is 's' && token.End + 1 < source.Text.Length
            && source.Text[token.End] == ' ' && char.IsLower(source.Text[token.End + 1]);
    }
}
