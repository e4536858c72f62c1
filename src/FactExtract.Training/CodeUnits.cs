using System.Text;

namespace FactExtract.Training;

/// <summary>Turns offsets in code points, which the corpora use, into offsets in UTF-16 code units.</summary>
internal static class CodeUnits
{
    /// <summary>Of each code point of the text, and of its end, the index of its first code unit.</summary>
    internal static int[] OfCodePoints(string text)
    {
        var units = new List<int>(text.Length + 1);
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            units.Add(at);
            at += rune.Utf16SequenceLength;
        }

        units.Add(at);
        return [.. units];
    }
}
