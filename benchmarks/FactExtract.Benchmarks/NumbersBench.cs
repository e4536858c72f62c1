using BenchmarkDotNet.Attributes;
using FactExtract.Dates;
using FactExtract.Facts;
using FactExtract.Numbers;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>The stages that find numbers and dates, on text that is tokenized and tagged already.</summary>
[MemoryDiagnoser]
public class NumbersBench
{
    // News prose of our own: one number or date in nine words, as in world news.
    private const string Article =
        """
        More than 2,400 residents left the valley on Monday after the river rose by 3.5 metres in two days, the regional government said.
        The storm, which reached the coast last Thursday, has destroyed at least 170 houses and damaged bridges, schools and a hospital.
        Officials put the cost of the repairs at $12 million to $15 million, nearly a third of the yearly budget of the province.
        "We have never seen anything like this, and we will need every hand that is offered," said the mayor, who has led the town since 2011.
        A 17-year-old boy was found alive on a roof near the old mill, about five kilometres from his home, and was taken to a clinic.
        Farmers said that they had lost much of the harvest, although it was too early to say how much of the wheat could still be saved.
        The ministry promised to send tents, food and clean water, and asked people not to return before engineers had checked the dam.
        Heavy rain is expected until Friday evening, but forecasters said the worst was probably over for the towns along the lower river.

        """;

    private const int Copies = 200;

    private readonly string _text = string.Concat(Enumerable.Repeat(Article, Copies));
    private readonly NumberGrammar _numberGrammar = new();
    private readonly DateGrammar _dateGrammar = new();
    private readonly Workspace _work = new();
    private readonly DateContext _context = new(new DateOnly(2022, 10, 4), DateOrder.Automatic);

    private TaggedText Tagged =>
        new(new TokenizedText(_text, _work.Tokens.Items, _work.Sentences.Items), _work.Classes.Items, _work.Names.Items, _work.NameAt.Items);

    [GlobalSetup]
    public void Tag()
    {
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(_text, _work.TokenBuffer);
        new SentenceSplitter().Split(_text, _work.TokenBuffer, _work.Sentences);
        var tokenized = new TokenizedText(_text, _work.Tokens.Items, _work.Sentences.Items);
        new WordClassTagger().Tag(tokenized, _work.Classes.Resize(_work.Tokens.Count));
        _work.IndexNames();
        if (FindNumbersAndDates() < Copies * 10)
        {
            throw new InvalidOperationException($"found {_work.Numbers.Count} numbers and {_work.Dates.Count} dates, expected at least {Copies * 10} together");
        }
    }

    /// <summary>Numbers alone. Divide the length of the text (1.05 KB × 200) by the time for the speed.</summary>
    [Benchmark]
    public int FindNumbers()
    {
        _numberGrammar.Find(Tagged, _work.Numbers);
        return _work.Numbers.Count;
    }

    /// <summary>Numbers, then dates.</summary>
    [Benchmark]
    public int FindNumbersAndDates()
    {
        _numberGrammar.Find(Tagged, _work.Numbers);
        _dateGrammar.Find(Tagged, _context, _work.Numbers, _work.Dates);
        return _work.Numbers.Count + _work.Dates.Count;
    }
}
