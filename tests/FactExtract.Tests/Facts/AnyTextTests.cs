using System.Diagnostics;
using System.Text.Json;

namespace FactExtract.Tests.Facts;

/// <summary>What holds for the result of any text at all.</summary>
public class AnyTextTests
{
    // White space, and characters that have no width.
    private const string Blank = @"\A[\s\p{Cf}\p{Cc}]+\z";

    private static readonly FactExtractor Extractor = new(new ExtractionOptions { ResolveEntities = true });

    [Test]
    public void Facts_StandInTheTextInOrder() => AnyText.Check(text =>
    {
        ExtractionResult result = Extractor.Extract(text);
        Fact? previous = null;
        foreach (Fact fact in result.Facts)
        {
            Assert.That(fact.Span.Length, Is.Positive);
            Assert.That(fact.Text, Is.EqualTo(text.Substring(fact.Span.Start, fact.Span.Length)));
            Assert.That(fact.Confidence, Is.InRange(0, 1));
            Assert.That(fact.Sentence, Is.InRange(0, result.Sentences.Count - 1));
            if (previous is not null)
            {
                Assert.That((fact.Span.Start, -fact.Span.Length), Is.GreaterThanOrEqualTo((previous.Span.Start, -previous.Span.Length)));
            }

            previous = fact;
        }
    });

    [Test]
    public void ValuesThatStandInTheText_HaveTheirSpans() => AnyText.Check(text =>
    {
        foreach (Fact fact in Extractor.Extract(text).Facts)
        {
            switch (fact)
            {
                case NumberFact number:
                    Same(text, number.Counted, number.CountedSpan);
                    Assert.That(number.UpperValue is null || number.NumberKind == NumberKind.Ratio || number.Value <= number.UpperValue);
                    break;
                case PersonFact person:
                    Same(text, person.Role, person.RoleSpan);
                    Same(text, person.Affiliation, person.AffiliationSpan);
                    break;
                case DateFact date:
                    Assert.That(date.Start is null || date.End is null || date.Start <= date.End);
                    break;
                case QuoteFact quote:
                    Same(text, quote.Cue, quote.CueSpan);
                    Assert.That(quote.Content, Is.EqualTo(string.Join(' ', quote.Parts.Select(part => text.Substring(part.Start, part.Length)))));
                    Assert.That(quote.Parts, Has.All.Matches<TextSpan>(quote.Span.Contains));
                    break;
            }
        }
    });

    [Test]
    public void Entities_AndMentionsPointAtEachOther() => AnyText.Check(text =>
    {
        ExtractionResult result = Extractor.Extract(text);
        for (int id = 0; id < result.Entities.Count; id++)
        {
            Entity entity = result.Entities[id];
            Assert.That(entity.Id, Is.EqualTo(id));
            Assert.That(entity.Mentions.Select(mention => (result.Facts[mention] as NameFact)?.EntityId), Has.All.EqualTo(id));
            Assert.That(entity.Mentions.Select(mention => (result.Facts[mention] as NameFact)?.Name), Has.All.EqualTo(entity.Name));
        }

        Assert.That(result.Entities.Sum(entity => entity.Mentions.Count), Is.EqualTo(result.Facts.OfType<NameFact>().Count()));
        Assert.That(result.Quotes.Select(quote => quote.Speaker?.EntityId ?? -1), Has.All.LessThan(result.Entities.Count));
        Assert.That(result.People.Select(person => person.AffiliationEntityId ?? -1), Has.All.LessThan(result.Entities.Count));
    });

    [Test]
    public void Sentences_StandInTheTextInOrder_AndHoldAllButBlanks() => AnyText.Check(text =>
    {
        int end = 0;
        foreach (Sentence sentence in Extractor.Extract(text).Sentences)
        {
            Assert.That(sentence.Length, Is.Positive);
            Assert.That(sentence.Start, Is.GreaterThanOrEqualTo(end));
            Assert.That(text[end..sentence.Start], Is.Empty.Or.Matches(Blank));
            end = sentence.Start + sentence.Length;
        }

        Assert.That(text[end..], Is.Empty.Or.Matches(Blank));
    });

    [Test]
    public void Tokens_AreOrderedAndNotEmpty() => AnyText.Check(text =>
    {
        int end = 0;
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            Assert.That(token.Length, Is.Positive);
            Assert.That(token.Start, Is.GreaterThanOrEqualTo(end));
            end = token.End;
        }

        Assert.That(end, Is.LessThanOrEqualTo(text.Length));
    });

    [Test]
    public void Json_IsReadBack() => AnyText.Check(text =>
    {
        string json = JsonSerializer.Serialize(Extractor.Extract(text), FactJsonContext.Default.ExtractionResult);
        ExtractionResult? read = JsonSerializer.Deserialize(json, FactJsonContext.Default.ExtractionResult);
        Assert.That(JsonSerializer.Serialize(read, FactJsonContext.Default.ExtractionResult), Is.EqualTo(json));
    });

    [Test]
    public void Html_IsBalanced() => AnyText.Check(text =>
    {
        string html = FactHtml.ToHtml(Extractor.Extract(text), text);
        Assert.That(html.Split("<mark").Length, Is.EqualTo(html.Split("</mark>").Length));
    });

    [Test]
    public void Result_IsTheSameOnAnyThread()
    {
        IReadOnlyList<string> texts = AnyText.Sample(60);
        string[] expected = [.. texts.Select(Write)];
        string[] actual = [.. texts.Concat(texts).Concat(texts).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Write)];
        Assert.That(actual, Is.EqualTo(expected.Concat(expected).Concat(expected)));
    }

    // Four times the text takes four times as long, sixteen times where work is quadratic; ten leaves room for a busy machine.
    [Test]
    public void LongTextOfOneSort_TakesLinearTime([Values("a", "\"", "“", "(", "9", "9 ", ".", "\n", "\0", "\ud800", "A ", "said ", "A said ", "of A ", "and 9 ", "May ", "Mr. ", "\"A\" ", "“A ", "(\"", "Lee, ", "\u202E", "http://a.b ", "A\n\n")] string piece)
    {
        (double one, double four) = (double.MaxValue, double.MaxValue);

        // The shortest of two runs, since what the machine does beside it only adds; of more where it does much. So long that the networks are asked in both.
        for (int run = 0; run < 2 || (run < 20 && four >= (10 * one) + 0.05); run++)
        {
            one = Math.Min(one, Seconds(piece, 160_000));
            four = Math.Min(four, Seconds(piece, 640_000));
        }

        Assert.That(four, Is.LessThan((10 * one) + 0.05));
    }

    private static double Seconds(string piece, int length)
    {
        string text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        long start = Stopwatch.GetTimestamp();
        Extractor.Extract(text);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Same(string text, string? words, TextSpan? span) =>
        Assert.That(words, Is.EqualTo(span is { } known ? text.Substring(known.Start, known.Length) : null));

    private static string Write(string text) => JsonSerializer.Serialize(Extractor.Extract(text), FactJsonContext.Default.ExtractionResult);
}
