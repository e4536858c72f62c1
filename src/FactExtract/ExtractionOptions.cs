namespace FactExtract;

/// <summary>What a <see cref="FactExtractor"/> is to find, and how. The extractor copies it: later changes have no effect.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The kinds to return; null or empty for all.</summary>
    public IReadOnlySet<FactKind>? Kinds { get; set; }

    /// <summary>Facts with a lower <see cref="Fact.Confidence"/> are left out; from 0 to 1.</summary>
    public double MinimumConfidence { get; set; }

    /// <summary>How "03/04/2013" is read where the text itself does not tell.</summary>
    public DateOrder DateOrder { get; set; }

    /// <summary>The longest text accepted, in UTF-16 code units; at most 16 million.</summary>
    public int MaxTextLength { get; set; } = 10_000_000;

    /// <summary>
    /// A longer text is read in windows of at most so many UTF-16 code units, from 1,000 to 16 million, cut at the end of a paragraph
    /// wherever there is one. Who "he" is, whose full name "Lee" is short for and which day "Tuesday" was is told from the window; memory
    /// grows with it.
    /// </summary>
    public int WindowLength { get; set; } = 1_000_000;

    /// <summary>Whether pronouns and role nouns that refer to an entity are returned as mentions too.</summary>
    public bool ResolveEntities { get; set; }

    /// <summary>Which name model to use.</summary>
    public NameModel Model { get; set; }

    /// <summary>The caller's own lists of names and phrases.</summary>
    public IReadOnlyList<Gazetteer> Gazetteers { get; set; } = [];

    /// <summary>Other engines that find names.</summary>
    public IReadOnlyList<IMentionRecognizer> Recognizers { get; set; } = [];

    /// <summary>The caller's own rules, in the order in which they run.</summary>
    public IReadOnlyList<IFactRule> Rules { get; set; } = [];
}
