using System.Numerics;
using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Text to tokens: boundaries by blocks of 64 characters, then the exceptions, then the tokens between boundaries.</summary>
internal sealed class BlockTokenizer(TokenizerStrategy strategy)
{
    // What fits in the length of a token.
    private const int MaxTokenLength = 0xFFFFFF;

    private readonly TokenLexicon _lexicon = TokenLexicon.Default;

    /// <summary>The fastest strategy of this machine.</summary>
    internal static TokenizerStrategy BestStrategy { get; } = TokenizerStrategy.Scalar;

    /// <summary>Fills the buffer with the tokens of a text.</summary>
    internal void Tokenize(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        Span<TokenBlock> blocks = buffer.Blocks.Resize(BlockScanner.BlockCount(text.Length));
        FindBoundaries(text, blocks);
        Span<Token> tokens = buffer.Tokens.Resize(CountTokens(blocks));
        buffer.Breaks.Clear();
        Write(text, blocks, tokens, buffer.Breaks);
    }

    /// <summary>Fills the blocks of a text, one for every 64 characters.</summary>
    internal void FindBoundaries(ReadOnlySpan<char> text, Span<TokenBlock> blocks)
    {
        switch (strategy)
        {
            default:
                BlockScanner.Scan<ScalarClassifier>(text, blocks);
                break;
        }

        new TokenRules(text, blocks, _lexicon).Apply();
        if (text.Length > MaxTokenLength)
        {
            CutLongTokens(blocks);
        }
    }

    internal static int CountTokens(ReadOnlySpan<TokenBlock> blocks)
    {
        int count = 0;
        foreach (ref readonly TokenBlock block in blocks)
        {
            count += BitOperations.PopCount(block.Boundary & ~block.Space);
        }

        return count;
    }

    private static void CutLongTokens(Span<TokenBlock> blocks)
    {
        int last = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref TokenBlock block = ref blocks[i];
            int start = i * BlockMasks.Length;
            if (block.Boundary == 0 && start + BlockMasks.Length - last > MaxTokenLength - BlockMasks.Length)
            {
                block.Boundary = 1;
            }

            if (block.Boundary != 0)
            {
                last = start + BitOperations.Log2(block.Boundary);
            }
        }
    }

    private static void Write(ReadOnlySpan<char> text, ReadOnlySpan<TokenBlock> blocks, Span<Token> tokens, ListBuffer<int> breaks)
    {
        int count = 0;
        int open = -1;
        bool openIsAddress = false;
        ulong spaceBefore = 1;
        int lastBreak = -1;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly TokenBlock block = ref blocks[i];
            int offset = i * BlockMasks.Length;
            ulong starts = block.Boundary & ~block.Space;
            ulong ends = block.Boundary & ~((block.Space << 1) | spaceBefore);
            spaceBefore = block.Space >> 63;
            int index = count + (open >= 0 ? 1 : 0);
            for (ulong marks = block.Break; marks != 0; marks &= marks - 1)
            {
                int last = index + BitOperations.PopCount(starts & (marks ^ (marks - 1))) - 1;
                if (last > lastBreak)
                {
                    breaks.Add(last);
                    lastBreak = last;
                }
            }

            if (open >= 0 && ends != 0)
            {
                tokens[count++] = Make(text, open, offset + BitOperations.TrailingZeroCount(ends), openIsAddress);
                ends &= ends - 1;
                open = -1;
            }

            for (; ends != 0; ends &= ends - 1, starts &= starts - 1)
            {
                int start = BitOperations.TrailingZeroCount(starts);
                tokens[count++] = Make(text, offset + start, offset + BitOperations.TrailingZeroCount(ends), ((block.Address >> start) & 1) != 0);
            }

            if (starts != 0)
            {
                int start = BitOperations.TrailingZeroCount(starts);
                open = offset + start;
                openIsAddress = ((block.Address >> start) & 1) != 0;
            }
        }

        if (open >= 0)
        {
            tokens[count] = Make(text, open, text.Length, openIsAddress);
        }
    }

    private static Token Make(ReadOnlySpan<char> text, int start, int end, bool isAddress)
    {
        TokenKind kind = isAddress ? TokenKind.Address : CharClasses.KindOf(text[start]);
        if (kind >= TokenKind.Punctuation && end - start > 1 && !isAddress)
        {
            kind = KindOfMarkAndWord(text[start + 1], kind);
        }

        return new Token(start, end - start, kind, TextHash.Of(text[start..end]));
    }

    // ".5", "+44", "'90s" are numbers, "'em" is a word.
    private static TokenKind KindOfMarkAndWord(char second, TokenKind kind) =>
        CharClasses.IsDigit(second) ? TokenKind.Number : CharClasses.IsLetter(second) ? TokenKind.Word : kind;
}
