namespace FactExtract.Facts;

/// <summary>A stretch of text to be marked: a fact, a part of a quotation, or what is left of one that another mark cut.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Fact">Index of the fact.</param>
/// <param name="IsFirst">Whether the fact starts here: links lead to this mark.</param>
/// <param name="IsLast">Whether the fact ends here: the speaker of a quotation is written after this mark.</param>
internal readonly record struct HtmlMark(int Start, int End, int Fact, bool IsFirst, bool IsLast)
{
    // Quotation marks that are shown together with the words they enclose.
    private const string Opening = "\"“‘'«„‹";
    private const string Closing = "\"”’'»“›";

    /// <summary>The marks of all facts; quotations have one for each part.</summary>
    internal static List<HtmlMark> Of(IReadOnlyList<Fact> facts, string text)
    {
        var marks = new List<HtmlMark>();
        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i] is QuoteFact { Parts: { Count: > 0 } parts })
            {
                for (int p = 0; p < parts.Count; p++)
                {
                    TextSpan part = WithQuotationMarks(Checked(parts[p], text), text);
                    marks.Add(new HtmlMark(part.Start, part.End, i, p == 0, p == parts.Count - 1));
                }
            }
            else
            {
                TextSpan span = Checked(facts[i].Span, text);
                marks.Add(new HtmlMark(span.Start, span.End, i, true, true));
            }
        }

        return marks;
    }

    private static TextSpan Checked(TextSpan span, string text) =>
        span.End <= text.Length
            ? span
            : throw new ArgumentException($"The result has a fact at {span}, but the text has {text.Length} UTF-16 code units: pass the text that the result is of.");

    private static TextSpan WithQuotationMarks(TextSpan part, string text)
    {
        bool opens = part.Start > 0 && Opening.Contains(text[part.Start - 1], StringComparison.Ordinal);
        bool closes = part.End < text.Length && Closing.Contains(text[part.End], StringComparison.Ordinal);
        return TextSpan.FromBounds(opens ? part.Start - 1 : part.Start, closes ? part.End + 1 : part.End);
    }
}
