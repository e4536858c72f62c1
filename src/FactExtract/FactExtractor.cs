using FactExtract.Dates;
using FactExtract.Facts;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>
/// Reads English news text and returns typed facts. Immutable and thread-safe: make one and share it. The model is inside the
/// package; the first extractor of a process begins to load it and the first text waits for it. Nothing is downloaded.
/// </summary>
public sealed class FactExtractor
{
    private readonly ExtractionOptions _options;
    private readonly TextCutter _cutter = new();
    private readonly NameTagger _nameTagger;
    private readonly CallerNames _callerNames;
    private readonly FactAssembler _factAssembler;
    private readonly CallerRules _callerRules;
    private readonly BatchRecognition _batchRecognition;
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
        ArgumentOutOfRangeException.ThrowIfLessThan(options.WindowLength, 1_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.WindowLength, 16_000_000);
        ResourceLoader.Start(options.Model);
        _options = options with
        {
            Kinds = options.Kinds?.ToHashSet(),
            Gazetteers = [.. options.Gazetteers],
            Recognizers = [.. options.Recognizers],
            Rules = [.. options.Rules],
        };
        _callerNames = new CallerNames(_options.Gazetteers, _options.Recognizers);
        _nameTagger = new NameTagger(_options.Model);
        _factAssembler = new FactAssembler(_options);
        _callerRules = new CallerRules(_options);
        _batchRecognition = new BatchRecognition(_options);
    }

    /// <summary>A shared extractor with the default options.</summary>
    public static FactExtractor Default => Shared.Extractor;

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
    public ExtractionResult Extract(TextDocument document) => Extract(document, CancellationToken.None);

    /// <summary>Finds the facts of a document.</summary>
    /// <param name="document">The text, with an id and the day it was published, against which its dates are resolved.</param>
    /// <param name="cancellationToken">Stops the work; looked at between the stages of each window.</param>
    /// <returns>Its facts, entities and sentences.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> or its text is null.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ExtractionOptions.MaxTextLength"/>.</exception>
    /// <exception cref="InvalidDataException">A resource of the package is damaged.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ExtractionResult Extract(TextDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Extract(new RecognizedDocument(document, null), cancellationToken);
    }

    private ExtractionResult Extract(RecognizedDocument recognized, CancellationToken cancellationToken)
    {
        (TextDocument document, IReadOnlyList<Mention>?[]? mentions) = recognized;
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Text);
        CheckLength(document.Text.Length, nameof(document));
        using ExtractionTrace trace = ExtractionTrace.Start(document);
        Workspace work = _workspaces.Rent();
        try
        {
            ExtractionResult result = _callerRules.Apply(document, Read(document, mentions, work, cancellationToken));
            trace.Complete(result);
            return result;
        }
        finally
        {
            _workspaces.Return(work);
        }
    }

    /// <summary>Finds where the facts of a text stand and what kinds they are, without making their values.</summary>
    /// <param name="text">The article; any text is accepted.</param>
    /// <param name="spans">Receives the facts in text order, as many as fit. Rules of the caller are not applied.</param>
    /// <returns>The number of facts found; when it is more than the length of <paramref name="spans"/>, the rest was left out.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is longer than <see cref="ExtractionOptions.MaxTextLength"/>.</exception>
    /// <exception cref="InvalidDataException">A resource of the package is damaged.</exception>
    public int ExtractSpans(ReadOnlySpan<char> text, Span<FactSpan> spans)
    {
        CheckLength(text.Length, nameof(text));
        Workspace work = _workspaces.Rent();
        try
        {
            int count = 0;
            for (int start = 0; start < text.Length;)
            {
                int length = WindowCutter.Length(text[start..], _options.WindowLength);
                Find(text.Slice(start, length), referenceDate: null, homePlace: null, mentions: null, work, CancellationToken.None);
                count += _factAssembler.AssembleSpans(work, start, spans[Math.Min(count, spans.Length)..]);
                start += length;
            }

            return count;
        }
        finally
        {
            _workspaces.Return(work);
        }
    }

    /// <summary>Says of each name of a document which stage proposed it, and of each place why it is put where it is.</summary>
    /// <param name="document">The text.</param>
    /// <returns>All names in text order, also those that <see cref="ExtractionOptions.Kinds"/> or <see cref="ExtractionOptions.MinimumConfidence"/> leave out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> or its text is null.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="ExtractionOptions.MaxTextLength"/>.</exception>
    /// <exception cref="InvalidDataException">A resource of the package is damaged.</exception>
    public IReadOnlyList<MentionExplanation> Explain(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Text);
        CheckLength(document.Text.Length, nameof(document));
        Workspace work = _workspaces.Rent();
        try
        {
            var mentions = new List<MentionExplanation>();
            var joiner = new WindowJoiner();
            for (int start = 0; start < document.Text.Length;)
            {
                int length = WindowCutter.Length(document.Text.AsSpan(start), _options.WindowLength);
                TextDocument window = document with { Text = document.Text.Substring(start, length) };
                joiner.Add(ReadWindow(window, mentions: null, work, CancellationToken.None), start);
                MentionExplainer.Explain(window, start, work, mentions);
                start += length;
            }

            ExtractionResult plain = joiner.Join(document.Id);
            MentionExplainer.AddRuled(mentions, plain, _callerRules.Apply(document, plain));
            return mentions;
        }
        finally
        {
            _workspaces.Return(work);
        }
    }

    /// <inheritdoc cref="ExtractMany(IEnumerable{TextDocument}, BatchOptions, CancellationToken)"/>
    public IEnumerable<ExtractionResult> ExtractMany(IEnumerable<TextDocument> documents, CancellationToken cancellationToken = default) =>
        ExtractMany(documents, new BatchOptions(), cancellationToken);

    /// <summary>Finds the facts of many documents on all cores.</summary>
    /// <param name="documents">The documents; read on another thread, a few ahead of the results.</param>
    /// <param name="options">In which order the results come and what becomes of a document that fails.</param>
    /// <param name="cancellationToken">Stops the work: no result is waited for any longer.</param>
    /// <returns>A result for each document, as soon as its turn has come. Only a few documents are held in memory.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IEnumerable<ExtractionResult> ExtractMany(IEnumerable<TextDocument> documents, BatchOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return ExtractManyAsync(documents.ToAsyncEnumerable(), options, cancellationToken).ToBlockingEnumerable(cancellationToken);
    }

    /// <inheritdoc cref="ExtractMany(IEnumerable{TextDocument}, BatchOptions, CancellationToken)"/>
    public IAsyncEnumerable<ExtractionResult> ExtractManyAsync(IAsyncEnumerable<TextDocument> documents, CancellationToken cancellationToken = default) =>
        ExtractManyAsync(documents, new BatchOptions(), cancellationToken);

    /// <inheritdoc cref="ExtractMany(IEnumerable{TextDocument}, BatchOptions, CancellationToken)"/>
    public IAsyncEnumerable<ExtractionResult> ExtractManyAsync(
        IAsyncEnumerable<TextDocument> documents, BatchOptions options, CancellationToken cancellationToken = default) =>
        ExtractManyAsync(documents, static (_, result) => result, options, cancellationToken);

    /// <summary>Finds the facts of many documents on all cores, and makes of each result what is wanted on the core that found it.</summary>
    /// <param name="documents">The documents; read a few ahead of the results.</param>
    /// <param name="select">What is wanted of a document and its facts, such as their JSON; called on several threads at once.</param>
    /// <param name="options">In which order the results come and what becomes of a document that fails.</param>
    /// <param name="cancellationToken">Stops the work: no result is waited for any longer.</param>
    /// <typeparam name="T">The type of what is wanted.</typeparam>
    /// <returns>What was made of each document, as soon as its turn has come. Only a few documents are held in memory.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IAsyncEnumerable<T> ExtractManyAsync<T>(
        IAsyncEnumerable<TextDocument> documents, Func<TextDocument, ExtractionResult, T> select, BatchOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(select);
        ArgumentNullException.ThrowIfNull(options);
        Action<TextDocument, Exception>? onError = options.OnError;
        return ParallelPipeline<RecognizedDocument, (bool IsDone, T? Value)>
            .Run(_batchRecognition.Run(documents), (document, token) => ExtractOrTell(document, select, onError, token), options.AsFinished, cancellationToken)
            .Where(result => result.IsDone)
            .Select(result => result.Value!);
    }

    /// <summary>
    /// Finds the facts of a text that is too large to hold, window by window on all cores. They are the same as those of the whole text
    /// by <see cref="Extract(string)"/>, which cuts at the same places; only that entities are those of a window, rules see one window at a
    /// time, and there is no limit on the length.
    /// </summary>
    /// <param name="reader">The text; read a few windows ahead of the results.</param>
    /// <param name="referenceDate">The day the text was published, see <see cref="TextDocument.ReferenceDate"/>.</param>
    /// <param name="homePlace">Where the text is from, see <see cref="TextDocument.HomePlace"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The windows in order; together their texts are the whole. Their length is <see cref="ExtractionOptions.WindowLength"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IAsyncEnumerable<TextWindow> ExtractStreamAsync(
        TextReader reader, DateOnly? referenceDate = null, string? homePlace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ParallelPipeline<(long Start, string Text), TextWindow>.Run(
            WindowReader.Read(reader, Math.Min(_options.WindowLength, _options.MaxTextLength), cancellationToken),
            (window, token) => new TextWindow(window.Start, window.Text, Extract(new TextDocument(window.Text) { ReferenceDate = referenceDate, HomePlace = homePlace }, token)),
            asFinished: false,
            cancellationToken);
    }

    private (bool IsDone, T? Value) ExtractOrTell<T>(
        RecognizedDocument document, Func<TextDocument, ExtractionResult, T> select, Action<TextDocument, Exception>? onError, CancellationToken cancellationToken)
    {
        try
        {
            return (true, select(document.Document, Extract(document, cancellationToken)));
        }
        catch (Exception exception) when (onError is not null && exception is not OperationCanceledException)
        {
            onError(document.Document, exception);
            return default;
        }
    }

    private ExtractionResult Read(TextDocument document, IReadOnlyList<Mention>?[]? mentions, Workspace work, CancellationToken cancellationToken)
    {
        if (document.Text.Length <= _options.WindowLength)
        {
            return ReadWindow(document, mentions, work, cancellationToken);
        }

        var joiner = new WindowJoiner();
        for (int start = 0; start < document.Text.Length;)
        {
            int length = WindowCutter.Length(document.Text.AsSpan(start), _options.WindowLength);
            joiner.Add(ReadWindow(document with { Text = document.Text.Substring(start, length) }, mentions: null, work, cancellationToken), start);
            start += length;
        }

        return joiner.Join(document.Id);
    }

    private ExtractionResult ReadWindow(TextDocument window, IReadOnlyList<Mention>?[]? mentions, Workspace work, CancellationToken cancellationToken)
    {
        Find(window.Text, window.ReferenceDate, window.HomePlace, mentions, work, cancellationToken);
        return _factAssembler.Assemble(window.Text, window.Id, work);
    }

    private void Find(ReadOnlySpan<char> text, DateOnly? referenceDate, string? homePlace, IReadOnlyList<Mention>?[]? mentions, Workspace work, CancellationToken cancellationToken)
    {
        TokenizedText tokenized = _cutter.Cut(text, work);
        cancellationToken.ThrowIfCancellationRequested();
        _nameTagger.Tag(tokenized, work.Names);
        _callerNames.Join(tokenized, mentions, work.Names, work.Labeled);
        cancellationToken.ThrowIfCancellationRequested();
        LaterStages.Default.Find(tokenized, new DateContext(referenceDate, _options.DateOrder), homePlace, work, cancellationToken);
    }

    private void CheckLength(int length, string parameter)
    {
        if (length > _options.MaxTextLength)
        {
            throw new ArgumentException(
                $"The text has {length} UTF-16 code units, at most {_options.MaxTextLength} are accepted: split it at a paragraph or raise {nameof(ExtractionOptions.MaxTextLength)}.",
                parameter);
        }
    }

    // Made when it is asked for: a caller with an extractor of its own needs no second one.
    private static class Shared
    {
        internal static readonly FactExtractor Extractor = new();
    }
}
