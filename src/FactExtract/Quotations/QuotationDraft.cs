namespace FactExtract.Quotations;

/// <summary>A quotation while it is put together; its parts are in <see cref="QuotationDrafts"/>.</summary>
internal struct QuotationDraft
{
    internal Attribution Attribution;

    /// <summary>The outer sentence it was found in.</summary>
    internal int Sentence;

    /// <summary>First token of the first part.</summary>
    internal int Start;

    /// <summary>Index of the first part.</summary>
    internal int FirstPart;

    /// <summary>Index of the last part.</summary>
    internal int LastPart;

    internal bool HasQuoted;
}
