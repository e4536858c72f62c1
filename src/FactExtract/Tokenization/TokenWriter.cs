using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Turns boundaries into tokens.</summary>
internal static class TokenWriter
{
    /// <summary>What fits in the length of a token.</summary>
    internal const int MaxTokenLength = 0xFFFFFF;

    private const int MarkKinds = (1 << (int)TokenKind.Punctuation) | (1 << (int)TokenKind.Symbol);

    internal static int Count(ReadOnlySpan<TokenBlock> blocks)
    {
        int count = 0;
        foreach (ref readonly TokenBlock block in blocks)
        {
            count += BitOperations.PopCount(block.Boundary & ~block.Space);
        }

        return count;
    }

    /// <summary>Fills the tokens of a text, without their hashes; there must be room for <see cref="Count"/>.</summary>
    internal static void Write(ReadOnlySpan<char> text, ReadOnlySpan<TokenBlock> blocks, Span<Token> tokens)
    {
        var sink = new TokenSink(text, tokens);
        Write(blocks, text.Length, ref sink);
        MarkAddresses(blocks, tokens);
    }

    /// <summary>Fills as many spans as there is room for and returns the number of all tokens.</summary>
    internal static int WriteSpans(int textLength, ReadOnlySpan<TokenBlock> blocks, Span<TextSpan> spans)
    {
        int count = Count(blocks);
        var sink = new SpanSink(spans);
        if (count <= spans.Length)
        {
            Write(blocks, textLength, ref sink);
        }
        else
        {
            var limited = new LimitedSink(sink);
            Write(blocks, textLength, ref limited);
        }

        return count;
    }

    /// <summary>Lists the tokens at which a sentence may end; see <see cref="TokenBuffer.Breaks"/>.</summary>
    internal static void WriteBreaks(ReadOnlySpan<TokenBlock> blocks, ListBuffer<int> breaks)
    {
        breaks.Clear();
        int count = 0;
        int previous = -1;
        foreach (ref readonly TokenBlock block in blocks)
        {
            ulong starts = block.Boundary & ~block.Space;
            for (ulong marks = block.Break; marks != 0; marks &= marks - 1)
            {
                // The last token that starts at or before the mark.
                int last = count + BitOperations.PopCount(starts & (marks ^ (marks - 1))) - 1;
                if (last > previous)
                {
                    breaks.Add(last);
                    previous = last;
                }
            }

            count += BitOperations.PopCount(starts);
        }
    }

    /// <summary>Cuts words without an end, so that every token is at most <see cref="MaxTokenLength"/> long.</summary>
    internal static void CutLongTokens(Span<TokenBlock> blocks)
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

    /// <summary>The kind of a token that is no address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TokenKind KindOf(ReadOnlySpan<char> token)
    {
        TokenKind kind = CharClasses.KindOf(token[0]);

        // One condition, because whether a token is a mark is a coin toss for the processor, whether a mark is longer is not.
        return (MarkKinds >> (int)kind & 1 & (token.Length > 1 ? 1 : 0)) != 0 ? KindOfMarkAndWord(token[1], kind) : kind;
    }

    // ".5", "+44", "'90s" are numbers, "'em" is a word.
    private static TokenKind KindOfMarkAndWord(char second, TokenKind kind) =>
        CharClasses.IsDigit(second) ? TokenKind.Number : CharClasses.IsLetter(second) ? TokenKind.Word : kind;

    private static void MarkAddresses(ReadOnlySpan<TokenBlock> blocks, Span<Token> tokens)
    {
        int count = 0;
        foreach (ref readonly TokenBlock block in blocks)
        {
            ulong starts = block.Boundary & ~block.Space;
            for (ulong addresses = block.Address & starts; addresses != 0; addresses &= addresses - 1)
            {
                ref Token token = ref tokens[count + BitOperations.PopCount(starts & (addresses ^ (addresses - 1))) - 1];
                token = new Token(token.Start, token.Length, TokenKind.Address, token.Hash);
            }

            count += BitOperations.PopCount(starts);
        }
    }

    private static void Write<TSink>(ReadOnlySpan<TokenBlock> blocks, int textLength, ref TSink sink)
        where TSink : struct, ITokenSink, allows ref struct
    {
        int open = -1;
        ulong spaceBefore = 1;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly TokenBlock block = ref blocks[i];
            int offset = i * BlockMasks.Length;
            ulong starts = block.Boundary & ~block.Space;
            ulong ends = block.Boundary & ~((block.Space << 1) | spaceBefore);
            spaceBefore = block.Space >> 63;
            if (open >= 0 && ends != 0)
            {
                sink.Add(open, offset + BitOperations.TrailingZeroCount(ends));
                ends &= ends - 1;
                open = -1;
            }

            for (; ends != 0; ends &= ends - 1, starts &= starts - 1)
            {
                sink.Add(offset + BitOperations.TrailingZeroCount(starts), offset + BitOperations.TrailingZeroCount(ends));
            }

            if (starts != 0)
            {
                open = offset + BitOperations.TrailingZeroCount(starts);
            }
        }

        if (open >= 0)
        {
            sink.Add(open, textLength);
        }
    }

    private ref struct TokenSink(ReadOnlySpan<char> text, Span<Token> tokens) : ITokenSink
    {
        private readonly ref char _text = ref MemoryMarshal.GetReference(text);
        private readonly Span<Token> _tokens = tokens;
        private int _count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int start, int end)
        {
            TokenKind kind = KindOf(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _text, start), end - start));
            _tokens[_count++] = new Token(start, end - start, kind, hash: 0);
        }
    }

    private ref struct SpanSink(Span<TextSpan> spans) : ITokenSink
    {
        private readonly Span<TextSpan> _spans = spans;
        private int _count;

        internal readonly bool IsFull => _count == _spans.Length;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int start, int end) => _spans[_count++] = new TextSpan(start, end - start);
    }

    private ref struct LimitedSink(SpanSink sink) : ITokenSink
    {
        private SpanSink _sink = sink;

        public void Add(int start, int end)
        {
            if (!_sink.IsFull)
            {
                _sink.Add(start, end);
            }
        }
    }
}
