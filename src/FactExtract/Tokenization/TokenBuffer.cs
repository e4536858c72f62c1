using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>The tokens of one text and what finding them took; keeps its memory from one text to the next.</summary>
internal sealed class TokenBuffer
{
    internal ListBuffer<TokenBlock> Blocks { get; } = new();

    internal TokenColumns Columns { get; } = new();

    internal ListBuffer<Token> Tokens { get; } = new();

    /// <summary>Indexes of the tokens that a final mark ends or a new line follows: where a sentence may end. Ascending.</summary>
    internal ListBuffer<int> Breaks { get; } = new();
}
