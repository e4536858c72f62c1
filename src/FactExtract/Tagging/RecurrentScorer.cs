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
    internal void Add(in TokenizedText text, NameDocument document, Span<int> scores)
    {
        Span<short> states = _states.Resize((text.Tokens.Length + RecurrentModel.Abreast) * 2 * model.Cells);
        _recurrent.Read(text.Sentences, document, states);
        _output.Add(document, states, scores);
    }
}
