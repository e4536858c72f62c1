namespace FactExtract;

/// <summary>A caller's rule that finds facts of its own, knowing what the extractor found.</summary>
public interface IFactRule
{
    /// <summary>Finds facts. Called once a text, at the same time from as many threads as extract; rules see what the rules before them found.</summary>
    /// <param name="document">The text.</param>
    /// <param name="result">What has been found so far, within <see cref="ExtractionOptions.Kinds"/> and <see cref="ExtractionOptions.MinimumConfidence"/>.</param>
    /// <returns>
    /// Further facts, usually of the type <see cref="CustomFact"/>, in any order. Their <see cref="Fact.Text"/> and <see cref="Fact.Sentence"/>
    /// are filled in from their span.
    /// </returns>
    public IEnumerable<Fact> Apply(TextDocument document, ExtractionResult result);
}
