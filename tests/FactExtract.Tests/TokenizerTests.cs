using System.Text;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests;

public class TokenizerTests
{
    private const string Article = "“We can't,” said Mr. O’Brien, 45, of St. John's — “it's 10% of $3.5bn, naïve 北京 😀!” He left at 9am.\nSee example.com/news. ";

    [Test]
    public void Enumerate_GivesTheTokensOfTheBlockTokenizer()
    {
        string text = string.Concat(Enumerable.Repeat(Article, 20));
        var buffer = new TokenBuffer();
        new BlockTokenizer(TokenizerStrategy.Scalar).Tokenize(text, buffer);
        Assert.That(ToArray(text), Is.EqualTo(buffer.Tokens.Items.ToArray()));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("a")]
    public void Enumerate_AcceptsShortTexts(string text) => Assert.That(ToArray(text), Has.Length.EqualTo(text.Trim().Length));

    [TestCase("鐎@O\u007F\u0004b")]
    [TestCase("a@b.com\u007F c")]
    public void ControlCharacter_EndsAnAddress(string text) =>
        Assert.That(ToArray(text).Select(token => text.Substring(token.Start, token.Length)), Is.EqualTo((string[])[text[..text.IndexOf('\u007F', StringComparison.Ordinal)], text[^1..]]));

    [Test]
    public void Tokenize_FillsSpansAndCounts()
    {
        Token[] tokens = ToArray(Article);
        var spans = new TextSpan[Article.Length];
        Assert.That(Tokenizer.Tokenize(Article, spans), Is.EqualTo(tokens.Length));
        Assert.That(spans.Take(tokens.Length), Is.EqualTo(tokens.Select(token => token.Span)));

        var few = new TextSpan[3];
        Assert.That(Tokenizer.Tokenize(Article, few), Is.EqualTo(tokens.Length));
        Assert.That(few, Is.EqualTo(spans.Take(3)));
    }

    [Test]
    public void TokenizeUtf8_GivesByteOffsets()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Article);
        var spans = new TextSpan[utf8.Length];
        int count = Tokenizer.Tokenize(utf8, spans);
        IEnumerable<string> words = spans.Take(count).Select(span => Encoding.UTF8.GetString(utf8, span.Start, span.Length));
        Assert.That(words, Is.EqualTo(ToArray(Article).Select(token => Article.Substring(token.Start, token.Length))));
    }

    [Test]
    public void TokenizeUtf8_StaysInsideBrokenText()
    {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++)
        {
            var utf8 = new byte[random.Next(100)];
            random.NextBytes(utf8);
            var spans = new TextSpan[utf8.Length];
            int count = Tokenizer.Tokenize(utf8, spans);
            int at = 0;
            foreach (TextSpan span in spans.Take(count))
            {
                Assert.That(span.Start, Is.GreaterThanOrEqualTo(at));
                Assert.That(span.Length, Is.Positive);
                at = span.End;
            }

            Assert.That(at, Is.LessThanOrEqualTo(utf8.Length));
        }
    }

    [Test]
    public void EveryForm_AllocatesNothing()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Article);
        var spans = new TextSpan[utf8.Length];
        var buffer = new TokenBuffer();
        var plain = new ListBuffer<SentenceRange>();
        var sentences = new ListBuffer<SentenceRange>();
        var tokenizer = new BlockTokenizer(BlockTokenizer.BestStrategy);
        var splitter = new SentenceSplitter();
        var classifier = new LineClassifier();
        long allocated = 0;

        // The first round fills the pools.
        for (int round = 0; round < 2; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int length = 0;
            foreach (Token token in Tokenizer.Enumerate(Article))
            {
                length += token.Length;
            }

            Tokenizer.Tokenize(Article, spans);
            Tokenizer.Tokenize(utf8, spans);
            tokenizer.Tokenize(Article, buffer);
            splitter.Split(Article, buffer, plain);
            classifier.Classify(Article, buffer.Tokens.Items, plain.Items, sentences);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(length, Is.Positive);
        }

        Assert.That(allocated, Is.Zero);
    }

    private static Token[] ToArray(string text)
    {
        var tokens = new List<Token>();
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            tokens.Add(token);
        }

        return [.. tokens];
    }
}
