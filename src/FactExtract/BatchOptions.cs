namespace FactExtract;

/// <summary>How many documents are gone through.</summary>
public sealed record BatchOptions
{
    /// <summary>Whether each result is given as soon as it is there; otherwise they come in the order of the documents.</summary>
    public bool AsFinished { get; set; }

    /// <summary>
    /// Told of a document that cannot be extracted and why; its result is left out and the others go on. Called from several threads at
    /// once. Without it the first such failure ends the results.
    /// </summary>
    public Action<TextDocument, Exception>? OnError { get; set; }
}
