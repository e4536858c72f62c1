namespace FactExtract.Tests.Facts;

/// <summary>A result made by hand: every kind of fact, nested and split ones among them.</summary>
internal static class SampleResult
{
    internal const string Text = "BIG NEWS\n“Go home,” Ann Lee told Reuters in Rome, “all 3 of you.” More than $1.5 million came in May.\nCLICK <b>HERE</b>";

    internal static ExtractionResult Value { get; } = new()
    {
        DocumentId = "a1",
        Facts =
        [
            new QuoteFact
            {
                Text = Text[10..63],
                Span = Span("Go home,” Ann Lee told Reuters in Rome, “all 3 of you"),
                Sentence = 1,
                QuoteKind = QuoteKind.Direct,
                Content = "Go home, all 3 of you.",
                Parts = [Span("Go home,"), Span("all 3 of you.")],
                Speaker = new Speaker { Name = "Ann Lee", Span = Span("Ann Lee"), EntityId = 0 },
                Cue = "told",
                CueSpan = Span("told"),
                Addressee = "Reuters",
            },
            new PersonFact
            {
                Text = "Ann Lee",
                Span = Span("Ann Lee"),
                Confidence = 0.98,
                Sentence = 1,
                Name = "Ann Lee",
                EntityId = 0,
                GivenName = "Ann",
                FamilyName = "Lee",
                Gender = Gender.Female,
                GenderConfidence = 0.9,
                Role = "mayor",
            },
            new OrganizationFact { Text = "Reuters", Span = Span("Reuters"), Sentence = 1, Name = "Reuters", EntityId = 1 },
            new PlaceFact
            {
                Text = "Rome",
                Span = Span("Rome"),
                Sentence = 1,
                Name = "Rome",
                EntityId = 2,
                PlaceKind = PlaceKind.City,
                CountryCode = "IT",
                Latitude = 41.89,
                Longitude = 12.51,
                GeoNamesId = 3169070,
                Population = 2318895,
                LocationConfidence = 0.95,
            },
            new NumberFact { Text = "3", Span = Span("3"), Sentence = 1, Value = 3, Counted = "of you", CountedSpan = Span("of you") },
            new NumberFact
            {
                Text = "More than $1.5 million",
                Span = Span("More than $1.5 million"),
                Sentence = 2,
                NumberKind = NumberKind.Money,
                Value = 1_500_000,
                UpperValue = 1_600_000.50m,
                Unit = "USD",
                Qualifier = Qualifier.MoreThan,
                IsVague = true,
            },
            new DateFact
            {
                Text = "May",
                Span = Span("May"),
                Sentence = 2,
                Timex = "2022-05",
                Start = new DateOnly(2022, 5, 1),
                End = new DateOnly(2022, 5, 31),
                IsRelative = true,
            },
            new CustomFact { Text = "<b>", Span = Span("<b>"), Sentence = 3, Label = "tag", Properties = new Dictionary<string, string> { ["name"] = "b" } },
        ],
        Entities =
        [
            new Entity { Id = 0, Kind = FactKind.Person, Name = "Ann Lee", Mentions = [1] },
            new Entity { Id = 1, Kind = FactKind.Organization, Name = "Reuters", Mentions = [2] },
            new Entity { Id = 2, Kind = FactKind.Place, Name = "Rome", Mentions = [3] },
        ],
        Sentences =
        [
            new Sentence(0, 8, SentenceKind.Headline),
            new Sentence(9, Text.IndexOf(" More", StringComparison.Ordinal) - 9, SentenceKind.Paragraph),
            new Sentence(Text.IndexOf("More", StringComparison.Ordinal), 35, SentenceKind.Paragraph),
            new Sentence(Text.IndexOf("CLICK", StringComparison.Ordinal), 17, SentenceKind.Promotion),
        ],
    };

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
