namespace FactExtract.Facts;

/// <summary>Writes a text with its facts marked. Marks nest: of two that cross, the later is cut where the earlier ends.</summary>
internal sealed class HtmlArticle(ExtractionResult result, string text, string prefix, TextWriter writer)
{
    // The mark that starts first is written first; of two that start together the longer, and of equal ones that of the earlier fact.
    private readonly PriorityQueue<HtmlMark, (int Start, int Length, int Fact)> _marks = new();
    private readonly Stack<HtmlMark> _open = new();
    private int _at;

    internal void Write()
    {
        foreach (HtmlMark mark in HtmlMark.Of(result.Facts, text))
        {
            Add(mark);
        }

        writer.Write("<article>\n");
        IReadOnlyList<Sentence> sentences = result.Sentences;
        if (sentences.Count == 0)
        {
            WriteBlock(0, text.Length, SentenceKind.Paragraph);
        }

        for (int first = 0; first < sentences.Count;)
        {
            int last = first;
            while (last + 1 < sentences.Count && !IsBreak(sentences[last], sentences[last + 1]))
            {
                last++;
            }

            int end = Math.Min(sentences[last].Start + sentences[last].Length, text.Length);
            WriteBlock(Math.Min(sentences[first].Start, end), end, sentences[first].Kind);
            first = last + 1;
        }

        writer.Write("</article>\n");
    }

    private bool IsBreak(Sentence sentence, Sentence next)
    {
        int end = Math.Min(sentence.Start + sentence.Length, text.Length);
        int start = Math.Clamp(next.Start, end, text.Length);
        return sentence.Kind != next.Kind || text.AsSpan(end, start - end).Contains('\n');
    }

    private void WriteBlock(int start, int end, SentenceKind kind)
    {
        string tag = kind == SentenceKind.Headline ? "h3" : "p";
        writer.Write($"<{tag} class=\"{FactWords.Of(kind)}\">");
        _at = start;
        while (_marks.TryPeek(out HtmlMark mark, out _) && mark.Start < end)
        {
            _marks.Dequeue();
            if (mark.End <= start)
            {
                continue;
            }

            CloseUntil(mark.Start);
            int limit = _open.TryPeek(out HtmlMark outer) ? outer.End : end;
            if (mark.End > limit)
            {
                Add(mark with { Start = limit, IsFirst = false });
                mark = mark with { End = limit, IsLast = false };
            }

            WriteText(mark.Start);
            Open(mark);
        }

        CloseUntil(end);
        WriteText(end);
        writer.Write($"</{tag}>\n");
    }

    private void Add(HtmlMark mark) => _marks.Enqueue(mark, (mark.Start, -(mark.End - mark.Start), mark.Fact));

    private void CloseUntil(int end)
    {
        while (_open.TryPeek(out HtmlMark mark) && mark.End <= end)
        {
            WriteText(mark.End);
            Close(_open.Pop());
        }
    }

    private void WriteText(int end)
    {
        if (end > _at)
        {
            HtmlText.Write(writer, text.AsSpan(_at, end - _at));
            _at = end;
        }
    }

    private void Open(HtmlMark mark)
    {
        Fact fact = result.Facts[mark.Fact];
        string kind = FactWords.Of(fact.Kind);
        string form = fact switch
        {
            NameFact { Form: not MentionForm.Name } => " reference",
            QuoteFact { QuoteKind: QuoteKind.Indirect } => " indirect",
            _ => "",
        };
        writer.Write($"<mark class=\"{kind}{form}\"");
        if (mark.IsFirst)
        {
            writer.Write($" id=\"{prefix}f{mark.Fact}\"");
        }

        // Named here and not in the style sheet, so that a label can be read out too.
        if (mark.IsLast)
        {
            writer.Write($" data-kind=\"{kind}\"");
        }

        writer.Write(" title=\"");
        HtmlText.Write(writer, $"{kind}: {FactWords.Describe(fact)}");
        writer.Write("\">");
        _open.Push(mark);
    }

    private void Close(HtmlMark mark)
    {
        writer.Write("</mark>");
        if (mark.IsLast && result.Facts[mark.Fact] is QuoteFact { Speaker: { } speaker })
        {
            bool isLinked = speaker.EntityId is { } id && id >= 0 && id < result.Entities.Count;
            writer.Write(isLinked ? $"<a class=\"speaker\" href=\"#{prefix}e{speaker.EntityId}\">" : "<span class=\"speaker\">");
            HtmlText.Write(writer, FactWords.Name(speaker, text));
            writer.Write(isLinked ? "</a>" : "</span>");
        }
    }
}
