namespace FactExtract.Tests.Docs;

/// <summary>The code of docs/getting-started.md; <see cref="DocsTests"/> compares the two and runs it.</summary>
internal static class GettingStarted
{
    internal static void First(TextWriter Console)
    {
        // <First>
        ExtractionResult result = FactExtractor.Default.Extract("Ann Lee told Reuters in Moscow that more than 300 men had left.");
        foreach (Fact fact in result.Facts)
        {
            Console.WriteLine($"{fact.Span} {fact.Kind}: {fact.Text}");
        }

        // </First>
    }

    internal static void Values(TextWriter Console)
    {
        // <Values>
        var article = new TextDocument("Ann Lee told Reuters in Moscow on Tuesday that more than 300 men had left.")
        {
            Id = "a1",
            ReferenceDate = new DateOnly(2022, 10, 4),
            HomePlace = "US",
        };
        ExtractionResult result = FactExtractor.Default.Extract(article);
        Console.WriteLine(result.People.First().FamilyName);
        Console.WriteLine($"{result.Places.First().CountryCode} {result.Places.First().Latitude} {result.Places.First().Longitude}");
        Console.WriteLine($"{result.Numbers.First().Qualifier} {result.Numbers.First().Value} {result.Numbers.First().Counted}");
        Console.WriteLine(result.Dates.First().Timex);

        // </Values>
    }
}
