using System.Text;

namespace FactExtract.Samples.Adapters;

/// <summary>Between engines that count code points, as Python and Rust do, and .NET, which counts UTF-16 code units.</summary>
public static class CodePoints
{
    /// <summary>Where each code point of a text starts, in UTF-16 code units; at the end the length of the text.</summary>
    public static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        return [.. offsets];
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair that stands alone.</summary>
    public static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
