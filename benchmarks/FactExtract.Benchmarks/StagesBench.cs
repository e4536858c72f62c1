using BenchmarkDotNet.Attributes;
using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Facts;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>Each stage of an extraction alone, on what the stages before it have found.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class StagesBench
{
    private readonly BlockTokenizer _tokenizer = new(BlockTokenizer.BestStrategy);
    private readonly SentenceSplitter _sentenceSplitter = new();
    private readonly LineClassifier _lineClassifier = new();
    private readonly NameTagger _nameTagger = new(NameModel.Default);
    private readonly NameTagger _fastTagger = new(NameModel.Fast);
    private readonly WordClassTagger _wordClassTagger = new();
    private readonly NumberGrammar _numberGrammar = new();
    private readonly DateGrammar _dateGrammar = new();
    private readonly EntityResolver _entityResolver = new();
    private readonly PlaceResolver _placeResolver = new();
    private readonly QuotationFinder _quotationFinder = new();
    private readonly FactAssembler _factAssembler = new(new ExtractionOptions());
    private readonly DateContext _context = new(new DateOnly(2022, 10, 4), DateOrder.Automatic);
    private readonly Workspace[] _works = [.. Enumerable.Range(0, Articles.Documents.Length).Select(_ => new Workspace())];

    /// <summary>What a stage does with one document.</summary>
    private delegate int Stage(string text, Workspace work);

    [GlobalSetup]
    public void FindAll()
    {
        Tokens();
        Sentences();
        FastNames();
        Names();
        PartsOfSpeech();
        Numbers();
        Dates();
        Entities();
        Places();
        Quotations();
        int facts = Facts();
        if (facts < 20 * Articles.Documents.Length)
        {
            throw new InvalidOperationException($"Found {facts} facts in {Articles.Documents.Length} documents, expected at least 20 in each.");
        }
    }

    [Benchmark]
    public int Tokens() => Run((text, work) =>
    {
        _tokenizer.Tokenize(text, work.TokenBuffer);
        return work.Tokens.Count;
    });

    /// <summary>And the kinds of their lines.</summary>
    [Benchmark]
    public int Sentences() => Run((text, work) =>
    {
        _sentenceSplitter.Split(text, work.TokenBuffer, work.PlainSentences);
        _lineClassifier.Classify(text, work.Tokens.Items, work.PlainSentences.Items, work.Sentences);
        return work.Sentences.Count;
    });

    [Benchmark]
    public int Names() => Tag(_nameTagger);

    [Benchmark]
    public int FastNames() => Tag(_fastTagger);

    [Benchmark]
    public int PartsOfSpeech() => Run((text, work) =>
    {
        _wordClassTagger.Tag(Tokenized(text, work), work.Classes.Resize(work.Tokens.Count));
        work.IndexNames();
        return work.Classes.Count;
    });

    [Benchmark]
    public int Numbers() => Run((text, work) =>
    {
        _numberGrammar.Find(work.Tagged(text), work.Numbers);
        return work.Numbers.Count;
    });

    [Benchmark]
    public int Dates() => Run((text, work) =>
    {
        _dateGrammar.Find(work.Tagged(text), _context, work.Numbers, work.Dates);
        return work.Dates.Count;
    });

    [Benchmark]
    public int Entities() => Run((text, work) =>
    {
        _entityResolver.Resolve(work.Tagged(text), work.Entities);
        return work.Entities.Entities.Count;
    });

    [Benchmark]
    public int Places() => Run((text, work) =>
    {
        _placeResolver.Resolve(work.Tagged(text), work.Entities, null, work.Places);
        return work.Places.Count;
    });

    [Benchmark]
    public int Quotations() => Run((text, work) =>
    {
        _quotationFinder.Find(work.Tagged(text), work.Entities, work.QuotationBuffers, work.Quotations);
        return work.Quotations.Quotations.Count;
    });

    /// <summary>The objects that the caller gets.</summary>
    [Benchmark]
    public int Facts() => Run((text, work) => _factAssembler.Assemble(text, null, work).Facts.Count);

    private static TokenizedText Tokenized(string text, Workspace work) => new(text, work.Tokens.Items, work.Sentences.Items);

    private int Tag(NameTagger tagger) => Run((text, work) =>
    {
        tagger.Tag(Tokenized(text, work), work.Names);
        return work.Names.Count;
    });

    private int Run(Stage stage)
    {
        int count = 0;
        for (int i = 0; i < _works.Length; i++)
        {
            count += stage(Articles.Documents[i], _works[i]);
        }

        return count;
    }
}
