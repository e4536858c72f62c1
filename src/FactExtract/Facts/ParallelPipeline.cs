using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FactExtract.Facts;

/// <summary>
/// Works on many items at once and holds no more of them than it must. The work is done by threads of its own: on the thread pool it
/// would keep whatever else waits there, a cancellation too, from being seen.
/// </summary>
internal sealed class ParallelPipeline<TItem, TResult> : IDisposable
{
    private static readonly int Threads = Environment.ProcessorCount;

    // Two items a core: one at work, one ready. More would hold more texts and gain nothing.
    private static readonly int Ahead = 2 * Threads;

    private readonly Func<TItem, CancellationToken, TResult> _work;
    private readonly bool _asFinished;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _token;
    private readonly SemaphoreSlim _places = new(Ahead);
    private readonly BlockingCollection<Job> _jobs = [];
    private readonly Channel<Task<TResult>> _results = Channel.CreateUnbounded<Task<TResult>>();
    private readonly List<Task> _workers = [];

    private ParallelPipeline(Func<TItem, CancellationToken, TResult> work, bool asFinished, CancellationToken cancellationToken)
    {
        _work = work;
        _asFinished = asFinished;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _token = _stop.Token;
    }

    /// <summary>Gives the result of each item: in the order of the items, or each as soon as it is there.</summary>
    internal static async IAsyncEnumerable<TResult> Run(
        IAsyncEnumerable<TItem> items, Func<TItem, CancellationToken, TResult> work, bool asFinished, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipeline = new ParallelPipeline<TItem, TResult>(work, asFinished, cancellationToken);
        Task reading = Task.Run(() => pipeline.Read(items), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> result in pipeline._results.Reader.ReadAllAsync(pipeline._token).ConfigureAwait(false))
            {
                TResult value = await result.WaitAsync(pipeline._token).ConfigureAwait(false);
                pipeline._places.Release();
                yield return value;
            }
        }
        finally
        {
            // The reader stops at its next item and is not waited for, since it may be waiting for one itself.
            pipeline._stop.Cancel();
            _ = reading.ContinueWith(_ => pipeline.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    public void Dispose()
    {
        _jobs.Dispose();
        _places.Dispose();
        _stop.Dispose();
    }

    /// <summary>Hands out the items, then waits for the workers. It never fails: what fails is handed to whoever takes the results.</summary>
    private async Task Read(IAsyncEnumerable<TItem> items)
    {
        Exception? failure = null;
        try
        {
            await foreach (TItem item in items.WithCancellation(_token).ConfigureAwait(false))
            {
                await _places.WaitAsync(_token).ConfigureAwait(false);
                Add(new Job(item));
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        _jobs.CompleteAdding();
        if (!_asFinished)
        {
            _results.Writer.TryComplete(failure);
        }

        await Task.WhenAll(_workers).ConfigureAwait(false);
        _results.Writer.TryComplete(failure);
    }

    private void Add(Job job)
    {
        if (!_asFinished)
        {
            _results.Writer.TryWrite(job.Done.Task);
        }

        _jobs.Add(job, _token);
        if (_workers.Count < Threads)
        {
            _workers.Add(Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
    }

    private void Work()
    {
        foreach (Job job in _jobs.GetConsumingEnumerable())
        {
            try
            {
                _token.ThrowIfCancellationRequested();
                job.Done.SetResult(_work(job.Item, _token));
            }
            catch (Exception exception)
            {
                job.Done.SetException(exception);

                // Nobody may ask for it any more; then it is no failure that the process should hear of.
                _ = job.Done.Task.Exception;
            }

            if (_asFinished)
            {
                _results.Writer.TryWrite(job.Done.Task);
            }
        }
    }

    private sealed record Job(TItem Item)
    {
        internal TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
