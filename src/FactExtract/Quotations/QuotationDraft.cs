namespace FactExtract.Quotations;

/// <summary>A quotation while it is put together: everything as tokens.</summary>
internal sealed class QuotationDraft
{
    internal required Cue Cue { get; init; }

    internal Phrase Speaker { get; set; }

    internal Phrase Addressee { get; init; }

    /// <summary>Who passes somebody else's words on.</summary>
    internal Phrase Reporter { get; init; }

    /// <summary>Ranges of tokens of the content, in text order.</summary>
    internal List<Phrase> Parts { get; } = [];

    internal bool HasQuoted { get; set; }

    /// <summary>The outer sentence it was found in.</summary>
    internal int Sentence { get; init; }

    internal float Confidence { get; set; } = 1;

    /// <summary>Whether a part so far has words outside quotation marks.</summary>
    internal bool HasUnquotedContent(in QuotedText text)
    {
        foreach (Phrase part in Parts)
        {
            for (int at = part.First; at < part.End; at = text.Next(at))
            {
                if (!text.InRegion(at) && !text.IsPunctuation(at))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
