namespace FactExtract.Tests.Readme;

/// <summary>The example of README.md; <see cref="ReadmeTests"/> compares the two.</summary>
internal static class Example
{
    internal static void Run(TextWriter Console)
    {
        // <README>
        var article = new TextDocument("More than 200,000 Russian citizens have been drafted, Defense Minister Sergei Shoigu said Tuesday in Moscow. “We are not afraid,” he told Reuters.")
        {
            ReferenceDate = new DateOnly(2022, 10, 4),
        };
        ExtractionResult result = new FactExtractor().Extract(article);
        foreach (Fact fact in result.Facts)
        {
            Console.WriteLine(fact switch
            {
                NumberFact number => $"{number.Text}: {number.Qualifier} {number.Value} {number.Counted}",
                DateFact date => $"{date.Text}: {date.Timex}",
                PlaceFact place => $"{place.Text}: {place.CountryCode} {place.Latitude} {place.Longitude}",
                QuoteFact quote => $"{quote.Content}: {quote.Speaker?.Name}",
                _ => $"{fact.Text}: {fact.Kind}",
            });
        }

        // </README>
    }
}
