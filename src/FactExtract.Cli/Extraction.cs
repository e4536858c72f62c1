using System.Collections.Concurrent;

namespace FactExtract.Cli;

/// <summary>Takes documents to their results on all cores, in order; complains about those that failed.</summary>
internal sealed class Extraction(FactExtractor extractor, CommandStreams streams, ProgressBar? progress, CancellationToken token)
{
    /// <summary>How the process ends, once everything is written.</summary>
    internal int Code { get; private set; }

    /// <summary>Makes a line of JSON of a result, on the core that found it: one thread that writes all would hold up eight that extract.</summary>
    internal Func<ExtractionResult, byte[]>? Line { get; init; }

    internal IEnumerable<Outcome> Run(IEnumerable<InputDocument> inputs)
    {
        // A document that failed goes the same way with an empty text, so that the two stay in step.
        var waiting = new ConcurrentQueue<InputDocument>();
        IEnumerable<TextDocument> documents = inputs.Select(input =>
        {
            waiting.Enqueue(input);
            return input.Document;
        });
        IAsyncEnumerable<(ExtractionResult, byte[]?)> results = extractor.ExtractManyAsync(
            documents.ToAsyncEnumerable(), (_, result) => (result, Line?.Invoke(result)), new BatchOptions(), token);
        foreach ((ExtractionResult result, byte[]? line) in results.ToBlockingEnumerable(token))
        {
            waiting.TryDequeue(out InputDocument? input);
            if (input!.Error is not null)
            {
                progress?.Clear();
                streams.Complain($"{input.Source}: {input.Error}");
                Code = ExitCode.SomeFailed;
            }

            progress?.Advance();
            yield return new Outcome(input, input.Error is null ? result : null) { Line = input.Error is null ? line : null, IsLastForNow = waiting.IsEmpty };
        }

        progress?.Clear();
    }
}
