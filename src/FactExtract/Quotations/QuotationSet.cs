using FactExtract.Text;

namespace FactExtract.Quotations;

/// <summary>The quotations of a text; reused from text to text.</summary>
internal sealed class QuotationSet
{
    internal ListBuffer<Quotation> Quotations { get; } = new();

    /// <summary>The parts of all quotations.</summary>
    internal ListBuffer<TextSpan> Parts { get; } = new();

    /// <summary>Pieces of the content, in text order, without outer quotation marks.</summary>
    internal ReadOnlySpan<TextSpan> PartsOf(in Quotation quotation) => Parts.Items[quotation.Parts];

    internal void Clear()
    {
        Quotations.Clear();
        Parts.Clear();
    }
}
