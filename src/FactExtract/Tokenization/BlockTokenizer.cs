namespace FactExtract.Tokenization;

/// <summary>Text to tokens: boundaries by blocks of 64 characters, then the exceptions, then the tokens between boundaries.</summary>
internal sealed class BlockTokenizer(TokenizerStrategy strategy)
{
    private readonly TokenLexicon _lexicon = TokenLexicon.Default;

    /// <summary>The fastest strategy of this machine.</summary>
    internal static TokenizerStrategy BestStrategy { get; } =
        Vector512Classifier.IsSupported ? TokenizerStrategy.Vector512
        : Vector256Classifier.IsSupported ? TokenizerStrategy.Vector256
        : TokenizerStrategy.Scalar;

    /// <summary>Fills the buffer with the tokens of a text, with their hashes, and the places where sentences may end.</summary>
    internal void Tokenize(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        Cut(text, buffer);
        TokenHasher.Hash(text, buffer.Tokens.Items, strategy == TokenizerStrategy.Vector512);
    }

    /// <summary>As <see cref="Tokenize"/>, but for the hashes: enough to split sentences.</summary>
    internal void Cut(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        Span<TokenBlock> blocks = buffer.Blocks.Resize(TokenBlock.CountOf(text.Length));
        FindBoundaries(text, blocks);
        Span<Token> tokens = buffer.Tokens.Resize(TokenWriter.Count(blocks));
        if (strategy == TokenizerStrategy.Vector512 && TokenPacker.IsSupported)
        {
            TokenPacker.Write(text, blocks, buffer.Columns, tokens);
        }
        else
        {
            TokenWriter.Write(text, blocks, tokens);
        }

        TokenWriter.WriteBreaks(blocks, buffer.Breaks);
    }

    /// <summary>Fills the blocks of a text, one for every 64 characters.</summary>
    internal void FindBoundaries(ReadOnlySpan<char> text, Span<TokenBlock> blocks)
    {
        switch (strategy)
        {
            case TokenizerStrategy.Vector512:
                VectorScanner.Scan<Vector512Classifier>(text, blocks);
                break;
            case TokenizerStrategy.Vector256:
                VectorScanner.Scan<Vector256Classifier>(text, blocks);
                break;
            default:
                ScalarScanner.Scan(text, blocks);
                break;
        }

        new TokenRules(text, blocks, _lexicon).Apply();
        if (text.Length > TokenWriter.MaxTokenLength)
        {
            TokenWriter.CutLongTokens(blocks);
        }
    }
}
