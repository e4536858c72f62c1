using System.Text.Json;
using FactExtract.Tests.Facts;
using FactExtract.Tests.Support;

namespace FactExtract.Tests;

/// <summary>A text read window by window gives what the whole text gives.</summary>
public class ExtractStreamTests
{
    private static readonly DateOnly Day = new(2022, 10, 4);

    private static readonly FactExtractor Extractor = new(new ExtractionOptions { WindowLength = 1_000, ResolveEntities = true });

    private static readonly string[] Articles =
        [.. Directory.GetFiles(Repository.PathOf("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Test]
    public async Task Facts_AreThoseOfTheWholeText()
    {
        string text = string.Join("\n\n", Articles);
        List<TextWindow> windows = await Read(text);
        Assert.That(windows, Has.Count.GreaterThan(text.Length / 1_000));
        Assert.That(windows.Skip(1).Count(window => text[..(int)window.Start].EndsWith("\n\n", StringComparison.Ordinal)), Is.GreaterThan(windows.Count / 2), "cut at paragraphs");
        Same(windows, text);
    }

    [Test]
    public void Facts_AreThoseOfTheWholeText_WhateverIsInIt() => AnyText.Check(text =>
    {
        text = string.Join("\n\n", Enumerable.Repeat(text, 3));
        Same(Read(text).GetAwaiter().GetResult(), text);
    });

    [Test]
    public async Task OneWindow_IsTheText()
    {
        List<TextWindow> windows = [];
        await foreach (TextWindow window in FactExtractor.Default.ExtractStreamAsync(new StringReader(Articles[0])))
        {
            windows.Add(window);
        }

        Assert.That(windows, Has.Count.EqualTo(1));
        Assert.That(Write(windows[0].Result.Facts), Is.EqualTo(Write(FactExtractor.Default.Extract(Articles[0]).Facts)));
    }

    [Test]
    public async Task EmptyText_HasNoWindow() => Assert.That(await Read(""), Is.Empty);

    [Test]
    public async Task Reader_IsReadOnlyAFewWindowsAhead()
    {
        var endless = new EndlessReader();
        await foreach (TextWindow window in Extractor.ExtractStreamAsync(endless))
        {
            break;
        }

        // One taken, two a core ahead, one in hand; a window and a code unit each.
        Assert.That(endless.Read, Is.LessThanOrEqualTo(((2 * Environment.ProcessorCount) + 3) * 1_001));
    }

    [Test]
    public void Cancellation_Stops()
    {
        using var source = new CancellationTokenSource();
        Assert.That(
            async () =>
            {
                await foreach (TextWindow window in Extractor.ExtractStreamAsync(new EndlessReader(), cancellationToken: source.Token))
                {
                    await source.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Null_Throws() => Assert.That(() => Extractor.ExtractStreamAsync(null!), Throws.ArgumentNullException);

    [TestCase(999)]
    [TestCase(16_000_001)]
    public void WindowLength_OutOfRange_Throws(int length) =>
        Assert.That(() => new FactExtractor(new ExtractionOptions { WindowLength = length }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void ExtractSpans_OfALongText_AreThoseOfExtract()
    {
        string text = string.Join("\n\n", Articles);
        FactSpan[] expected = [.. Extractor.Extract(text).Facts.Select(fact => new FactSpan(fact.Span, fact.Kind))];
        var spans = new FactSpan[expected.Length];
        Assert.That(Extractor.ExtractSpans(text, spans), Is.EqualTo(expected.Length));

        // Where a text is published is not told here, so only the spans can be compared, which do not depend on it.
        Assert.That(spans, Is.EqualTo(expected));
        Assert.That(Extractor.ExtractSpans(text, spans.AsSpan(0, 3)), Is.EqualTo(expected.Length));
    }

    private static async Task<List<TextWindow>> Read(string text)
    {
        var windows = new List<TextWindow>();
        await foreach (TextWindow window in Extractor.ExtractStreamAsync(new StringReader(text), Day))
        {
            windows.Add(window);
        }

        return windows;
    }

    private static void Same(List<TextWindow> windows, string text)
    {
        Assert.That(string.Concat(windows.Select(window => window.Text)), Is.EqualTo(text));
        ExtractionResult whole = Extractor.Extract(new TextDocument(text) { ReferenceDate = Day });
        Assert.That(windows.Select(window => window.Start), Is.EqualTo(windows.Select((_, i) => windows.Take(i).Sum(before => (long)before.Text.Length))));

        // The whole, taken apart again: entity ids and sentences count from its start, the windows' from theirs.
        int fact = 0, entity = 0, sentence = 0;
        foreach (TextWindow window in windows)
        {
            foreach (Fact expected in window.Result.Facts)
            {
                Fact actual = whole.Facts[fact++];
                Assert.That(actual.Text, Is.EqualTo(text.Substring(actual.Span.Start, actual.Span.Length)));
                Assert.That(
                    (actual.Span.Start, actual.Sentence, (actual as NameFact)?.EntityId, (actual as QuoteFact)?.Speaker?.EntityId, (actual as PersonFact)?.AffiliationEntityId),
                    Is.EqualTo((expected.Span.Start + (int)window.Start, expected.Sentence + sentence, (expected as NameFact)?.EntityId + entity,
                        (expected as QuoteFact)?.Speaker?.EntityId + entity, (expected as PersonFact)?.AffiliationEntityId + entity)));
                Assert.That(Values(actual, text), Is.EqualTo(Values(expected, window.Text)));
            }

            entity += window.Result.Entities.Count;
            sentence += window.Result.Sentences.Count;
        }

        Assert.That((whole.Facts.Count, whole.Entities.Count, whole.Sentences.Count), Is.EqualTo((fact, entity, sentence)));
        for (int id = 0; id < entity; id++)
        {
            Assert.That(whole.Entities[id].Id, Is.EqualTo(id));
            Assert.That(whole.Entities[id].Mentions.Select(mention => ((NameFact)whole.Facts[mention]).EntityId), Has.All.EqualTo(id));
        }
    }

    /// <summary>What a fact tells beside where it stands, the words of its inner spans among it.</summary>
    private static string Values(Fact fact, string text)
    {
        IEnumerable<TextSpan?> spans = fact switch
        {
            PersonFact person => [person.RoleSpan, person.AffiliationSpan],
            NumberFact number => [number.CountedSpan],
            QuoteFact quote => [quote.CueSpan, quote.Speaker?.Span, .. quote.Parts],
            _ => [],
        };
        Fact plain = fact with { Span = default, Sentence = 0 };
        plain = plain switch
        {
            PersonFact person => person with { EntityId = null, AffiliationEntityId = null, RoleSpan = null, AffiliationSpan = null },
            NameFact name => name with { EntityId = null },
            NumberFact number => number with { CountedSpan = null },
            QuoteFact quote => quote with { Parts = [], CueSpan = null, Speaker = quote.Speaker is { } speaker ? speaker with { Span = null, EntityId = null } : null },
            _ => plain,
        };
        return Write([plain]) + string.Join('|', spans.Select(span => span is { } known ? text.Substring(known.Start, known.Length) : ""));
    }

    private static string Write(IReadOnlyList<Fact> facts) =>
        JsonSerializer.Serialize(new ExtractionResult { Facts = facts }, FactJsonContext.Default.ExtractionResult);

    /// <summary>Paragraphs without end.</summary>
    private sealed class EndlessReader : TextReader
    {
        private const string Paragraph = "Ann Lee told Reuters in Moscow.\n\n";

        internal new int Read { get; private set; }

        public override ValueTask<int> ReadBlockAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            for (int i = 0; i < buffer.Length; i++)
            {
                buffer.Span[i] = Paragraph[(Read + i) % Paragraph.Length];
            }

            Read += buffer.Length;
            return new ValueTask<int>(buffer.Length);
        }
    }
}
