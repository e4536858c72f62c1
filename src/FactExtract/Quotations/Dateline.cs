namespace FactExtract.Quotations;

/// <summary>Finds where a story begins after its dateline: "CAIRO (AP) — The dam is safe, he said."</summary>
internal static class Dateline
{
    // "PORT-AU-PRINCE, Haiti, Jan. 12 (Reuters) –"
    private const int Longest = 16;

    /// <summary>The token after the dateline of the sentence, or its first.</summary>
    internal static int After(in QuotedText text, OuterSentence sentence)
    {
        int limit = sentence.StartsParagraph ? Math.Min(sentence.End, sentence.First + Longest) : sentence.First;
        for (int at = sentence.First + 1; at + 4 < limit && !text.InRegion(at); at++)
        {
            if (text.Is(at, '(') && text.Is(at + 2, ')') && (text.Is(at + 3, '\u2014') || text.Is(at + 3, '\u2013') || text.Is(at + 3, '-')))
            {
                return at + 4;
            }
        }

        return sentence.First;
    }
}
