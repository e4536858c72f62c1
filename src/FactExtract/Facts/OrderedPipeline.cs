using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FactExtract.Facts;

/// <summary>Works on many items at once and gives the results in order, holding no more of them than it must.</summary>
internal static class OrderedPipeline
{
    // Two items a core: one at work, one ready. More would hold more texts and gain nothing.
    private static readonly int Ahead = 2 * Environment.ProcessorCount;

    internal static async IAsyncEnumerable<TResult> Run<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken token = stop.Token;
        var started = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        Task reading = Task.Run(() => Start(items, work, started.Writer, token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> task in started.Reader.ReadAllAsync(token).ConfigureAwait(false))
            {
                yield return await task.WaitAsync(token).ConfigureAwait(false);
            }
        }
        finally
        {
            // The reader stops at its next item; it is not waited for, since it may be waiting for one itself.
            await stop.CancelAsync().ConfigureAwait(false);
            _ = reading.Exception;
        }
    }

    private static async Task Start<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, ChannelWriter<Task<TResult>> started, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (TItem item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await started.WriteAsync(Task.Run(() => work(item), cancellationToken), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Handed to whoever takes the results, after those that came before it.
            failure = exception;
        }

        started.Complete(failure);
    }
}
