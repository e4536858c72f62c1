using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Scores the tokens of a document with the recurrent network.</summary>
/// <param name="model">The network.</param>
/// <param name="weight">How much its scores count.</param>
internal sealed class RecurrentScorer(RecurrentModel model, float weight)
{
    private readonly RecurrentLayer _recurrent = new(model);
    private readonly OutputLayer _output = new(model, weight);
    private readonly ListBuffer<short> _states = new();

    /// <summary>Adds the network's scores to those of the others.</summary>
    /// <param name="sentences">The sentences to read.</param>
    /// <param name="document">Words and marks of all tokens.</param>
    /// <param name="scores">32 lanes for each token of the document.</param>
    internal void Add(ReadOnlySpan<SentenceRange> sentences, NameDocument document, Span<int> scores)
    {
        Span<short> states = _states.Resize((document.WordAt.Length + RecurrentModel.Abreast) * 2 * model.Cells);
        _recurrent.Read(sentences, document, states);
        _output.Add(sentences, document, states, scores);
    }
}
