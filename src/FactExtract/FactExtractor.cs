using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Facts;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>
/// Reads English news text and returns typed facts. Immutable and thread-safe: make one and share it. The model is inside the
/// package and is loaded at the first use; nothing is downloaded.
/// </summary>
public sealed class FactExtractor
{
    private readonly ExtractionOptions _options;
    private readonly BlockTokenizer _tokenizer = new(BlockTokenizer.BestStrategy);
    private readonly SentenceSplitter _sentenceSplitter = new();
    private readonly LineClassifier _lineClassifier = new();
    private readonly NameTagger _nameTagger;
    private readonly WordClassTagger _wordClassTagger = new();
    private readonly NumberGrammar _numberGrammar = new();
    private readonly DateGrammar _dateGrammar = new();
    private readonly EntityResolver _entityResolver = new();
    private readonly PlaceResolver _placeResolver = new();
    private readonly QuotationFinder _quotationFinder = new();
    private readonly FactAssembler _factAssembler;
    private readonly WorkspacePool _workspaces = new();

    /// <summary>Creates an extractor with the default options.</summary>
    public FactExtractor()
        : this(new ExtractionOptions())
    {
    }

    /// <summary>Creates an extractor.</summary>
    /// <param name="options">What to find; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public FactExtractor(ExtractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MinimumConfidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MinimumConfidence, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxTextLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxTextLength, 16_000_000);
        _options = options with { Kinds = options.Kinds?.ToHashSet() };
        _nameTagger = new NameTagger(_options.Model);
        _factAssembler = new FactAssembler(_options);
    }

    /// <summary>A shared extractor with the default options.</summary>
    public static FactExtractor Default { get; } = new();

    /// <summary>Finds the facts of a text.</summary>
    /// <param name="text">The article; any string is accepted.</param>
    /// <returns>Its facts, entities and sentences.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is longer than <see cref="ExtractionOptions.MaxTextLength"/>.</exception>
    /// <exception cref="InvalidDataException">A resource of the package is damaged.</exception>
    public ExtractionResult Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(new TextDocument(text));
    }

    /// <summary>Finds the facts of a document.</summary>
    /// <param name="document">The text, with an id and the day it was published, against which its dates are resolved.</param>
    /// <returns>Its facts, entities and sentences.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> or its text is null.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ExtractionOptions.MaxTextLength"/>.</exception>
    /// <exception cref="InvalidDataException">A resource of the package is damaged.</exception>
    public ExtractionResult Extract(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Text);
        if (document.Text.Length > _options.MaxTextLength)
        {
            throw new ArgumentException(
                $"The text has {document.Text.Length} UTF-16 code units, at most {_options.MaxTextLength} are accepted: split it at a paragraph or raise {nameof(ExtractionOptions.MaxTextLength)}.",
                nameof(document));
        }

        Workspace work = _workspaces.Rent();
        try
        {
            _tokenizer.Tokenize(document.Text, work.TokenBuffer);
            _sentenceSplitter.Split(document.Text, work.TokenBuffer, work.PlainSentences);
            _lineClassifier.Classify(document.Text, work.Tokens.Items, work.PlainSentences.Items, work.Sentences);
            var tokenized = new TokenizedText(document.Text, work.Tokens.Items, work.Sentences.Items);
            _nameTagger.Tag(tokenized, work.Names);
            _wordClassTagger.Tag(tokenized, work.Classes.Resize(work.Tokens.Count));
            work.IndexNames();
            var tagged = new TaggedText(tokenized, work.Classes.Items, work.Names.Items, work.NameAt.Items);
            _numberGrammar.Find(tagged, work.Numbers);
            _dateGrammar.Find(tagged, new DateContext(document.ReferenceDate, _options.DateOrder), work.Numbers, work.Dates);
            _entityResolver.Resolve(tagged, work.Entities);
            _placeResolver.Resolve(tagged, work.Entities, document.HomePlace, work.Places);
            _quotationFinder.Find(tagged, work.Entities, work.QuotationBuffers, work.Quotations);
            return _factAssembler.Assemble(document.Text, document.Id, work);
        }
        finally
        {
            _workspaces.Return(work);
        }
    }
}
