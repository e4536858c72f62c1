namespace FactExtract.Tokenization;

/// <summary>
/// Finds token boundaries 64 characters at a time, by shifting and joining masks; marks the characters that need one of the
/// <see cref="TokenRules"/>. One block and one character after the other: the reference that <see cref="VectorScanner"/> must equal.
/// </summary>
/// <remarks>
/// A block is finished when the next one is classified, so that every rule can see the character after. The bits that the
/// character before has are carried from block to block.
/// </remarks>
internal static class ScalarScanner
{
    /// <summary>Fills one block for every 64 characters of the text.</summary>
    internal static void Scan(ReadOnlySpan<char> text, Span<TokenBlock> blocks)
    {
        var carry = new Carry { Space = 1 };
        BlockMasks current = Classify(text, 0);
        for (int i = 0; i < blocks.Length; i++)
        {
            BlockMasks next = Classify(text, i + 1);
            Finish(current, next, ref carry, ref blocks[i]);
            current = next;
        }
    }

    // Beyond the text stand spaces.
    private static BlockMasks Classify(ReadOnlySpan<char> text, int block)
    {
        var masks = default(BlockMasks);
        int start = block * BlockMasks.Length;
        for (int i = 0; i < BlockMasks.Length; i++)
        {
            masks.Add(start + i < text.Length ? text[start + i] : ' ', i);
        }

        return masks;
    }

    private static void Finish(in BlockMasks m, in BlockMasks next, ref Carry carry, ref TokenBlock block)
    {
        ulong word = m.Letter | m.Digit;
        ulong nextWord = next.Letter | next.Digit;
        ulong wordBefore = After(word, carry.Word);
        ulong digitBefore = After(m.Digit, carry.Digit);
        ulong letterBefore = After(m.Letter, carry.Letter);
        ulong spaceBefore = After(m.Space, carry.Space);
        ulong periodBefore = After(m.Period, carry.Period);
        ulong apostropheBefore = After(m.Apostrophe, carry.Apostrophe);
        ulong hyphenBefore = After(m.Hyphen, carry.Hyphen);
        ulong letterAfter = Before(m.Letter, next.Letter);
        ulong wordAfter = Before(word, nextWord);
        ulong spaceAfter = Before(m.Space, next.Space);

        ulong joined = (word & wordBefore) | (m.Space & spaceBefore) | (m.Period & periodBefore) | (m.Apostrophe & apostropheBefore)
            | (m.Hyphen & hyphenBefore) | (m.Exclamation & After(m.Exclamation, carry.Exclamation)) | (m.Rule & After(m.Rule, carry.Rule))
            | (m.Glue & ~spaceBefore);

        // 300,000 and 10:30 and 3.5: the mark and the digit after it continue the number.
        ulong inNumber = (m.Joint | m.Period) & digitBefore & Before(m.Digit, next.Digit);
        joined |= inNumber | After(inNumber, carry.InNumber);

        // John's: the apostrophe starts a token and the s continues it.
        ulong possessive = m.Apostrophe & letterBefore & ~apostropheBefore & Before(m.S, next.S) & ~((word >> 2) | (nextWord << 62));
        joined |= After(possessive, carry.Possessive);

        // Seven letters before a period are no abbreviation, nor is the end of a number that a space follows no list number.
        ulong letters2 = m.Letter & letterBefore;
        ulong letters4 = letters2 & (letters2 << 2);
        ulong letters7 = letters4 & (letters4 << 3);
        ulong plainEnd = m.Period & (letters7 << 1) & spaceAfter;

        ulong wordStart = word & ~joined;
        ulong afterN = After(m.N, carry.N);
        ulong doubled = ((m.N & afterN) | (m.T & After(m.T, carry.T)) | (m.M & After(m.M, carry.M))) & After3(wordStart, carry.WordStart);
        ulong beforeNt = After2(m.DOrS, carry.DOrS) | After3(wordStart, carry.WordStart);
        ulong negation = m.T & afterN & beforeNt & ~wordAfter;
        ulong hyphen = m.Hyphen & wordBefore & ~hyphenBefore & (wordAfter | spaceAfter | Before(m.Joint, next.Joint));
        ulong apostrophe = m.Apostrophe & ~possessive & wordAfter & ~apostropheBefore;

        block.Boundary = ~joined;
        block.Space = m.Space;
        block.Inner = m.Letter | m.Period;
        block.Break = m.Period | m.Exclamation | m.Ender;
        block.Address = 0;
        block.Event = (m.Period & ~inNumber & ~plainEnd) | apostrophe | (m.Sign & ~inNumber) | hyphen | (m.Letter & digitBefore) | doubled | negation;

        carry.Word = word >> 63;
        carry.Digit = m.Digit >> 63;
        carry.Letter = m.Letter >> 63;
        carry.Space = m.Space >> 63;
        carry.Period = m.Period >> 63;
        carry.Apostrophe = m.Apostrophe >> 63;
        carry.Hyphen = m.Hyphen >> 63;
        carry.Exclamation = m.Exclamation >> 63;
        carry.Rule = m.Rule >> 63;
        carry.InNumber = inNumber >> 63;
        carry.Possessive = possessive >> 63;
        carry.N = m.N >> 63;
        carry.T = m.T >> 63;
        carry.M = m.M >> 63;
        carry.DOrS = m.DOrS;
        carry.WordStart = wordStart;
    }

    // Bit i: what the character before character i is.
    private static ulong After(ulong mask, ulong carry) => (mask << 1) | carry;

    // Bit i: what the second character before character i is.
    private static ulong After2(ulong mask, ulong previous) => (mask << 2) | (previous >> 62);

    // Bit i: what the third character before character i is.
    private static ulong After3(ulong mask, ulong previous) => (mask << 3) | (previous >> 61);

    // Bit i: what the character after character i is.
    private static ulong Before(ulong mask, ulong next) => (mask >> 1) | (next << 63);

    // The bit of the last character of the block before; DOrS and WordStart are whole masks.
    private struct Carry
    {
        internal ulong Word;
        internal ulong Digit;
        internal ulong Letter;
        internal ulong Space;
        internal ulong Period;
        internal ulong Apostrophe;
        internal ulong Hyphen;
        internal ulong Exclamation;
        internal ulong Rule;
        internal ulong InNumber;
        internal ulong Possessive;
        internal ulong N;
        internal ulong T;
        internal ulong M;
        internal ulong DOrS;
        internal ulong WordStart;
    }
}
