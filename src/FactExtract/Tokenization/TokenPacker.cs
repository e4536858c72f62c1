using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Tokenization;

/// <summary>
/// Turns boundaries into tokens without a step for each (AVX-512 VBMI2): a block's positions and kinds are compressed to those where
/// tokens start and end, then sixteen tokens are put together at once. The n-th end belongs to the n-th start.
/// </summary>
internal static class TokenPacker
{
    private const int Lanes = 16;

    // What a kind is looked up for once the token is known: it starts outside ASCII.
    private const byte Unknown = 0xFF;

    private static readonly Vector512<byte> Positions = Vector512<byte>.Indices;
    private static readonly Vector512<byte> ByteOfPosition = Positions >> 3;
    private static readonly Vector512<byte> BitOfPosition = Vector512.Create(0x8040_2010_0804_0201UL).AsByte();

    internal static bool IsSupported => Vector512Classifier.IsSupported && Avx512Vbmi2.IsSupported;

    /// <summary>Fills the tokens of a text, without their hashes; there must be room for <see cref="TokenWriter.Count"/>.</summary>
    internal static void Write(ReadOnlySpan<char> text, ReadOnlySpan<TokenBlock> blocks, TokenColumns columns, Span<Token> tokens)
    {
        columns.Resize(tokens.Length);
        FillColumns(text, blocks, columns);
        int at = 0;
        for (; at + Lanes <= tokens.Length; at += Lanes)
        {
            Pack(text, columns, tokens, at);
        }

        for (; at < tokens.Length; at++)
        {
            WriteOne(text, columns, tokens, at);
        }
    }

    private static void FillColumns(ReadOnlySpan<char> text, ReadOnlySpan<TokenBlock> blocks, TokenColumns columns)
    {
        ref char characters = ref MemoryMarshal.GetReference(text);
        ref int starts = ref columns.Starts[0];
        ref int ends = ref columns.Ends[0];
        ref byte kinds = ref columns.Kinds[0];
        int startCount = 0, endCount = 0;
        ulong spaceBefore = 1;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly TokenBlock block = ref blocks[i];
            int offset = i * BlockMasks.Length;
            ulong start = block.Boundary & ~block.Space;
            ulong end = block.Boundary & ~((block.Space << 1) | spaceBefore);
            spaceBefore = block.Space >> 63;
            Vector512<byte> isStart = Spread(start);
            AddPositions(isStart, start, offset, ref Unsafe.Add(ref starts, startCount));
            AddPositions(Spread(end), end, offset, ref Unsafe.Add(ref ends, endCount));
            Vector512<byte> kindOf = offset + BlockMasks.Length <= text.Length ? Kinds(ref Unsafe.Add(ref characters, offset)) : KindsOfTail(text[offset..]);
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, isStart, kindOf).StoreUnsafe(ref Unsafe.Add(ref kinds, startCount));
            for (ulong addresses = block.Address & start; addresses != 0; addresses &= addresses - 1)
            {
                int before = BitOperations.PopCount(start & (addresses ^ (addresses - 1))) - 1;
                Unsafe.Add(ref kinds, startCount + before) = (byte)TokenKind.Address;
            }

            startCount += BitOperations.PopCount(start);
            endCount += BitOperations.PopCount(end);
        }

        // The last token runs to the end of the text, where no boundary follows.
        Unsafe.Add(ref ends, endCount) = text.Length;
    }

    // A lane for each bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Spread(ulong bits) =>
        Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), ByteOfPosition) & BitOfPosition, BitOfPosition);

    // Most blocks have less than 32 tokens.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPositions(Vector512<byte> lanes, ulong bits, int offset, ref int positions)
    {
        Vector512<byte> packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, lanes, Positions);
        var shift = Vector512.Create(offset);
        (Avx512F.ConvertToVector512Int32(packed.GetLower().GetLower()) + shift).StoreUnsafe(ref positions);
        (Avx512F.ConvertToVector512Int32(packed.GetLower().GetUpper()) + shift).StoreUnsafe(ref positions, Lanes);
        if (BitOperations.PopCount(bits) > 2 * Lanes)
        {
            (Avx512F.ConvertToVector512Int32(packed.GetUpper().GetLower()) + shift).StoreUnsafe(ref positions, 2 * Lanes);
            (Avx512F.ConvertToVector512Int32(packed.GetUpper().GetUpper()) + shift).StoreUnsafe(ref positions, 3 * Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Kinds(ref char block)
    {
        Vector512<byte> bytes = Vector512Classifier.Narrow(ref block);
        ref byte table = ref MemoryMarshal.GetReference(CharClasses.AsciiKindBytes);
        Vector512<byte> kinds = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
        return kinds | Vector512.LessThan(bytes.AsSByte(), Vector512<sbyte>.Zero).AsByte();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<byte> KindsOfTail(ReadOnlySpan<char> rest)
    {
        Span<char> padded = stackalloc char[BlockMasks.Length];
        TokenBlock.Pad(rest, padded);
        return Kinds(ref padded[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pack(ReadOnlySpan<char> text, TokenColumns columns, Span<Token> tokens, int at)
    {
        Vector512<int> start = Vector512.LoadUnsafe(ref columns.Starts[at]);
        Vector512<int> length = Vector512.LoadUnsafe(ref columns.Ends[at]) - start;
        Vector512<int> kind = Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref columns.Kinds[at]));
        Vector512<int> lengthAndKind = length | (kind << Token.KindShift);
        (Vector512<ulong> lower, Vector512<ulong> upper) = (Head(lengthAndKind.GetLower(), start.GetLower()), Head(lengthAndKind.GetUpper(), start.GetUpper()));
        ref ulong words = ref Unsafe.As<Token, ulong>(ref tokens[at]);
        Avx512F.PermuteVar8x64x2(lower, TokenHasher.LowHalf, Vector512<ulong>.Zero).StoreUnsafe(ref words);
        Avx512F.PermuteVar8x64x2(lower, TokenHasher.HighHalf, Vector512<ulong>.Zero).StoreUnsafe(ref words, 8);
        Avx512F.PermuteVar8x64x2(upper, TokenHasher.LowHalf, Vector512<ulong>.Zero).StoreUnsafe(ref words, 16);
        Avx512F.PermuteVar8x64x2(upper, TokenHasher.HighHalf, Vector512<ulong>.Zero).StoreUnsafe(ref words, 24);

        // A mark with more behind it may be a word or number.
        Vector512<int> isMark = Vector512.Equals(kind, Vector512.Create((int)TokenKind.Punctuation)) | Vector512.Equals(kind, Vector512.Create((int)TokenKind.Symbol));
        Vector512<int> isUnsure = (isMark & Vector512.GreaterThan(length, Vector512<int>.One)) | Vector512.Equals(kind, Vector512.Create((int)Unknown));
        for (ulong unsure = isUnsure.ExtractMostSignificantBits(); unsure != 0; unsure &= unsure - 1)
        {
            WriteOne(text, columns, tokens, at + BitOperations.TrailingZeroCount(unsure));
        }
    }

    // The first eight bytes of eight tokens.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Head(Vector256<int> lengthAndKind, Vector256<int> start) =>
        Avx512F.ConvertToVector512UInt64(lengthAndKind.AsUInt32()) | (Avx512F.ConvertToVector512UInt64(start.AsUInt32()) << 32);

    private static void WriteOne(ReadOnlySpan<char> text, TokenColumns columns, Span<Token> tokens, int at)
    {
        (int start, int end) = (columns.Starts[at], columns.Ends[at]);
        TokenKind kind = columns.Kinds[at] == (byte)TokenKind.Address ? TokenKind.Address : TokenWriter.KindOf(text[start..end]);
        tokens[at] = new Token(start, end - start, kind, hash: 0);
    }
}
