namespace FactExtract;

/// <summary>
/// A recognizer that is cheaper for many texts at once: a service asked over a network, a model on a graphics card.
/// <see cref="FactExtractor.ExtractMany(IEnumerable{TextDocument}, CancellationToken)"/> and its like gather up to 32 documents for a call,
/// one call at a time; single texts go through <see cref="IMentionRecognizer.Recognize"/>.
/// </summary>
public interface IBatchMentionRecognizer : IMentionRecognizer
{
    /// <summary>Finds the names of several texts. When it fails, each text is asked for alone, so that one costs the others nothing.</summary>
    /// <param name="texts">The texts, at least one.</param>
    /// <returns>For each text, in order, what <see cref="IMentionRecognizer.Recognize"/> would return.</returns>
    public IReadOnlyList<IReadOnlyList<Mention>> RecognizeMany(IReadOnlyList<string> texts);
}
