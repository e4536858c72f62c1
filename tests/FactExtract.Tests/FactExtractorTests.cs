using System.Text.Json;

namespace FactExtract.Tests;

public class FactExtractorTests
{
    private const string Text = "Officials in Moscow said 300,000 people left last month. “It was more than 20 percent,” Ann Lee told Reuters.\n(Photo by Ed Jones/AFP via Getty Images on May 9, 2022)\nCLICK HERE TO GET THE FOX NEWS APP 5 TIMES";

    [Test]
    public void Extract_WhenCanceled_Throws() =>
        Assert.That(() => FactExtractor.Default.Extract(new TextDocument("It began in Moscow."), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Extract_NullText_Throws()
    {
        Assert.That(() => FactExtractor.Default.Extract((string)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("text"));
        Assert.That(() => FactExtractor.Default.Extract((TextDocument)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("document"));
        Assert.That(() => FactExtractor.Default.Extract(new TextDocument(null!)), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("document.Text"));
    }

    [Test]
    public void Extract_OverLongText_SaysHowLongAndWhatToDo() =>
        Assert.That(
            () => new FactExtractor(new ExtractionOptions { MaxTextLength = 4 }).Extract("12345"),
            Throws.ArgumentException.With.Message.EqualTo(
                "The text has 5 UTF-16 code units, at most 4 are accepted: split it at a paragraph or raise MaxTextLength. (Parameter 'document')"));

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void MinimumConfidence_OutsideItsRange_Throws(double confidence) =>
        Assert.That(() => new FactExtractor(new ExtractionOptions { MinimumConfidence = confidence }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(-1)]
    [TestCase(16_000_001)]
    public void MaxTextLength_OutsideItsRange_Throws(int length) =>
        Assert.That(() => new FactExtractor(new ExtractionOptions { MaxTextLength = length }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Options_ChangedLater_HaveNoEffect()
    {
        var kinds = new HashSet<FactKind> { FactKind.Place };
        var options = new ExtractionOptions { Kinds = kinds };
        var extractor = new FactExtractor(options);
        kinds.Add(FactKind.Date);
        options.MinimumConfidence = 1.0;
        options.MaxTextLength = 0;
        Assert.That(extractor.Extract(Text).Facts, Is.Not.Empty.And.All.TypeOf<PlaceFact>());
    }

    [Test]
    public void Extract_EmptyText_IsAnEmptyResult([Values("", " ", "\n\n\t")] string text)
    {
        ExtractionResult result = FactExtractor.Default.Extract(text);
        Assert.That(result.Facts, Is.Empty);
        Assert.That(result.Entities, Is.Empty);
        Assert.That(result.Sentences, Is.Empty);
    }

    [Test]
    public void Extract_GivesTheIdBack() =>
        Assert.That(FactExtractor.Default.Extract(new TextDocument(Text) { Id = "a1" }).DocumentId, Is.EqualTo("a1"));

    [Test]
    public void MinimumConfidence_LeavesOutWhatIsLessSure()
    {
        IReadOnlyList<Fact> all = FactExtractor.Default.Extract(Text).Facts;
        double middle = all.Select(fact => fact.Confidence).Order().ElementAt(all.Count / 2);
        IReadOnlyList<Fact> sure = new FactExtractor(new ExtractionOptions { MinimumConfidence = middle }).Extract(Text).Facts;
        Assert.That(sure.Select(fact => fact.Span), Is.EqualTo(all.Where(fact => fact.Confidence >= middle).Select(fact => fact.Span)));
    }

    [Test]
    public void Kinds_AreLeftOutWithoutChangingTheOthers([Values(FactKind.Person, FactKind.Number, FactKind.Quote)] FactKind kind)
    {
        ExtractionResult all = FactExtractor.Default.Extract(Text);
        ExtractionResult some = new FactExtractor(new ExtractionOptions { Kinds = new HashSet<FactKind> { kind } }).Extract(Text);
        Assert.That(some.Facts.Select(fact => (fact.Span, fact.Kind)), Is.EqualTo(all.Facts.Where(fact => fact.Kind == kind).Select(fact => (fact.Span, fact.Kind))));
        Assert.That(some.Quotes.Select(quote => quote.Speaker?.Name), Is.EqualTo(kind == FactKind.Quote ? all.Quotes.Select(quote => quote.Speaker?.Name) : []));
    }

    [Test]
    public void Promotions_YieldNothing_CreditsOnlyPeopleAndOrganizations()
    {
        ExtractionResult result = FactExtractor.Default.Extract(Text);
        foreach (Fact fact in result.Facts)
        {
            SentenceKind line = result.Sentences[fact.Sentence].Kind;
            Assert.That(line, Is.Not.EqualTo(SentenceKind.Promotion));
            Assert.That(line != SentenceKind.Credit || fact.Kind is FactKind.Person or FactKind.Organization, $"{fact.Kind} in a credit line");
        }
    }

    [Test]
    public void Extract_DoesNotDependOnTheClockOrCulture()
    {
        string here = JsonSerializer.Serialize(FactExtractor.Default.Extract(Text), FactJsonContext.Default.ExtractionResult);
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.That(JsonSerializer.Serialize(FactExtractor.Default.Extract(Text), FactJsonContext.Default.ExtractionResult), Is.EqualTo(here));
    }
}
