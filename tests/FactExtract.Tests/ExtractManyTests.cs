using System.Diagnostics;

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

    // Documents of a quarter of a second each keep all cores busy, so that a cancellation has to be seen beside them.
    [Test]
    public void Cancellation_IsSeenWithin50Milliseconds([Values] bool asFinished)
    {
        var options = new BatchOptions { AsFinished = asFinished };
        var document = new TextDocument(string.Concat(Enumerable.Repeat("Ann Lee told Reuters in Moscow that 300 men left on May 9, 2022. ", 1_500)));
        FactExtractor.Default.Extract("Ann Lee");

        // The shortest of three: what the machine does beside it only adds.
        Assert.That(Enumerable.Range(0, 3).Min(_ => MillisecondsToStop(document, options)), Is.LessThan(50));
    }

    [Test]
    public void AsFinished_GivesEachDocumentOnce()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"{i}")];
        IEnumerable<TextDocument> documents = ids.Select(id => new TextDocument("In Moscow.") { Id = id });
        Assert.That(FactExtractor.Default.ExtractMany(documents, new BatchOptions { AsFinished = true }).Select(result => result.DocumentId), Is.EquivalentTo(ids));
    }

    [Test]
    public void AsFinished_DoesNotWaitForTheSlow()
    {
        if (Environment.ProcessorCount == 1)
        {
            Assert.Ignore("One processor works on one document at a time.");
        }

        using var isLastDone = new ManualResetEventSlim();
        var extractor = new FactExtractor(new ExtractionOptions { Rules = [new Waiting(isLastDone)] });
        TextDocument[] documents = [new("slow") { Id = "slow" }, new("a") { Id = "a" }, new("b") { Id = "b" }];
        var seen = new List<string?>();
        foreach (ExtractionResult result in extractor.ExtractMany(documents, new BatchOptions { AsFinished = true }))
        {
            seen.Add(result.DocumentId);
            if (seen.Count == 2)
            {
                isLastDone.Set();
            }
        }

        Assert.That(seen, Is.EqualTo((string[])["a", "b", "slow"]));
    }

    [Test]
    public void Memory_IsBoundedWhenResultsAreNotTaken([Values] bool asFinished)
    {
        int read = 0;
        IEnumerable<TextDocument> documents = Enumerable.Range(0, int.MaxValue).Select(_ =>
        {
            Interlocked.Increment(ref read);
            return new TextDocument("x");
        });
        using IEnumerator<ExtractionResult> results = FactExtractor.Default.ExtractMany(documents, new BatchOptions { AsFinished = asFinished }).GetEnumerator();
        Assert.That(results.MoveNext());
        Thread.Sleep(100);
        Assert.That(read, Is.LessThanOrEqualTo((2 * Environment.ProcessorCount) + 2));
    }

    [Test]
    public void OnError_IsToldOfTheDocument_AndTheOthersGoOn([Values] bool asFinished)
    {
        var extractor = new FactExtractor(new ExtractionOptions { MaxTextLength = 5 });
        var failed = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var options = new BatchOptions { AsFinished = asFinished, OnError = (document, exception) => failed.Enqueue($"{document.Id}: {exception.GetType().Name}") };
        TextDocument[] documents = [new("x") { Id = "a" }, new("too long") { Id = "b" }, new("y") { Id = "c" }];
        Assert.That(extractor.ExtractMany(documents, options).Select(result => result.DocumentId), Is.EquivalentTo((string[])["a", "c"]));
        Assert.That(failed, Is.EqualTo((string[])["b: ArgumentException"]));
    }

    [Test]
    public async Task Select_IsGivenDocumentAndResult_OnTheirThread()
    {
        int own = Environment.CurrentManagedThreadId;
        IAsyncEnumerable<TextDocument> documents = Enumerable.Range(0, 50).Select(i => new TextDocument($"{i} men in Moscow") { Id = $"{i}" }).ToAsyncEnumerable();
        IAsyncEnumerable<string> texts = FactExtractor.Default.ExtractManyAsync(
            documents,
            (document, result) => $"{document.Id} {result.DocumentId} {document.Text[..^14]} {Environment.CurrentManagedThreadId != own}",
            new BatchOptions());
        Assert.That(await texts.ToListAsync(), Is.EqualTo(Enumerable.Range(0, 50).Select(i => $"{i} {i} {i} True")));
    }

    [Test]
    public async Task Select_ThatFails_IsAFailureOfItsDocument()
    {
        var failed = new List<string?>();
        IAsyncEnumerable<TextDocument> documents = Enumerable.Range(0, 3).Select(i => new TextDocument("x") { Id = $"{i}" }).ToAsyncEnumerable();
        IAsyncEnumerable<string?> ids = FactExtractor.Default.ExtractManyAsync(
            documents,
            (document, _) => document.Id == "1" ? throw new NotSupportedException() : document.Id,
            new BatchOptions { OnError = (document, _) => failed.Add(document.Id) });
        Assert.That(await ids.ToListAsync(), Is.EqualTo((string[])["0", "2"]));
        Assert.That(failed, Is.EqualTo((string[])["1"]));
    }

    [Test]
    public void FailureOfTheSource_ComesAfterTheResultsBeforeIt_AlsoAsFinished()
    {
        var results = new List<ExtractionResult>();
        Assert.That(
            () => FactExtractor.Default.ExtractMany(Broken(), new BatchOptions { AsFinished = true }).Count(result => Add(results, result)),
            Throws.InstanceOf<NotSupportedException>());
        Assert.That(results, Has.Count.EqualTo(2));
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
        Assert.That(() => FactExtractor.Default.ExtractMany([], null!), Throws.ArgumentNullException);
    }

    private static double MillisecondsToStop(TextDocument document, BatchOptions options)
    {
        using var source = new CancellationTokenSource();
        long canceled = 0;
        var canceling = new Thread(() =>
        {
            Thread.Sleep(100);
            canceled = Stopwatch.GetTimestamp();
            source.Cancel();
        });
        canceling.Start();
        Assert.That(() => FactExtractor.Default.ExtractMany(Enumerable.Repeat(document, 100), options, source.Token).Count(), Throws.InstanceOf<OperationCanceledException>());
        long seen = Stopwatch.GetTimestamp();
        canceling.Join();
        return Stopwatch.GetElapsedTime(canceled, seen).TotalMilliseconds;
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

    /// <summary>Holds the document "slow" up until it is told to go on.</summary>
    private sealed class Waiting(ManualResetEventSlim go) : IFactRule
    {
        public IEnumerable<Fact> Apply(TextDocument document, ExtractionResult result)
        {
            if (document.Id == "slow")
            {
                go.Wait();
            }

            return [];
        }
    }
}
