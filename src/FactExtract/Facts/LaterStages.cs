using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>The stages after the names: everything that is not a name, and whom and what the names mean. A stage a line.</summary>
internal sealed class LaterStages
{
    private static readonly Lazy<LaterStages> Shared = new(() => new LaterStages());

    private readonly WordClassTagger _wordClassTagger = new();
    private readonly NumberGrammar _numberGrammar = new();
    private readonly DateGrammar _dateGrammar = new();
    private readonly EntityResolver _entityResolver = new();
    private readonly QuotationFinder _quotationFinder = new();

    private LaterStages()
    {
    }

    /// <summary>One for all extractors, made when the first needs it; each extraction brings its own workspace.</summary>
    internal static LaterStages Default => Shared.Value;

    internal PlaceResolver PlaceResolver { get; } = new();

    internal void Find(in TokenizedText tokenized, in DateContext context, string? homePlace, Workspace work, CancellationToken cancellationToken)
    {
        _wordClassTagger.Tag(tokenized, work.Classes.Resize(work.Tokens.Count));
        work.IndexNames();
        TaggedText tagged = work.Tagged(tokenized.Text);
        _numberGrammar.Find(tagged, work.Numbers);
        _dateGrammar.Find(tagged, context, work.Numbers, work.Dates);
        cancellationToken.ThrowIfCancellationRequested();
        _entityResolver.Resolve(tagged, work.Entities);
        PlaceResolver.Resolve(tagged, work.Entities, homePlace, work.Places);
        _quotationFinder.Find(tagged, work.Entities, work.QuotationBuffers, work.Quotations);
    }
}
