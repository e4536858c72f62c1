using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>Cuts text into tokens as Universal Dependencies cuts English: "ca|n't", "John|'s", "U.S." whole.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text, in order; together they cover all but white space.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Something to <c>foreach</c> over.</returns>
    public static IEnumerable<Token> Enumerate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new TokenBuffer();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(text, buffer);
        return buffer.Tokens.Items.ToArray();
    }
}
