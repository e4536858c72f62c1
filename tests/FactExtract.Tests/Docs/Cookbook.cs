using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactExtract.Tests.Docs;

/// <summary>The recipes of docs/cookbook.md; <see cref="DocsTests"/> compares the two and runs them.</summary>
internal static class Cookbook
{
    internal static void Dates(TextWriter Console)
    {
        // <Dates>
        var article = new TextDocument("Prices rose last month; the bank meets again on Tuesday.") { ReferenceDate = new DateOnly(2022, 10, 4) };
        foreach (DateFact date in FactExtractor.Default.Extract(article).Dates)
        {
            Console.WriteLine($"{date.Text}: {date.Timex}, {date.Start:yyyy-MM-dd} to {date.End:yyyy-MM-dd}");
        }

        // </Dates>
    }

    internal static void Kinds(TextWriter Console)
    {
        // <Kinds>
        var extractor = new FactExtractor(new ExtractionOptions
        {
            Kinds = new HashSet<FactKind> { FactKind.Person, FactKind.Organization },
            MinimumConfidence = 0.5,
        });
        foreach (Fact fact in extractor.Extract("Ann Lee told Reuters in Moscow that 300 men had left.").Facts)
        {
            Console.WriteLine($"{fact.Kind}: {fact.Text}");
        }

        // </Kinds>
    }

    internal static void Quotes(TextWriter Console)
    {
        // <Quotes>
        ExtractionResult result = FactExtractor.Default.Extract("“We are not afraid,” Ann Lee told Reuters. “We will stay,” she added.");
        foreach (QuoteFact quote in result.Quotes)
        {
            Console.WriteLine($"{quote.Speaker?.Name} ({quote.Cue}): {quote.Content}");
        }

        // </Quotes>
    }

    internal static void Money(TextWriter Console)
    {
        // <Money>
        ExtractionResult result = FactExtractor.Default.Extract("They paid $1.5 million in May and more than $250,000 in June, for 300 trucks.");
        decimal total = 0;
        foreach (NumberFact number in result.Numbers.Where(number => number is { NumberKind: NumberKind.Money, Unit: "USD", Value: not null }))
        {
            Console.WriteLine($"{number.Text}: {number.Qualifier} {number.Value} {number.Unit}");
            total += number.Value!.Value;
        }

        Console.WriteLine(total);

        // </Money>
    }

    internal static void Entities(TextWriter Console)
    {
        // <Entities>
        var extractor = new FactExtractor(new ExtractionOptions { ResolveEntities = true });
        ExtractionResult result = extractor.Extract("Vladimir Putin met Ann Lee in Moscow. Putin said he would go to Paris.");
        foreach (Entity entity in result.Entities)
        {
            Console.WriteLine($"{entity.Kind} {entity.Name}: {string.Join(", ", entity.Mentions.Select(mention => result.Facts[mention].Text))}");
        }

        // </Entities>
    }

    internal static void OwnNames(TextWriter Console)
    {
        // <OwnNames>
        var extractor = new FactExtractor(new ExtractionOptions
        {
            Gazetteers =
            [
                new Gazetteer(FactKind.Organization, ["Big Blue Corp."], CaseRule.ExactOrUpper),
                Gazetteer.Read(new StringReader("mpox\tcustom:disease\tignore\nAnn Lee\tperson"), yieldsToModel: true),
            ],
        });
        foreach (Fact fact in extractor.Extract("BIG BLUE CORP. tests for mpox.").Facts)
        {
            Console.WriteLine($"{(fact as CustomFact)?.Label ?? fact.Kind.ToString()}: {fact.Text}");
        }

        // </OwnNames>
    }

    internal static void OwnRules(TextWriter Console)
    {
        // <OwnRules>
        var extractor = new FactExtractor(new ExtractionOptions
        {
            Rules =
            [
                FactRules.FromRegex("vulnerability", new Regex(@"\bCVE-(?<year>\d{4})-\d+\b", RegexOptions.None, TimeSpan.FromSeconds(1))),
                FactRules.Where("in Russia", fact => fact is PlaceFact { CountryCode: "RU" }),
            ],
        });
        foreach (CustomFact fact in extractor.Extract("CVE-2024-1234 was found in Moscow.").Facts.OfType<CustomFact>())
        {
            Console.WriteLine($"{fact.Label}: {fact.Text} {fact.Properties?["year"]}");
        }

        // </OwnRules>
    }

    internal static async Task Batches(TextWriter Console)
    {
        // <Batches>
        IAsyncEnumerable<TextDocument> documents = new[] { "It began in Moscow.", "It ended in Paris.", new string('x', 2_000) }
            .Select((text, i) => new TextDocument(text) { Id = $"d{i}" }).ToAsyncEnumerable();
        var extractor = new FactExtractor(new ExtractionOptions { MaxTextLength = 1_000 });
        var failed = new ConcurrentQueue<string>();
        var options = new BatchOptions { OnError = (document, error) => failed.Enqueue($"{document.Id}: {error.GetType().Name}") };
        await foreach (ExtractionResult result in extractor.ExtractManyAsync(documents, options))
        {
            Console.WriteLine($"{result.DocumentId}: {string.Join(", ", result.Places.Select(place => place.Text))}");
        }

        Console.WriteLine($"failed: {string.Join(", ", failed)}");

        // </Batches>
    }

    internal static async Task LongTexts(TextWriter Console)
    {
        // <LongTexts>
        using var reader = new StringReader(string.Concat(Enumerable.Repeat("They flew to Moscow.\n\n", 1_000)));
        var extractor = new FactExtractor(new ExtractionOptions { WindowLength = 10_000 });
        await foreach (TextWindow window in extractor.ExtractStreamAsync(reader))
        {
            Fact first = window.Result.Facts[0];
            Console.WriteLine($"{window.Result.Facts.Count} facts, the first at {window.Start + first.Span.Start}: {first.Text}");
        }

        // </LongTexts>
    }

    internal static void Json(TextWriter Console)
    {
        // <Json>
        ExtractionResult result = FactExtractor.Default.Extract("It began in Moscow.");
        string json = JsonSerializer.Serialize(result, FactJsonContext.Default.ExtractionResult);
        ExtractionResult? read = JsonSerializer.Deserialize(json, FactJsonContext.Default.ExtractionResult);
        Console.WriteLine(json[..80]);
        Console.WriteLine(read!.Places.Single().Name);

        // </Json>
    }

    internal static void Page(TextWriter Console)
    {
        // <Page>
        string text = "Ann Lee went to Moscow.";
        ExtractionResult result = FactExtractor.Default.Extract(text);
        string page = FactHtml.ToHtml(result, text);
        string map = FactGeoJson.ToGeoJson(result);
        Console.WriteLine(page[..15]);
        Console.WriteLine(map[..30]);

        // </Page>
    }

    internal static void Spans(TextWriter Console)
    {
        // <Spans>
        ReadOnlySpan<char> text = "Ann Lee went to Moscow.";
        Span<FactSpan> spans = stackalloc FactSpan[100];
        int count = FactExtractor.Default.ExtractSpans(text, spans);
        foreach (FactSpan found in spans[..Math.Min(count, spans.Length)])
        {
            Console.WriteLine($"{found.Kind}: {found.Span.Slice(text)}");
        }

        // </Spans>
    }
}
