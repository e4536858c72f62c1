namespace FactExtract;

/// <summary>
/// Another engine that finds names: Catalyst, an ML.NET or ONNX model, a service. What it finds joins the built-in names before entities,
/// places and quotations are worked out; where two overlap, the more confident one stays, and on equal confidence the caller's.
/// </summary>
public interface IMentionRecognizer
{
    /// <summary>Finds the names of a text. Called once a text, at the same time from as many threads as extract.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The names, in any order.</returns>
    public IReadOnlyList<Mention> Recognize(string text);
}
