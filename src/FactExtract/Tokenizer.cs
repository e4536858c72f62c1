using System.Buffers;
using System.Text.Unicode;
using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>
/// Cuts text into tokens as Universal Dependencies cuts English: "ca|n't", "John|'s", "U.S." whole. Allocates nothing but a
/// buffer that is reused; thread-safe; takes time in proportion to the length of any text.
/// </summary>
public static class Tokenizer
{
    private static readonly BlockTokenizer Blocks = new(BlockTokenizer.BestStrategy);

    /// <summary>The tokens of a text, in order; together they cover all but white space.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Something to <c>foreach</c> over.</returns>
    public static TokenEnumerator Enumerate(ReadOnlySpan<char> text) => new(text, Blocks);

    /// <summary>Finds the tokens of a text and fills a buffer with as many of their ranges as it holds.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="spans">Receives ranges in UTF-16 code units, in order. A text has at most as many tokens as code units.</param>
    /// <returns>The number of tokens in the text: more than <paramref name="spans"/> holds when it is too small.</returns>
    public static int Tokenize(ReadOnlySpan<char> text, Span<TextSpan> spans)
    {
        int blockCount = TokenBlock.CountOf(text.Length);
        TokenBlock[] rented = ArrayPool<TokenBlock>.Shared.Rent(blockCount);
        Span<TokenBlock> blocks = rented.AsSpan(0, blockCount);
        Blocks.FindBoundaries(text, blocks);
        int count = TokenWriter.WriteSpans(text.Length, blocks, spans);
        ArrayPool<TokenBlock>.Shared.Return(rented);
        return count;
    }

    /// <summary>Finds the tokens of a UTF-8 text and fills a buffer with as many of their ranges as it holds.</summary>
    /// <param name="utf8">Any bytes; what is not UTF-8 counts as U+FFFD.</param>
    /// <param name="spans">Receives ranges in bytes, in order. A text has at most as many tokens as bytes.</param>
    /// <returns>The number of tokens in the text: more than <paramref name="spans"/> holds when it is too small.</returns>
    public static int Tokenize(ReadOnlySpan<byte> utf8, Span<TextSpan> spans)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        Utf8.ToUtf16(utf8, rented, out _, out int length);
        int count = Tokenize(rented.AsSpan(0, length), spans);
        ArrayPool<char>.Shared.Return(rented);
        if (length != utf8.Length)
        {
            var offsets = new Utf8Offsets(utf8);
            foreach (ref TextSpan span in spans[..Math.Min(count, spans.Length)])
            {
                span = TextSpan.FromBounds(offsets.ToBytes(span.Start), offsets.ToBytes(span.End));
            }
        }

        return count;
    }
}
