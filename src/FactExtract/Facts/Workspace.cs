using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>The buffers of one extraction; reused, never shared by two extractions at once.</summary>
internal sealed class Workspace
{
    internal TokenBuffer TokenBuffer { get; } = new();

    internal ListBuffer<Token> Tokens => TokenBuffer.Tokens;

    /// <summary>Sentences before their lines are classified.</summary>
    internal ListBuffer<SentenceRange> PlainSentences { get; } = new();

    internal ListBuffer<SentenceRange> Sentences { get; } = new();

    internal ListBuffer<WordClass> Classes { get; } = new();

    internal ListBuffer<NameMention> Names { get; } = new();

    /// <summary>Phrases of the caller's lists.</summary>
    internal List<LabeledSpan> Labeled { get; } = [];

    internal ListBuffer<int> NameAt { get; } = new();

    internal ListBuffer<NumberMention> Numbers { get; } = new();

    internal ListBuffer<DateMention> Dates { get; } = new();

    internal EntitySet Entities { get; } = new();

    internal EntityIds EntityIds { get; } = new();

    internal ListBuffer<PlaceChoice> Places { get; } = new();

    internal QuotationBuffers QuotationBuffers { get; } = new();

    internal QuotationSet Quotations { get; } = new();

    internal ListBuffer<FactSpan> FactSpans { get; } = new();

    /// <summary>The text with the names and parts of speech found so far.</summary>
    internal TaggedText Tagged(ReadOnlySpan<char> text) => new(new TokenizedText(text, Tokens.Items, Sentences.Items), Classes.Items, Names.Items, NameAt.Items);

    /// <summary>Fills <see cref="NameAt"/> from <see cref="Names"/>.</summary>
    internal void IndexNames()
    {
        Span<int> nameAt = NameAt.Resize(Tokens.Count);
        nameAt.Fill(-1);
        ReadOnlySpan<NameMention> names = Names.Items;
        for (int i = 0; i < names.Length; i++)
        {
            nameAt[names[i].First..names[i].End].Fill(i);
        }
    }
}
