namespace FactExtract.Facts;

/// <summary>Writes the lists beside the article: entities with links to their mentions, then numbers, dates and quotations.</summary>
internal sealed class HtmlLists(ExtractionResult result, string text, string prefix, TextWriter writer)
{
    // A quotation is shortened to about a line and a half of the list.
    private const int MaxWords = 90;

    internal void Write()
    {
        foreach (IGrouping<FactKind, Entity> kind in result.Entities.Where(entity => entity.Mentions.Count > 0).GroupBy(entity => entity.Kind).OrderBy(kind => kind.Key))
        {
            Open(kind.Key, kind.Count());
            foreach (Entity entity in kind.OrderByDescending(entity => entity.Mentions.Count))
            {
                WriteEntity(entity);
            }

            Close();
        }

        foreach (IGrouping<FactKind, (Fact Fact, int Index)> kind in result.Facts.Select((fact, index) => (fact, index)).Where(row => row.fact is not NameFact { EntityId: not null }).GroupBy(row => row.fact.Kind).OrderBy(kind => kind.Key))
        {
            Open(kind.Key, kind.Count());
            foreach ((Fact fact, int index) in kind)
            {
                WriteFact(fact, index);
            }

            Close();
        }
    }

    private void Open(FactKind kind, int count) =>
        writer.Write($"<details open class=\"{FactWords.Of(kind)}\"><summary>{FactWords.Plural(kind)} <small>{count}</small></summary><ul>\n");

    private void Close() => writer.Write("</ul></details>\n");

    private void WriteEntity(Entity entity)
    {
        writer.Write($"<li id=\"{prefix}e{entity.Id}\"><b>");
        HtmlText.Write(writer, entity.Name);
        writer.Write("</b>");
        string details = entity.Mentions.Select(mention => result.Facts[mention]).OfType<NameFact>().Select(FactWords.Details).FirstOrDefault(words => words.Length > 0, "");
        WriteDetails(details);
        writer.Write("<nav>");
        for (int i = 0; i < entity.Mentions.Count; i++)
        {
            int mention = entity.Mentions[i];
            writer.Write($"<a href=\"#{prefix}f{mention}\" title=\"");
            HtmlText.Write(writer, result.Facts[mention].Text);
            writer.Write($"\">{i + 1}</a>");
        }

        writer.Write("</nav></li>\n");
    }

    private void WriteFact(Fact fact, int index)
    {
        writer.Write($"<li><a href=\"#{prefix}f{index}\">");
        if (fact is QuoteFact quote)
        {
            HtmlText.Write(writer, quote.Speaker is { } speaker ? FactWords.Name(speaker, text) : "unknown");
            writer.Write("</a>");
            WriteDetails(Shorten(quote.Content));
        }
        else
        {
            HtmlText.Write(writer, fact.Text);
            writer.Write("</a>");
            WriteDetails(FactWords.Describe(fact));
        }

        writer.Write("</li>\n");
    }

    private void WriteDetails(string details)
    {
        if (details.Length > 0)
        {
            writer.Write(" <span>");
            HtmlText.Write(writer, details);
            writer.Write("</span>");
        }
    }

    private static string Shorten(string words)
    {
        if (words.Length <= MaxWords)
        {
            return words;
        }

        int blank = words.LastIndexOf(' ', MaxWords);
        return $"{words[..(blank > 0 ? blank : MaxWords)]} …";
    }
}
