using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FactExtract.Fuzz;

/// <summary>
/// <c>dotnet run -c Release --project tests/FactExtract.Fuzz -- soak [minutes] [threads]</c>: the same texts again and again on many
/// threads; every result is compared, and the heap must not grow.
/// </summary>
internal static class Soak
{
    private const int Texts = 200;

    internal static int Run(string[] args)
    {
        double minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 10;
        int threads = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 8;
        string? failure = Run(TimeSpan.FromMinutes(minutes), threads, Texts, Console.Out);
        Console.WriteLine(failure ?? "same results, no growth");
        return failure is null ? 0 : 1;
    }

    /// <returns>What did not hold; null when all did.</returns>
    internal static string? Run(TimeSpan time, int threads, int count, TextWriter log)
    {
        var extractor = new FactExtractor(new ExtractionOptions { ResolveEntities = true });
        string[] texts = [.. Enumerable.Range(0, count).Select(seed => RandomText.Next(new Random(seed)))];
        string[] expected = [.. texts.Select(text => Write(extractor, text))];
        long first = Settle(extractor, texts, expected, threads, time / 4, log);
        long last = first;
        for (int part = 0; part < 3 && last >= 0; part++)
        {
            last = Settle(extractor, texts, expected, threads, time / 4, log);
        }

        // The buffers of the threads and compiled code are there after the first quarter; a leak would add to the heap three times more.
        return last < 0 ? "another result than at first"
            : last > first + first / 10 ? string.Create(CultureInfo.InvariantCulture, $"the heap grew from {first >> 10} KB to {last >> 10} KB")
            : null;
    }

    /// <summary>Works for a while.</summary>
    /// <returns>The bytes of the heap afterwards; -1 when a result differed.</returns>
    private static long Settle(FactExtractor extractor, string[] texts, string[] expected, int threads, TimeSpan time, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        long count = 0;
        bool differs = false;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(worker => new Thread(() =>
        {
            for (int i = worker * 37; clock.Elapsed < time && !differs; i++)
            {
                differs |= Write(extractor, texts[i % texts.Length]) != expected[i % texts.Length];
                Interlocked.Increment(ref count);
            }
        }))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} texts, heap {heap >> 20} MB, working set {Environment.WorkingSet >> 20} MB, collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}"));
        return differs ? -1 : heap;
    }

    private static string Write(FactExtractor extractor, string text) => JsonSerializer.Serialize(extractor.Extract(text), FactJsonContext.Default.ExtractionResult);
}
