using FactExtract.Text;

namespace FactExtract.Quotations;

/// <summary>The drafts of a text. All parts are in one list, where each tells the next of its draft: a draft may grow at both ends.</summary>
internal sealed class QuotationDrafts
{
    private readonly ListBuffer<QuotationDraft> _drafts = new();
    private readonly ListBuffer<DraftPart> _parts = new();

    internal Span<QuotationDraft> Items => _drafts.Items;

    internal int Count => _drafts.Count;

    internal ReadOnlySpan<DraftPart> Parts => _parts.Items;

    internal void Clear()
    {
        _drafts.Clear();
        _parts.Clear();
    }

    /// <summary>Adds the draft of an attribution, which must have content.</summary>
    internal int Add(in Attribution attribution, int sentence)
    {
        Phrase first = attribution.Before.IsEmpty ? attribution.After : attribution.Before;
        int part = AddPart(first, next: -1);
        _drafts.Add(new QuotationDraft { Attribution = attribution, Sentence = sentence, Start = first.First, FirstPart = part, LastPart = part });
        int draft = _drafts.Count - 1;
        if (!attribution.Before.IsEmpty && !attribution.After.IsEmpty)
        {
            Append(draft, attribution.After);
        }

        return draft;
    }

    internal void Append(int draft, Phrase part)
    {
        ref QuotationDraft grown = ref Items[draft];
        int added = AddPart(part, next: -1);
        ref DraftPart last = ref _parts.Items[grown.LastPart];
        last = last with { Next = added };
        grown.LastPart = added;
    }

    internal void Prepend(int draft, Phrase part)
    {
        ref QuotationDraft grown = ref Items[draft];
        grown.FirstPart = AddPart(part, grown.FirstPart);
        grown.Start = part.First;
    }

    internal void SortByStart() => Items.Sort(static (a, b) => a.Start.CompareTo(b.Start));

    private int AddPart(Phrase range, int next)
    {
        _parts.Add(new DraftPart(range, next));
        return _parts.Count - 1;
    }
}
