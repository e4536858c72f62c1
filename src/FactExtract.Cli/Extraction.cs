namespace FactExtract.Cli;

/// <summary>Takes documents to their results, in order; complains about those that failed.</summary>
internal sealed class Extraction(FactExtractor extractor, CommandStreams streams, CancellationToken token)
{
    /// <summary>How the process ends, once everything is written.</summary>
    internal int Code { get; private set; }

    internal IEnumerable<Outcome> Run(IEnumerable<InputDocument> inputs)
    {
        foreach (InputDocument input in inputs)
        {
            token.ThrowIfCancellationRequested();
            if (input.Error is not null)
            {
                streams.Complain($"{input.Source}: {input.Error}");
                Code = ExitCode.SomeFailed;
            }

            yield return new Outcome(input, input.Error is null ? extractor.Extract(input.Document) : null);
        }
    }
}
