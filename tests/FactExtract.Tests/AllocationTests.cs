using FactExtract.Tests.Support;

namespace FactExtract.Tests;

/// <summary>What extraction allocates once its buffers have grown: spans nothing, facts themselves and their words.</summary>
public sealed class AllocationTests
{
    private static readonly string[] Articles =
        [.. Directory.GetFiles(Repository.PathOf("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Test]
    public void ExtractSpans_AllocatesNothing()
    {
        var extractor = new FactExtractor();
        var spans = new FactSpan[2_000];
        Assert.That(Allocated(text => extractor.ExtractSpans(text, spans), goal: 0), Is.Zero);
    }

    [Test]
    public void Extract_AllocatesItsResultOnly()
    {
        // Five times the text: these articles have a fact for every thirty characters. Where it is one for every fifty, it is three times.
        var extractor = new FactExtractor();
        long goal = 5 * sizeof(char) * Articles.Sum(text => (long)text.Length);
        Assert.That(Allocated(text => extractor.Extract(text).Facts.Count, goal), Is.LessThanOrEqualTo(goal));
    }

    /// <summary>What a round over all articles allocates, once it is no more than the goal: code that is not yet optimized allocates more.</summary>
    private static long Allocated(Func<string, int> extract, long goal)
    {
        const int Rounds = 60;
        long allocated = long.MaxValue;
        for (int round = 0; round < Rounds && allocated > goal; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (string article in Articles)
            {
                extract(article);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }
}
