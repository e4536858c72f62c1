using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Sets the hashes of tokens: eight tokens at once (AVX-512).</summary>
internal static class TokenHasher
{
    private const int Lanes = 8;
    private const int Characters = 4;

    // Longer words and words outside ASCII are hashed alone.
    private const int MaxLength = 16;

    private static readonly Vector512<ulong> EvenWords = Vector512.Create(0UL, 2, 4, 6, 8, 10, 12, 14);

    /// <summary>Put the first and second halves of eight tokens side by side: the lower four tokens, the upper four.</summary>
    internal static readonly Vector512<ulong> LowHalf = Vector512.Create(0UL, 8, 1, 9, 2, 10, 3, 11);
    internal static readonly Vector512<ulong> HighHalf = Vector512.Create(4UL, 12, 5, 13, 6, 14, 7, 15);

    private static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512F.IsSupported && Avx2.IsSupported;

    /// <summary>Gives every token the <see cref="TextHash"/> of its characters, eight at once where that is allowed and supported.</summary>
    internal static void Hash(ReadOnlySpan<char> text, Span<Token> tokens, bool inGroups)
    {
        for (int at = inGroups && IsSupported ? HashGroups(text, tokens) : 0; at < tokens.Length; at++)
        {
            HashOne(text, ref tokens[at]);
        }
    }

    // As HashGroups, by the two numbers that a token is: length, kind and start; the hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HashOne(ReadOnlySpan<char> text, ref Token token)
    {
        ref ulong words = ref Unsafe.As<Token, ulong>(ref token);
        int length = (int)(words & TokenWriter.MaxTokenLength), start = (int)(words >> 32);
        bool isShort = length <= TextHash.ShortLength & start + TextHash.ShortLength <= text.Length;
        Unsafe.Add(ref words, 1) = isShort ? TextHash.OfShort(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start), length) : TextHash.Of(text.Slice(start, length));
    }

    // Returns how many tokens are done: those near the end are not, because reading four characters at once would pass it.
    private static unsafe int HashGroups(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        int at = 0;
        fixed (char* start = text)
        {
            for (; at + Lanes <= tokens.Length && tokens[at + Lanes - 1].Start + MaxLength + Characters <= text.Length; at += Lanes)
            {
                ref ulong words = ref Unsafe.As<Token, ulong>(ref tokens[at]);
                Vector512<ulong> low = Vector512.LoadUnsafe(ref words);
                Vector512<ulong> high = Vector512.LoadUnsafe(ref words, Lanes);
                Vector512<ulong> heads = Avx512F.PermuteVar8x64x2(low, EvenWords, high);
                Vector512<ulong> hashes = HashGroup(start, heads, out uint alone);
                Avx512F.PermuteVar8x64x2(heads, LowHalf, hashes).StoreUnsafe(ref words);
                Avx512F.PermuteVar8x64x2(heads, HighHalf, hashes).StoreUnsafe(ref words, Lanes);
                for (; alone != 0; alone &= alone - 1)
                {
                    HashOne(text, ref tokens[at + BitOperations.TrailingZeroCount(alone)]);
                }
            }
        }

        return at;
    }

    // Heads are the first eight bytes of tokens: length, kind, start. Bits of alone are the lanes whose hash is not right.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<ulong> HashGroup(char* start, Vector512<ulong> heads, out uint alone)
    {
        Vector512<long> length = (heads & Vector512.Create((ulong)TokenWriter.MaxTokenLength)).AsInt64();
        Vector512<long> from = (heads >> 32).AsInt64();
        Vector512<ulong> hash = (length + Vector512<long>.One).AsUInt64() * Vector512.Create(TextHash.Multiplier);
        Vector512<ulong> seen = Vector512<ulong>.Zero;
        Vector512<long> rest = length;
        Vector512<long> active = Vector512.GreaterThan(rest, Vector512<long>.Zero);
        for (int round = 0; round < MaxLength / Characters && active != Vector512<long>.Zero; round++)
        {
            Vector512<ulong> read = Vector512.Create(
                Avx2.GatherVector256((ulong*)start, from.GetLower(), sizeof(char)),
                Avx2.GatherVector256((ulong*)start, from.GetUpper(), sizeof(char)));
            Vector512<long> used = Vector512.Min(rest, Vector512.Create((long)Characters));
            Vector512<ulong> unusedBits = ((Vector512.Create((long)Characters) - used) << 4).AsUInt64();
            Vector512<ulong> four = read & Avx512F.ShiftRightLogicalVariable(Vector512<ulong>.AllBitsSet, unusedBits);
            Vector512<ulong> mixed = (hash ^ Fold(four)) * Vector512.Create(TextHash.Multiplier);
            mixed ^= mixed >> 29;
            hash = Vector512.ConditionalSelect(active.AsUInt64(), mixed, hash);
            seen |= four & active.AsUInt64();
            from += Vector512.Create((long)Characters);
            rest -= Vector512.Create((long)Characters);
            active = Vector512.GreaterThan(rest, Vector512<long>.Zero);
        }

        Vector512<ulong> isOutsideAscii = ~Vector512.Equals(seen & Vector512.Create(TextHash.OutsideAscii), Vector512<ulong>.Zero);
        alone = (uint)(isOutsideAscii | active.AsUInt64()).ExtractMostSignificantBits();
        hash *= Vector512.Create(TextHash.Mixer);
        hash ^= hash >> 32;
        return Vector512.Max(hash, Vector512<ulong>.One);
    }

    // As TextHash folds four characters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Fold(Vector512<ulong> four)
    {
        Vector512<ulong> fromA = four + Vector512.Create(0x003F_003F_003F_003FUL);
        Vector512<ulong> afterZ = four + Vector512.Create(0x0025_0025_0025_0025UL);
        return four | (((fromA ^ afterZ) & Vector512.Create(0x0080_0080_0080_0080UL)) >> 2);
    }
}
