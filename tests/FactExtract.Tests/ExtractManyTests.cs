namespace FactExtract.Tests;

public class ExtractManyTests
{
    [Test]
    public void Results_ComeInOrder_AndAreThoseOfExtract()
    {
        TextDocument[] documents = [.. Enumerable.Range(0, 200).Select(i => new TextDocument(new string('a', i * 131 % 997) + $" in Moscow {i} men.") { Id = $"{i}" })];
        List<ExtractionResult> results = [.. FactExtractor.Default.ExtractMany(documents)];
        Assert.That(results.Select(result => result.DocumentId), Is.EqualTo(documents.Select(document => document.Id)));
        Assert.That(results.Select(result => result.Facts.Count), Is.EqualTo(documents.Select(document => FactExtractor.Default.Extract(document).Facts.Count)));
    }

    [Test]
    public void Documents_AreReadOnlyAFewAhead()
    {
        int read = 0;
        IEnumerable<TextDocument> documents = Enumerable.Range(0, int.MaxValue).Select(_ =>
        {
            Interlocked.Increment(ref read);
            return new TextDocument("x");
        });
        Assert.That(FactExtractor.Default.ExtractMany(documents).Take(10).Count(), Is.EqualTo(10));

        // Ten taken, two a core ahead, one in each hand.
        Assert.That(read, Is.LessThanOrEqualTo(10 + (2 * Environment.ProcessorCount) + 2));
    }

    [Test]
    public void FailureOfTheSource_ComesAfterTheResultsBeforeIt()
    {
        var results = new List<ExtractionResult>();
        Assert.That(() => FactExtractor.Default.ExtractMany(Broken()).Count(result => Add(results, result)), Throws.InstanceOf<NotSupportedException>());
        Assert.That(results, Has.Count.EqualTo(2));
    }

    [Test]
    public void FailureOfADocument_ComesInItsPlace() =>
        Assert.That(() => FactExtractor.Default.ExtractMany([new TextDocument("x"), null!, new TextDocument("y")]).ToList(), Throws.ArgumentNullException);

    [Test]
    public void Cancellation_Stops()
    {
        using var source = new CancellationTokenSource();
        IEnumerable<TextDocument> documents = Enumerable.Range(0, int.MaxValue).Select(i =>
        {
            if (i == 50)
            {
                source.Cancel();
            }

            return new TextDocument("x");
        });
        Assert.That(() => FactExtractor.Default.ExtractMany(documents, source.Token).Count(), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Async_ComesInOrder()
    {
        var ids = new List<string?>();
        await foreach (ExtractionResult result in FactExtractor.Default.ExtractManyAsync(Slow()))
        {
            ids.Add(result.DocumentId);
        }

        Assert.That(ids, Is.EqualTo((string[])["0", "1", "2", "3", "4"]));
    }

    [Test]
    public void Null_Throws()
    {
        Assert.That(() => FactExtractor.Default.ExtractMany(null!), Throws.ArgumentNullException);
        Assert.That(() => FactExtractor.Default.ExtractManyAsync(null!), Throws.ArgumentNullException);
    }

    private static bool Add(List<ExtractionResult> results, ExtractionResult result)
    {
        results.Add(result);
        return true;
    }

    private static IEnumerable<TextDocument> Broken()
    {
        yield return new TextDocument("x");
        yield return new TextDocument("y");
        throw new NotSupportedException();
    }

    private static async IAsyncEnumerable<TextDocument> Slow()
    {
        for (int i = 0; i < 5; i++)
        {
            await Task.Delay(5 - i);
            yield return new TextDocument("x") { Id = $"{i}" };
        }
    }
}
