using Spectre.Console;

namespace FactExtract.Cli;

/// <summary>
/// The article with its facts marked: coloured by kind, or, where there is no colour, in brackets with the kind after them. What is said
/// in quotation is in italics; a name in it keeps its own colour.
/// </summary>
internal static class MarkedArticle
{
    internal static Paragraph Of(string text, IReadOnlyList<Fact> facts, bool isPlain)
    {
        string shown = Visible.Text(text);
        var article = new Paragraph();
        int[] innermost = Innermost(text.Length, facts);
        bool[] quoted = Quoted(text.Length, facts);
        int start = 0;
        for (int end = 1; end <= shown.Length; end++)
        {
            if (end < shown.Length && innermost[end] == innermost[start] && quoted[end] == quoted[start])
            {
                continue;
            }

            int fact = innermost[start];
            string words = shown[start..end];
            if (isPlain)
            {
                bool opens = fact >= 0 && (start == 0 || innermost[start - 1] != fact);
                bool closes = fact >= 0 && (end == shown.Length || innermost[end] != fact);
                article.Append($"{(opens ? "[" : "")}{words}{(closes ? $"|{OptionText.NameOf(facts[fact].Kind)}]" : "")}");
            }
            else
            {
                Style style = fact >= 0 ? KindStyle.Of(facts[fact].Kind) : Style.Plain;
                article.Append(words, quoted[start] ? style.Combine(KindStyle.Of(FactKind.Quote)) : style);
            }

            start = end;
        }

        return article;
    }

    /// <summary>For each code unit the last fact that covers it, quotations left out; facts that start later or are shorter come last.</summary>
    private static int[] Innermost(int length, IReadOnlyList<Fact> facts)
    {
        int[] innermost = new int[length];
        Array.Fill(innermost, -1);
        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i].Kind != FactKind.Quote)
            {
                Array.Fill(innermost, i, facts[i].Span.Start, facts[i].Span.Length);
            }
        }

        return innermost;
    }

    private static bool[] Quoted(int length, IReadOnlyList<Fact> facts)
    {
        bool[] quoted = new bool[length];
        foreach (TextSpan part in facts.OfType<QuoteFact>().SelectMany(quote => quote.Parts))
        {
            Array.Fill(quoted, true, part.Start, part.Length);
        }

        return quoted;
    }
}
