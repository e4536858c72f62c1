namespace FactExtract.Tests;

/// <summary>What callers bring along: lists, recognizers, rules.</summary>
public class CallerTests
{
    private const string Text = "They met Big Blue Corp in Moscow. The big blue corp of Moscow grew.";

    [Test]
    public void Gazetteer_FindsNamesAndBeatsTheBuiltInOnes()
    {
        ExtractionResult result = Extract(new ExtractionOptions { Gazetteers = [new Gazetteer(FactKind.Organization, ["Blue", "Big Blue Corp", "Moscow", " ", "Absent Ltd"])] });
        Assert.That(result.Organizations.Select(fact => (fact.Text, fact.Span.Start, fact.Confidence)), Is.EqualTo(((string, int, double)[])[("Big Blue Corp", 9, 1), ("Moscow", 26, 1), ("Moscow", 55, 1)]));
        Assert.That(result.Places, Is.Empty);
        Assert.That(result.Entities.Single(entity => entity.Name == "Big Blue Corp").Mentions, Has.Count.EqualTo(1));
    }

    [TestCase(CaseRule.Exact, ExpectedResult = 1)]
    [TestCase(CaseRule.Ignore, ExpectedResult = 2)]
    public int Gazetteer_MayIgnoreCase(CaseRule caseRule) =>
        Extract(new ExtractionOptions { Gazetteers = [new Gazetteer("deal", ["Big  Blue\nCorp"], caseRule)] }).Facts.OfType<CustomFact>().Count(fact => fact.Label == "deal");

    [Test]
    public void Gazetteer_OfAnotherKind_Throws() =>
        Assert.That(
            () => new Gazetteer(FactKind.Number, []),
            Throws.ArgumentException.With.Message.EqualTo("Found Number, expected a kind of name: Person, Place, Organization, Group, Event, Product or Work. (Parameter 'kind')"));

    [TestCase(1, "Moscow. The big|Moscow", TestName = "Recognizer: more confident, wins over what it overlaps")]
    [TestCase(0.01, "Moscow|Moscow", TestName = "Recognizer: less confident, loses")]
    public void Recognizer_IsHeard(double confidence, string expected)
    {
        var recognizer = new Recognizer(new Mention(new TextSpan(26, 15), FactKind.Place, confidence));
        Assert.That(string.Join('|', Extract(new ExtractionOptions { Recognizers = [recognizer] }).Places.Select(place => place.Text)), Is.EqualTo(expected));
    }

    [TestCase(60, 8, FactKind.Person, 1, "The recognizer Recognizer returned the span [60..68) in a text of 67 UTF-16 code units.")]
    [TestCase(0, 0, FactKind.Person, 1, "The recognizer Recognizer returned the span [0..0) in a text of 67 UTF-16 code units.")]
    [TestCase(0, 4, FactKind.Date, 1, "The recognizer Recognizer returned the kind Date, which is not a kind of name.")]
    [TestCase(0, 4, FactKind.Person, 1.5, "The recognizer Recognizer returned a confidence of 1.5, expected 0 to 1.")]
    [TestCase(0, 4, FactKind.Person, double.NaN, "The recognizer Recognizer returned a confidence of NaN, expected 0 to 1.")]
    public void Recognizer_ThatErrs_IsNamed(int start, int length, FactKind kind, double confidence, string message)
    {
        var options = new ExtractionOptions { Recognizers = [new Recognizer(new Mention(new TextSpan(start, length), kind, confidence))] };
        Assert.That(() => Extract(options), Throws.InvalidOperationException.With.Message.EqualTo(message));
    }

    [Test]
    public void Recognizer_OfWhiteSpaceOrAPartOfAToken_IsFine()
    {
        var recognizer = new Recognizer(new Mention(new TextSpan(4, 1), FactKind.Person, 1), new Mention(new TextSpan(5, 2), FactKind.Person, 1));
        Assert.That(Extract(new ExtractionOptions { Recognizers = [recognizer] }).People.Select(person => person.Text), Is.EqualTo((string[])["me"]));
    }

    [Test]
    public void Rule_SeesTheResultAndAddsToIt()
    {
        ExtractionResult result = Extract(new ExtractionOptions { Rules = [new CapitalRule(), new CapitalRule()] });
        Assert.That(result.Facts.OfType<CustomFact>().Select(fact => (fact.Text, fact.Sentence)), Is.EqualTo(((string, int)[])[("in Moscow", 0), ("in Moscow", 0), ("of Moscow", 1), ("of Moscow", 1)]));
        Assert.That(result.Facts, Is.Ordered.By("Span").Using<TextSpan>((a, b) => a.Start.CompareTo(b.Start)));
        foreach (Entity entity in result.Entities)
        {
            Assert.That(entity.Mentions.Select(mention => ((NameFact)result.Facts[mention]).EntityId), Is.Not.Empty.And.All.EqualTo(entity.Id));
        }
    }

    [Test]
    public void Rule_ThatErrs_IsNamed() =>
        Assert.That(
            () => Extract(new ExtractionOptions { Rules = [new WrongRule()] }),
            Throws.InvalidOperationException.With.Message.EqualTo("The rule WrongRule returned the span [0..100) in a text of 67 UTF-16 code units."));

    [Test]
    public void Kinds_HoldForRulesToo() =>
        Assert.That(Extract(new ExtractionOptions { Kinds = new HashSet<FactKind> { FactKind.Place }, Rules = [new CapitalRule()] }).Facts, Is.Not.Empty.And.All.TypeOf<PlaceFact>());

    [Test]
    public void ExtractSpans_AreThoseOfExtract()
    {
        const string Article = "“We left Moscow,” Ann Lee told Reuters on May 9, 2022, after 300,000 people came.\nCLICK HERE TO GET THE APP";
        var options = new ExtractionOptions { Gazetteers = [new Gazetteer("verb", ["left"])], ResolveEntities = true };
        FactSpan[] expected = [.. new FactExtractor(options).Extract(Article).Facts.Select(fact => new FactSpan(fact.Span, fact.Kind))];
        var spans = new FactSpan[100];
        Assert.That(new FactExtractor(options).ExtractSpans(Article, spans), Is.EqualTo(expected.Length));
        Assert.That(spans[..expected.Length], Is.EqualTo(expected));
        Array.Clear(spans);
        Assert.That(new FactExtractor(options).ExtractSpans(Article, spans.AsSpan(0, 2)), Is.EqualTo(expected.Length));
        Assert.That(spans[..3], Is.EqualTo((FactSpan[])[expected[0], expected[1], default]));
    }

    private static ExtractionResult Extract(ExtractionOptions options) => new FactExtractor(options).Extract(Text);

    private sealed class Recognizer(params Mention[] mentions) : IMentionRecognizer
    {
        public IReadOnlyList<Mention> Recognize(string text) => mentions;
    }

    private sealed class CapitalRule : IFactRule
    {
        public IEnumerable<Fact> Apply(TextDocument document, ExtractionResult result) =>
            result.Places.Where(place => place.Text == "Moscow").Select(place => new CustomFact { Text = "", Span = TextSpan.FromBounds(place.Span.Start - 3, place.Span.End), Label = "where" });
    }

    private sealed class WrongRule : IFactRule
    {
        public IEnumerable<Fact> Apply(TextDocument document, ExtractionResult result) => [new CustomFact { Text = "", Span = new TextSpan(0, 100), Label = "x" }];
    }
}
