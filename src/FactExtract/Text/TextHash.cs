using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactExtract.Text;

/// <summary>
/// The 64-bit hash that keys every word list. It folds case and typographic apostrophes and hyphens, so that "It’s" and "it's"
/// share an entry. Resources store it: changing it means rebuilding all of them.
/// </summary>
internal static class TextHash
{
    // Odd constants of the golden ratio and of SplitMix64 (Steele et al. 2014).
    internal const ulong Multiplier = 0x9E3779B97F4A7C15;
    internal const ulong Mixer = 0xBF58476D1CE4E5B9;

    /// <summary>Most words have no more characters.</summary>
    internal const int ShortLength = 8;

    /// <summary>The bits that none of four ASCII characters has.</summary>
    internal const ulong OutsideAscii = 0xFF80_FF80_FF80_FF80;

    // Hashes a whole gazetteer at loading, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = ((ulong)text.Length + 1) * Multiplier;
        ref char start = ref MemoryMarshal.GetReference(text);
        int at = 0;
        for (; at + 4 <= text.Length; at += 4)
        {
            hash = Mix(hash, Fold(ReadFour(ref start, at)));
        }

        int rest = text.Length - at;
        if (rest > 0)
        {
            hash = Mix(hash, Fold(at > 0 ? ReadFour(ref start, text.Length - 4) >> (16 * (4 - rest)) : ReadFew(ref start, rest)));
        }

        return Finish(hash);
    }

    /// <summary>
    /// As <see cref="Of"/> for 1 to <see cref="ShortLength"/> characters where so many can be read, without a branch for each length.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OfShort(ref char start, int length)
    {
        // All bits where there are more than four.
        ulong isLonger = (ulong)((4 - length) >> 31);
        ulong first = ReadFour(ref start, 0) & ((ulong.MaxValue >> -(16 * length)) | isLonger);
        ulong second = ReadFour(ref start, 4) & (ulong.MaxValue >> -(16 * length)) & isLonger;
        if (((first | second) & OutsideAscii) != 0)
        {
            return Of(MemoryMarshal.CreateReadOnlySpan(ref start, length));
        }

        ulong four = Mix(((ulong)length + 1) * Multiplier, FoldAscii(first));
        ulong eight = Mix(four, FoldAscii(second));
        return Finish(four ^ ((four ^ eight) & isLonger));
    }

    /// <summary>The hash of a phrase: fold the hashes of its tokens in order, starting from 0.</summary>
    internal static ulong Combine(ulong phrase, ulong token) => Finish(Mix(phrase + Multiplier, token));

    private static ulong ReadFour(ref char start, int at) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, at)));

    // One to three characters.
    private static ulong ReadFew(ref char start, int count) =>
        start | ((ulong)Unsafe.Add(ref start, count >> 1) << (16 * (count >> 1))) | ((ulong)Unsafe.Add(ref start, count - 1) << (16 * (count - 1)));

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 29);
    }

    // 0 marks an empty slot of a table.
    private static ulong Finish(ulong hash)
    {
        hash *= Mixer;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }

    private static ulong Fold(ulong four)
    {
        if ((four & OutsideAscii) != 0)
        {
            return FoldOutsideAscii(four);
        }

        return FoldAscii(four);
    }

    private static ulong FoldAscii(ulong four)
    {
        // Adding moves bit 7 of a lane on from 'A' up and from 'Z' + 1 up; where only the first moved, the lane is a capital.
        ulong fromA = four + 0x003F_003F_003F_003F;
        ulong afterZ = four + 0x0025_0025_0025_0025;
        return four | (((fromA ^ afterZ) & 0x0080_0080_0080_0080) >> 2);
    }

    private static ulong FoldOutsideAscii(ulong four)
    {
        ulong folded = 0;
        for (int shift = 0; shift < 64; shift += 16)
        {
            folded |= (ulong)CharFold.Fold((char)(four >> shift)) << shift;
        }

        return folded;
    }
}
