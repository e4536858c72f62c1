using FactExtract.Entities;
using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Finds reported speech with its cue and speaker.</summary>
internal sealed class QuotationFinder
{
    internal void Find(in TaggedText text, EntitySet entities, List<Quotation> quotations) => quotations.Clear();
}
