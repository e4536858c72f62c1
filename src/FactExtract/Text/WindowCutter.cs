namespace FactExtract.Text;

/// <summary>Cuts a long text into windows, at the end of a paragraph wherever there is one.</summary>
internal static class WindowCutter
{
    /// <summary>The length of the window at the start of a text.</summary>
    /// <param name="text">What is still to be cut; no more than one code unit beyond <paramref name="maxLength"/> is looked at.</param>
    /// <param name="maxLength">The longest window, at least 2.</param>
    /// <returns>
    /// The end of the last blank line within reach; where there is none, of the last line; of the last white space; else the whole
    /// length, without the first half of a surrogate pair.
    /// </returns>
    internal static int Length(ReadOnlySpan<char> text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text.Length;
        }

        ReadOnlySpan<char> window = text[..maxLength];
        int line = window.LastIndexOf('\n') + 1;
        for (int at = line - 1; at > 0; at = window[..at].LastIndexOf('\n'))
        {
            if (IsBlank(window[..at]))
            {
                return at + 1;
            }
        }

        if (line > 0)
        {
            return line;
        }

        for (int end = maxLength; end > 1; end--)
        {
            if (char.IsWhiteSpace(window[end - 1]))
            {
                return end;
            }
        }

        return maxLength - (char.IsHighSurrogate(window[^1]) && char.IsLowSurrogate(text[maxLength]) ? 1 : 0);
    }

    /// <summary>Whether the last line of a text holds nothing, and another comes before it.</summary>
    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.TrimEnd(" \t\r");
        return trimmed.Length > 0 && trimmed[^1] == '\n';
    }
}
