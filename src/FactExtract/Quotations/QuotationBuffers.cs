using FactExtract.Text;

namespace FactExtract.Quotations;

/// <summary>Memory of one search for quotations; reused from text to text, never shared by two at once.</summary>
internal sealed class QuotationBuffers
{
    internal QuotationMarks Marks { get; } = new();

    internal ListBuffer<QuotedRegion> Regions { get; } = new();

    /// <summary>For each token, the quoted region that covers it (marks included), or -1.</summary>
    internal ListBuffer<int> RegionAt { get; } = new();

    internal ListBuffer<QuotationWord> Words { get; } = new();

    internal ListBuffer<OuterSentence> Sentences { get; } = new();

    internal ListBuffer<Cue> Cues { get; } = new();

    internal QuotationDrafts Drafts { get; } = new();

    /// <summary>For each region, whether a quotation has taken it.</summary>
    internal ListBuffer<bool> Taken { get; } = new();
}
