using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactExtract.Tokenization;

/// <summary>
/// As <see cref="ScalarScanner"/>, which is the reference and says what each step is for: the masks of four blocks at once. Sixteen blocks are
/// classified before they are finished, so that no vector is read before its masks have arrived in the cache.
/// </summary>
internal static class VectorScanner
{
    private const int Abreast = 4;

    /// <summary>Fills one block for every 64 characters of the text.</summary>
    [SkipLocalsInit]
    internal static void Scan<TClassifier>(ReadOnlySpan<char> text, Span<TokenBlock> blocks)
        where TClassifier : struct, IBlockClassifier
    {
        Unsafe.SkipInit(out MaskColumns columns);
        ref ulong slots = ref columns[0];
        MaskColumns.SetBlank(ref slots);
        var carry = default(Carry);
        int classified = 0;
        for (int first = 0; first < blocks.Length; first += MaskColumns.Blocks)
        {
            int end = Math.Min(first + MaskColumns.Blocks + 1, blocks.Length + 1);
            for (; classified < end; classified++)
            {
                Classify<TClassifier>(text, classified, ref Unsafe.Add(ref slots, classified - first + 1));
            }

            int count = Math.Min(MaskColumns.Blocks, blocks.Length - first);
            for (int i = 0; i < count; i += Abreast)
            {
                Finish(ref Unsafe.Add(ref slots, i), ref carry, blocks.Slice(first + i, Math.Min(Abreast, count - i)));
            }

            MaskColumns.Advance(ref slots);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Classify<TClassifier>(ReadOnlySpan<char> text, int block, ref ulong slot)
        where TClassifier : struct, IBlockClassifier
    {
        int start = block * BlockMasks.Length;
        if (start + BlockMasks.Length <= text.Length)
        {
            TClassifier.Classify(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start), ref slot);
        }
        else
        {
            ClassifyTail<TClassifier>(text[Math.Min(start, text.Length)..], ref slot);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ClassifyTail<TClassifier>(ReadOnlySpan<char> rest, ref ulong slot)
        where TClassifier : struct, IBlockClassifier
    {
        Span<char> padded = stackalloc char[BlockMasks.Length];
        TokenBlock.Pad(rest, padded);
        TClassifier.Classify(ref padded[0], ref slot);
    }

    // Slot is that of the block before the four.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(ref ulong slot, ref Carry carry, Span<TokenBlock> blocks)
    {
        Vector256<ulong> letter = Own(ref slot, MaskColumns.Letter), digit = Own(ref slot, MaskColumns.Digit), space = Own(ref slot, MaskColumns.Space);
        Vector256<ulong> period = Own(ref slot, MaskColumns.Period), apostrophe = Own(ref slot, MaskColumns.Apostrophe), hyphen = Own(ref slot, MaskColumns.Hyphen);
        Vector256<ulong> exclamation = Own(ref slot, MaskColumns.Exclamation), rule = Own(ref slot, MaskColumns.Rule);
        Vector256<ulong> word = letter | digit;
        Vector256<ulong> nextWord = Next(ref slot, MaskColumns.Letter) | Next(ref slot, MaskColumns.Digit);
        Vector256<ulong> letterBefore = After(letter, Previous(ref slot, MaskColumns.Letter));
        Vector256<ulong> digitBefore = After(digit, Previous(ref slot, MaskColumns.Digit));
        Vector256<ulong> wordBefore = letterBefore | digitBefore;
        Vector256<ulong> spaceBefore = After(space, Previous(ref slot, MaskColumns.Space));
        Vector256<ulong> apostropheBefore = After(apostrophe, Previous(ref slot, MaskColumns.Apostrophe));
        Vector256<ulong> hyphenBefore = After(hyphen, Previous(ref slot, MaskColumns.Hyphen));
        Vector256<ulong> wordAfter = Before(word, nextWord);
        Vector256<ulong> spaceAfter = Before(space, Next(ref slot, MaskColumns.Space));

        Vector256<ulong> joined = (word & wordBefore) | (space & spaceBefore) | (period & After(period, Previous(ref slot, MaskColumns.Period)))
            | (apostrophe & apostropheBefore) | (hyphen & hyphenBefore) | (exclamation & After(exclamation, Previous(ref slot, MaskColumns.Exclamation)))
            | (rule & After(rule, Previous(ref slot, MaskColumns.Rule))) | Vector256.AndNot(Own(ref slot, MaskColumns.Glue), spaceBefore);

        Vector256<ulong> joint = Own(ref slot, MaskColumns.Joint);
        Vector256<ulong> inNumber = (joint | period) & digitBefore & Before(digit, Next(ref slot, MaskColumns.Digit));
        joined |= inNumber | After(inNumber, BlockBefore(inNumber, ref carry.InNumber));

        Vector256<ulong> beforeS = Before(Own(ref slot, MaskColumns.S), Next(ref slot, MaskColumns.S));
        Vector256<ulong> possessive = Vector256.AndNot(apostrophe & letterBefore & beforeS, apostropheBefore | (word >> 2) | (nextWord << 62));
        joined |= After(possessive, BlockBefore(possessive, ref carry.Possessive));

        Vector256<ulong> letters2 = letter & letterBefore;
        Vector256<ulong> letters4 = letters2 & (letters2 << 2);
        Vector256<ulong> letters7 = letters4 & (letters4 << 3);
        Vector256<ulong> plainEnd = (letters7 << 1) & spaceAfter;

        Vector256<ulong> wordStart = Vector256.AndNot(word, joined);
        Vector256<ulong> third = After3(wordStart, BlockBefore(wordStart, ref carry.WordStart));
        Vector256<ulong> n = Own(ref slot, MaskColumns.N), t = Own(ref slot, MaskColumns.T), m = Own(ref slot, MaskColumns.M);
        Vector256<ulong> afterN = After(n, Previous(ref slot, MaskColumns.N));
        Vector256<ulong> doubled = ((n & afterN) | (t & After(t, Previous(ref slot, MaskColumns.T))) | (m & After(m, Previous(ref slot, MaskColumns.M)))) & third;
        Vector256<ulong> beforeNt = After2(Own(ref slot, MaskColumns.DOrS), Previous(ref slot, MaskColumns.DOrS)) | third;
        Vector256<ulong> negation = Vector256.AndNot(t & afterN & beforeNt, wordAfter);
        Vector256<ulong> hyphenEvent = Vector256.AndNot(hyphen & wordBefore, hyphenBefore) & (wordAfter | spaceAfter | Before(joint, Next(ref slot, MaskColumns.Joint)));
        Vector256<ulong> apostropheEvent = Vector256.AndNot(apostrophe & wordAfter, possessive | apostropheBefore);
        Vector256<ulong> marks = Vector256.AndNot(Own(ref slot, MaskColumns.Sign) | Vector256.AndNot(period, plainEnd), inNumber);

        Write(
            ~joined,
            space,
            marks | apostropheEvent | hyphenEvent | (letter & digitBefore) | doubled | negation,
            period | exclamation | Own(ref slot, MaskColumns.Ender),
            letter | period,
            blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Vector256<ulong> boundary, Vector256<ulong> space, Vector256<ulong> events, Vector256<ulong> breaks, Vector256<ulong> inner, Span<TokenBlock> blocks)
    {
        if (blocks.Length == Abreast)
        {
            ref TokenBlock block = ref MemoryMarshal.GetReference(blocks);
            Set(ref block, boundary, space, events, breaks, inner, 0);
            Set(ref Unsafe.Add(ref block, 1), boundary, space, events, breaks, inner, 1);
            Set(ref Unsafe.Add(ref block, 2), boundary, space, events, breaks, inner, 2);
            Set(ref Unsafe.Add(ref block, 3), boundary, space, events, breaks, inner, 3);
            return;
        }

        for (int i = 0; i < blocks.Length; i++)
        {
            Set(ref blocks[i], boundary, space, events, breaks, inner, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(ref TokenBlock block, Vector256<ulong> boundary, Vector256<ulong> space, Vector256<ulong> events, Vector256<ulong> breaks, Vector256<ulong> inner, int i)
    {
        block.Boundary = boundary[i];
        block.Space = space[i];
        block.Event = events[i];
        block.Break = breaks[i];
        block.Inner = inner[i];
        block.Address = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Previous(ref ulong slot, int column) => Vector256.LoadUnsafe(ref slot, (nuint)column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Own(ref ulong slot, int column) => Vector256.LoadUnsafe(ref slot, (nuint)(column + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Next(ref ulong slot, int column) => Vector256.LoadUnsafe(ref slot, (nuint)(column + 2));

    // The masks of the blocks before those of a computed mask. Rotated is that of the four blocks before, its last lane first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> BlockBefore(Vector256<ulong> masks, ref Vector256<ulong> rotated)
    {
        Vector256<ulong> own = Vector256.Shuffle(masks, Vector256.Create(3UL, 0, 1, 2));
        var before = Vector256.ConditionalSelect(Vector256.Create(ulong.MaxValue, 0, 0, 0), rotated, own);
        rotated = own;
        return before;
    }

    // Bit i: what the character before character i is; the second, the third before it; the one after it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> After(Vector256<ulong> masks, Vector256<ulong> previous) => (masks << 1) | (previous >> 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> After2(Vector256<ulong> masks, Vector256<ulong> previous) => (masks << 2) | (previous >> 62);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> After3(Vector256<ulong> masks, Vector256<ulong> previous) => (masks << 3) | (previous >> 61);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Before(Vector256<ulong> masks, Vector256<ulong> next) => (masks >> 1) | (next << 63);

    private struct Carry
    {
        internal Vector256<ulong> InNumber;
        internal Vector256<ulong> Possessive;
        internal Vector256<ulong> WordStart;
    }
}
