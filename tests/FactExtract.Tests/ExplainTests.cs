namespace FactExtract.Tests;

public class ExplainTests
{
    [Test]
    public void Explain_GivesTheCandidatesOfAPlaceWithTheirReasons()
    {
        MentionExplanation paris = new FactExtractor().Explain(new TextDocument("They live in Paris, Texas."))[0];
        PlaceCandidateExplanation best = paris.Candidates[0];
        Assert.Multiple(() =>
        {
            Assert.That((paris.Text, paris.Span, paris.Kind, paris.Source), Is.EqualTo(("Paris", new TextSpan(13, 5), FactKind.Place, MentionSource.Model)));
            Assert.That((best.Place.Name, best.Place.Admin1, best.IsChosen), Is.EqualTo(("Paris", "Texas", true)));
            Assert.That(best.Reasons.Select(reason => reason.Feature), Is.SupersetOf((string[])["population", "container", "divisionShare", "countryShare"]));
            Assert.That(best.Score, Is.EqualTo(best.Reasons.Sum(reason => reason.Contribution)).Within(0.001));
            Assert.That(best.Reasons.Select(reason => (reason.Value * reason.Weight) - reason.Contribution), Has.All.EqualTo(0).Within(0.001));
            Assert.That(paris.Candidates.Select(candidate => candidate.Probability), Is.Ordered.Descending);
            Assert.That(paris.Candidates.Sum(candidate => candidate.Probability), Is.EqualTo(1).Within(0.01));
            Assert.That(paris.Candidates.Count(candidate => candidate.IsChosen), Is.EqualTo(1));
            Assert.That(paris.Candidates.Select(candidate => candidate.Place.CountryCode), Has.Member("FR"));
        });
    }

    // What is chosen for a mention is what its fact says.
    [TestCase("She went from Paris, Texas, to Paris and London, Ont.")]
    [TestCase("The Paris Police Department said so in France. Russian troops left Kherson region near Dontesk.")]
    public void Explain_ChoosesWhatTheFactsSay(string text)
    {
        var extractor = new FactExtractor();
        Dictionary<TextSpan, Fact> facts = extractor.Extract(text).Facts.Where(fact => fact is NameFact).ToDictionary(fact => fact.Span);
        foreach (MentionExplanation mention in extractor.Explain(new TextDocument(text)))
        {
            (double?, double?) located = facts[mention.Span] switch
            {
                PlaceFact place => (place.Latitude, place.Longitude),
                OrganizationFact organization => (organization.Latitude, organization.Longitude),
                _ => default,
            };
            PlaceRecord? chosen = mention.Candidates.SingleOrDefault(candidate => candidate.IsChosen)?.Place;
            Assert.That(mention.Kind == FactKind.Group ? default : (chosen?.Latitude, chosen?.Longitude), Is.EqualTo(located), mention.Text);
        }
    }

    [Test]
    public void Explain_SaysWhichStageProposedAName()
    {
        var options = new ExtractionOptions
        {
            Gazetteers = [new Gazetteer(FactKind.Organization, ["big blue"])],
            Recognizers = [new Recognizer()],
            Rules = [new Rule()],
            MinimumConfidence = 0.9999,
            Kinds = new HashSet<FactKind> { FactKind.Product },
        };
        IEnumerable<string> found = new FactExtractor(options).Explain(new TextDocument("It was big blue that sold its xj9 engine to a firm from Moscow.")).Select(mention => $"{mention.Text} {mention.Kind} {mention.Source}");
        Assert.That(string.Join("; ", found), Is.EqualTo("big blue Organization Gazetteer; xj9 Product Recognizer; engine Product Rule; Moscow Place Model"));
    }

    [Test]
    public void Explain_OfALongText_GoesByWindows()
    {
        string text = string.Concat(Enumerable.Repeat("They met in Moscow.\n\n", 200));
        var extractor = new FactExtractor(new ExtractionOptions { WindowLength = 1_000 });
        Assert.That(extractor.Explain(new TextDocument(text)).Select(mention => mention.Span), Is.EqualTo(extractor.Extract(text).Places.Select(place => place.Span)));
    }

    [Test]
    public void Explain_OfNothing_IsEmpty() => Assert.That(new FactExtractor().Explain(new TextDocument("")), Is.Empty);

    [Test]
    public void Explain_ChecksItsArguments()
    {
        var extractor = new FactExtractor(new ExtractionOptions { MaxTextLength = 3 });
        Assert.That(() => extractor.Explain(null!), Throws.ArgumentNullException);
        Assert.That(() => extractor.Explain(new TextDocument(null!)), Throws.ArgumentNullException);
        Assert.That(() => extractor.Explain(new TextDocument("Four")), Throws.ArgumentException);
    }

    private sealed class Recognizer : IMentionRecognizer
    {
        public IReadOnlyList<Mention> Recognize(string text) => [new Mention(new TextSpan(text.IndexOf("xj9", StringComparison.Ordinal), 3), FactKind.Product, 1)];
    }

    private sealed class Rule : IFactRule
    {
        public IEnumerable<Fact> Apply(TextDocument document, ExtractionResult result) =>
            [new ProductFact { Text = "", Span = new TextSpan(document.Text.IndexOf("engine", StringComparison.Ordinal), 6), Confidence = 1 }];
    }
}
