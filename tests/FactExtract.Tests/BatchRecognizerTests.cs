using System.Collections.Concurrent;

namespace FactExtract.Tests;

public class BatchRecognizerTests
{
    private static readonly TextDocument[] Documents = [.. Enumerable.Range(0, 70).Select(i => new TextDocument($"{i} met zyxin.") { Id = $"{i}" })];

    [Test]
    public void Documents_AreAskedForInBatches_AndGiveTheSame()
    {
        var recognizer = new Zyxin();
        var extractor = new FactExtractor(new ExtractionOptions { Recognizers = [recognizer] });
        Assert.That(extractor.ExtractMany(Documents).Select(result => (result.DocumentId, result.Organizations.Single().Text)), Is.EqualTo(Documents.Select(document => (document.Id, "zyxin"))));
        Assert.That(recognizer.Batches, Is.EqualTo((int[])[32, 32, 6]));
        Assert.That(extractor.Extract(Documents[0]).Organizations.Single().Text, Is.EqualTo("zyxin"));
    }

    [Test]
    public void BatchThatFails_IsAskedForOneByOne()
    {
        var failed = new ConcurrentQueue<string?>();
        var extractor = new FactExtractor(new ExtractionOptions { Recognizers = [new Zyxin { Refused = "7 met zyxin." }] });
        var options = new BatchOptions { OnError = (document, _) => failed.Enqueue(document.Id) };
        Assert.That(extractor.ExtractMany(Documents, options).Count(result => result.Organizations.Any()), Is.EqualTo(69));
        Assert.That(failed, Is.EqualTo((string[])["7"]));
    }

    [Test]
    public void WrongNumberOfLists_IsNamed() =>
        Assert.That(
            () => new FactExtractor(new ExtractionOptions { Recognizers = [new Zyxin { LeavesOut = 1 }] }).ExtractMany(Documents).Count(),
            Throws.InvalidOperationException.With.Message.EqualTo("The recognizer Zyxin returned 31 lists for 32 texts."));

    [Test]
    public void TextOfSeveralWindows_IsAskedForWindowByWindow()
    {
        var extractor = new FactExtractor(new ExtractionOptions { Recognizers = [new Zyxin()], WindowLength = 1_000 });
        var document = new TextDocument(string.Concat(Enumerable.Repeat("They met zyxin.\n\n", 200)));
        Assert.That(extractor.ExtractMany([document]).Single().Organizations.Count(), Is.EqualTo(extractor.Extract(document).Organizations.Count()).And.GreaterThan(1));
    }

    private sealed class Zyxin : IBatchMentionRecognizer
    {
        internal List<int> Batches { get; } = [];

        internal string? Refused { get; init; }

        internal int LeavesOut { get; init; }

        public IReadOnlyList<Mention> Recognize(string text) =>
            text == Refused ? throw new NotSupportedException() : text.IndexOf("zyxin", StringComparison.Ordinal) is >= 0 and var at ? [new Mention(new TextSpan(at, 5), FactKind.Organization, 1)] : [];

        public IReadOnlyList<IReadOnlyList<Mention>> RecognizeMany(IReadOnlyList<string> texts)
        {
            Batches.Add(texts.Count);
            return [.. texts.Skip(LeavesOut).Select(Recognize)];
        }
    }
}
