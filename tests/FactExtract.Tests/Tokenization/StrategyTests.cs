using System.Text;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Tokenization;

/// <summary>Every strategy gives the same tokens as the scalar reference, on any text.</summary>
public class StrategyTests
{
    private const string Ascii = "aAbntsmdZz019  ..,,'’'--\n!?:/@#&$+=*()\"“”…éü";

    private static readonly string[] Words =
    [
        "can't", "John's", "U.S.", "Mr.", "p.m.", "300,000", "10:30", "3.5", "London-based", "e-mail", "cannot", "AT&T", "5km", "'90s",
        "http://example.com/a?b=c", "a@b.org", "\"", "”", "–", "...", "?!", "\n", "\n\n", "didnt", "Étienne", "北京", "😀", "\uD800", "\uDC00", "\u00AD", "\uFE0F",
    ];

    private static IEnumerable<TokenizerStrategy> Strategies
    {
        get
        {
            yield return TokenizerStrategy.Scalar;
            if (Vector256Classifier.IsSupported)
            {
                yield return TokenizerStrategy.Vector256;
            }

            if (Vector512Classifier.IsSupported)
            {
                yield return TokenizerStrategy.Vector512;
            }
        }
    }

    [TestCaseSource(nameof(Strategies))]
    public void EveryCharacter_IsClassifiedAlike(object strategy)
    {
        var text = new StringBuilder();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            text.Append((char)c).Append(c % 3 == 0 ? "" : c % 3 == 1 ? " " : "a");
        }

        AssertEqual((TokenizerStrategy)strategy, text.ToString());
    }

    [TestCaseSource(nameof(Strategies))]
    public void EveryAlignmentAndLength_GivesTheSame(object strategy)
    {
        string text = string.Join(' ', Words);
        for (int offset = 0; offset <= 64; offset++)
        {
            AssertEqual((TokenizerStrategy)strategy, text.AsSpan(offset));
            AssertEqual((TokenizerStrategy)strategy, text.AsSpan(0, text.Length - offset));
            AssertEqual((TokenizerStrategy)strategy, new string('x', offset) + text);
        }
    }

    [TestCaseSource(nameof(Strategies))]
    public void RandomText_GivesTheSame(object strategy)
    {
        var random = new Random(20221004);
        for (int round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            int length = random.Next(300);
            while (text.Length < length)
            {
                _ = random.Next(4) switch
                {
                    0 => text.Append(Words[random.Next(Words.Length)]),
                    1 => text.Append(Words[random.Next(Words.Length)]).Append(' '),
                    2 => text.Append((char)random.Next(0x10000)),
                    _ => text.Append(Ascii[random.Next(Ascii.Length)]),
                };
            }

            AssertEqual((TokenizerStrategy)strategy, text.ToString());
        }
    }

    [TestCaseSource(nameof(Strategies))]
    public void Hashes_AreThoseOfTheWords(object strategy)
    {
        var random = new Random(11);
        for (int round = 0; round < 500; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 40).Select(_ => Words[random.Next(Words.Length)] + new string((char)random.Next('A', 'z'), random.Next(20))));
            foreach (Token token in Tokenize((TokenizerStrategy)strategy, text))
            {
                Assert.That(token.Hash, Is.EqualTo(TextHash.Of(text.AsSpan(token.Start, token.Length))));
            }
        }
    }

    // Moving a text by some blanks must not change its tokens: no rule may depend on where a block ends.
    [Test]
    public void Tokens_DoNotDependOnWhereBlocksEnd()
    {
        string text = string.Join(' ', Words) + " " + string.Join("", Words);
        Token[] expected = Tokenize(TokenizerStrategy.Scalar, text);
        for (int shift = 1; shift < 64; shift++)
        {
            IEnumerable<Token> moved = Tokenize(BlockTokenizer.BestStrategy, new string(' ', shift) + text)
                .Select(token => new Token(token.Start - shift, token.Length, token.Kind, token.Hash));
            Assert.That(moved, Is.EqualTo(expected), $"shifted by {shift}");
        }
    }

    [Test]
    public void Tokens_AreOrderedAndCoverAllButWhiteSpace()
    {
        var random = new Random(5);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Words[random.Next(Words.Length)] + Ascii[random.Next(Ascii.Length)]));
            int at = 0;
            foreach (Token token in Tokenize(BlockTokenizer.BestStrategy, text))
            {
                Assert.That(token.Length, Is.Positive);
                Assert.That(text[at..token.Start].All(CharClasses.IsSpace), Is.True);
                Assert.That(text.Substring(token.Start, token.Length).Any(CharClasses.IsSpace), Is.False);
                at = token.End;
            }

            Assert.That(text[at..].All(CharClasses.IsSpace), Is.True);
        }
    }

    [TestCase("\"")]
    [TestCase(".")]
    [TestCase("-")]
    [TestCase("'")]
    [TestCase("a")]
    [TestCase("a.")]
    [TestCase("a-")]
    [TestCase("1-")]
    [TestCase("1a")]
    [TestCase("a'")]
    [TestCase("a/")]
    [TestCase("a@")]
    [TestCase("://a")]
    [TestCase(".\"")]
    [TestCase("nt")]
    [TestCase("(")]
    [TestCase("…")]
    [TestCase("😀")]
    [TestCase("[1]")]
    [TestCase("1. a ")]
    [TestCase("(via ap ")]
    [TestCase("\n")]
    public void Megabytes_TakeTimeInProportion(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 2_000_000 / unit.Length));
        var buffer = new TokenBuffer();
        var plain = new ListBuffer<SentenceRange>();
        var sentences = new ListBuffer<SentenceRange>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(text, buffer);
        new SentenceSplitter().Split(text, buffer, plain);
        new LineClassifier().Classify(text, buffer.Tokens.Items, plain.Items, sentences);

        // A pass takes some 50 ms; a quadratic one would take hours.
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void EndlessWord_IsCutAtTheLongestToken()
    {
        Token[] tokens = Tokenize(BlockTokenizer.BestStrategy, new string('a', 20_000_000));
        Assert.That(tokens, Has.Length.EqualTo(2));
        Assert.That(tokens[0].Length, Is.InRange(16_000_000, 16_777_215));
        Assert.That(tokens[1].End, Is.EqualTo(20_000_000));
    }

    private static void AssertEqual(TokenizerStrategy strategy, ReadOnlySpan<char> text)
    {
        var expected = new TokenBlock[TokenBlock.CountOf(text.Length)];
        var actual = new TokenBlock[expected.Length];
        new BlockTokenizer(TokenizerStrategy.Scalar).FindBoundaries(text, expected);
        new BlockTokenizer(strategy).FindBoundaries(text, actual);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!expected[i].Equals(actual[i]))
            {
                Assert.Fail($"Block {i} of \"{text}\" differs with {strategy}.");
            }
        }

        if (!Tokenize(strategy, text).AsSpan().SequenceEqual(Tokenize(TokenizerStrategy.Scalar, text)))
        {
            Assert.Fail($"The tokens of \"{text}\" differ with {strategy}.");
        }
    }

    private static Token[] Tokenize(TokenizerStrategy strategy, ReadOnlySpan<char> text)
    {
        var buffer = new TokenBuffer();
        new BlockTokenizer(strategy).Tokenize(text, buffer);
        return buffer.Tokens.Items.ToArray();
    }
}
