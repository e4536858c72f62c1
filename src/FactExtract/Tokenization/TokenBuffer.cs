using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>The tokens of one text and what finding them took; keeps its memory from one text to the next.</summary>
internal sealed class TokenBuffer
{
    /// <summary>
    /// Buffers that a text of more tokens has needed are let go, so that one huge text does not pin them for ever: all stages together
    /// keep about 1,200 bytes a token on each thread, and a news article has a thousand tokens or two.
    /// </summary>
    internal const int MaxKeptTokens = 1 << 14;

    internal ListBuffer<TokenBlock> Blocks { get; } = new();

    internal ListBuffer<Token> Tokens { get; } = new();

    /// <summary>Indexes of the tokens that a final mark ends or a new line follows: where a sentence may end. Ascending.</summary>
    internal ListBuffer<int> Breaks { get; } = new();
}
