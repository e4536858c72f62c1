using System.Globalization;
using BenchmarkDotNet.Attributes;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>A list of a million names: reading it, and finding its names in texts that are split into tokens already.</summary>
[MemoryDiagnoser]
[ThroughputConfig]
public class GazetteerBench
{
    private const int Names = 1_000_000;

    private readonly List<(string Text, Token[] Tokens)> _documents = [];
    private readonly List<GazetteerMatch> _matches = [];
    private string _list = "";
    private Gazetteer _gazetteer = new("none", []);

    [GlobalSetup]
    public void CheckAnswer()
    {
        // Names of one to three of the articles' own words and a number, so that a text often holds how a name begins.
        var tokenizer = new BlockTokenizer(BlockTokenizer.BestStrategy);
        var buffer = new TokenBuffer();
        var words = new List<string>();
        foreach (string document in Articles.Documents)
        {
            tokenizer.Tokenize(document, buffer);
            _documents.Add((document, buffer.Tokens.Items.ToArray()));
            words.AddRange(_documents[^1].Tokens.Select(token => document.Substring(token.Start, token.Length)));
        }

        var random = new Random(1);
        string Word() => words[random.Next(words.Count)];
        _list = string.Concat(Enumerable.Range(0, Names - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Word()} {(i % 2 == 0 ? Word() : "")} {i}\torganization\n"))) + "president\tperson\tignore\n";
        _gazetteer = Gazetteer.Read(new StringReader(_list));
        if (Find() == 0)
        {
            throw new InvalidOperationException("Found no name, expected some presidents.");
        }
    }

    /// <summary>Its column MB/s says nothing: it counts the articles.</summary>
    [Benchmark]
    public Gazetteer Read() => Gazetteer.Read(new StringReader(_list));

    [Benchmark]
    public int Find()
    {
        _matches.Clear();
        foreach ((string text, Token[] tokens) in _documents)
        {
            _gazetteer.Find(new TokenizedText(text, tokens, []), _matches);
        }

        return _matches.Count;
    }
}
