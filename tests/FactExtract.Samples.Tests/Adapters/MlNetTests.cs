using FactExtract.Samples.Adapters;
using FactExtract.Testing;
using Microsoft.ML;

namespace FactExtract.Samples.Tests.Adapters;

/// <summary>ML.NET beside FactExtract, both ways round.</summary>
public class MlNetTests
{
    private readonly MLContext _context = new(seed: 1);

    [Test]
    public void Facts_AreColumns()
    {
        IDataView texts = _context.Data.LoadFromEnumerable([new MlNetFacts.TextRow { Text = "Ann Lee told Reuters in Moscow. Lee left." }, new MlNetFacts.TextRow { Text = "" }]);
        ITransformer model = _context.Transforms.ExtractFacts().Fit(texts);
        Check(model.Transform(texts));

        // Saved and loaded again, in a context that knows where the mapping is.
        using var file = new MemoryStream();
        _context.Model.Save(model, texts.Schema, file);
        var other = new MLContext();
        other.ComponentCatalog.RegisterAssembly(typeof(MlNetFacts).Assembly);
        file.Position = 0;
        Check(other.Model.Load(file, out _).Transform(texts));
    }

    [Test]
    public void Model_IsARecognizer()
    {
        var recognizer = new MlNetRecognizer(_context, Train());
        RecognizerContract.Check(recognizer);
        Assert.That(recognizer.Recognize("It saw Blue Corp in Moscow").Select(mention => (mention.Kind, mention.Span)), Is.EqualTo(((FactKind, TextSpan)[])[(FactKind.Organization, new(7, 9))]));
        ExtractionResult result = new FactExtractor(new ExtractionOptions { Recognizers = [recognizer] }).Extract("Blue Corp went to Moscow.");
        Assert.That(result.Facts.Select(fact => fact.Text), Does.Contain("Moscow"));
    }

    private void Check(IDataView facts)
    {
        MlNetFacts.FactRow[] rows = [.. _context.Data.CreateEnumerable<MlNetFacts.FactRow>(facts, reuseRowObject: false)];
        Assert.That(rows[0].People, Is.EqualTo((string[])["Ann Lee"]));
        Assert.That(rows[0].Places, Is.EqualTo((string[])["Moscow"]));
        Assert.That(rows[0].Organizations, Is.EqualTo((string[])["Reuters"]));
        Assert.That((rows[0].Facts, rows[1].Facts), Is.EqualTo((FactExtractor.Default.Extract("Ann Lee told Reuters in Moscow. Lee left.").Facts.Count, 0)));
    }

    private ITransformer Train()
    {
        string[] sentences = ["He saw/none Blue/organization Corp/organization in/none", "of/none Blue/organization Corp/organization left/none in/none Moscow/none", "in/none the/none blue/none sky/none It/none"];
        IEnumerable<MlNetRecognizer.TokenRow> rows = sentences.SelectMany(sentence =>
        {
            string[][] words = [.. sentence.Split(' ').Select(word => word.Split('/'))];
            return words.Select((word, i) => new MlNetRecognizer.TokenRow
            {
                Word = word[0],
                Previous = i > 0 ? words[i - 1][0] : "",
                Next = i + 1 < words.Length ? words[i + 1][0] : "",
                Label = word.Length > 1 ? word[1] : "none",
            });
        });
        return _context.Transforms.Conversion.MapValueToKey("Label")
            .Append(_context.Transforms.Categorical.OneHotEncoding([new("Word"), new("Previous"), new("Next")]))
            .Append(_context.Transforms.Concatenate("Features", "Word", "Previous", "Next"))
            .Append(_context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new() { NumberOfThreads = 1 }))
            .Append(_context.Transforms.Conversion.MapKeyToValue("PredictedLabel"))
            .Fit(_context.Data.LoadFromEnumerable(rows));
    }
}
