using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactExtract.Tokenization;

/// <summary>Classifies one character at a time: the reference that the vector strategies must equal.</summary>
internal readonly struct ScalarClassifier : IBlockClassifier
{
    public static void Classify(ref char block, out BlockMasks masks)
    {
        masks = default;
        for (int i = 0; i < BlockMasks.Length; i++)
        {
            char c = Unsafe.Add(ref block, i);
            ulong bit = 1UL << i;
            AddClass(ref masks, CharClasses.Of(c), bit);
            masks.Glue |= CharClasses.IsGlue(c) ? bit : 0;
            masks.Upper |= c is >= 'A' and <= 'Z' ? bit : 0;
            int lower = c | 0x20;
            masks.N |= lower == 'n' ? bit : 0;
            masks.T |= lower == 't' ? bit : 0;
            masks.M |= lower == 'm' ? bit : 0;
            masks.D |= lower == 'd' ? bit : 0;
            masks.S |= lower == 's' ? bit : 0;
            masks.Hyphen |= c == '-' ? bit : 0;
            masks.Newline |= c is '\n' or '\r' ? bit : 0;
            masks.Exclamation |= c is '!' or '?' ? bit : 0;
            masks.Ellipsis |= c == '\u2026' ? bit : 0;
        }
    }

    /// <summary>Adds the marked characters, none of them ASCII, to masks that know only ASCII.</summary>
    internal static void AddOthers(ref char block, ulong others, ref BlockMasks masks)
    {
        for (; others != 0; others &= others - 1)
        {
            int i = BitOperations.TrailingZeroCount(others);
            char c = Unsafe.Add(ref block, i);
            ulong bit = 1UL << i;
            CharClass own = CharClasses.OfNonAscii(c);
            if (own != CharClass.None)
            {
                AddClass(ref masks, own, bit);
            }
            else if (c == '\u2026')
            {
                masks.Ellipsis |= bit;
            }
            else if (CharClasses.IsGlue(c))
            {
                masks.Glue |= bit;
            }
        }
    }

    // Sets the bit in the mask of every class of a character.
    private static void AddClass(ref BlockMasks masks, CharClass own, ulong bit)
    {
        masks.Letter |= (own & CharClass.Letter) != 0 ? bit : 0;
        masks.Digit |= (own & CharClass.Digit) != 0 ? bit : 0;
        masks.Space |= (own & CharClass.Space) != 0 ? bit : 0;
        masks.Period |= (own & CharClass.Period) != 0 ? bit : 0;
        masks.Apostrophe |= (own & CharClass.Apostrophe) != 0 ? bit : 0;
        masks.Joint |= (own & CharClass.Joint) != 0 ? bit : 0;
        masks.Rule |= (own & CharClass.Rule) != 0 ? bit : 0;
        masks.Sign |= (own & CharClass.Sign) != 0 ? bit : 0;
    }
}
