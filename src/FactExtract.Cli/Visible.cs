using System.Text;

namespace FactExtract.Cli;

/// <summary>
/// Makes text harmless on a terminal: control characters (which could move the cursor, set the title or answer as if typed) and
/// bidirectional overrides (which could show text in another order than it has) become visible stand-ins.
/// </summary>
internal static class Visible
{
    // U+2400 is the block of control pictures: U+241B "␛" stands for U+001B.
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Replacement = '\uFFFD';

    /// <summary>Text in which line breaks stay; the length is kept, so that spans still fit.</summary>
    internal static string Text(string text) => Replace(text, keepLines: true);

    /// <summary>Text for one line: line breaks are made visible too.</summary>
    internal static string Line(string text) => Replace(text, keepLines: false);

    private static string Replace(string text, bool keepLines)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            char shown = Shown(text, i, keepLines);
            if (shown != text[i])
            {
                changed ??= new StringBuilder(text);
                changed[i] = shown;
            }
        }

        return changed?.ToString() ?? text;
    }

    private static char Shown(string text, int index, bool keepLines) => text[index] switch
    {
        '\n' when keepLines => '\n',
        '\r' when keepLines && index + 1 < text.Length && text[index + 1] == '\n' => ' ',
        '\t' => ' ',
        < ' ' and var control => (char)(ControlPictures + control),
        '\u007F' => DeletePicture,
        >= '\u0080' and <= '\u009F' => Replacement,
        '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Replacement,
        var surrogate when char.IsSurrogate(surrogate) && !IsPaired(text, index) => Replacement,
        var plain => plain,
    };

    private static bool IsPaired(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
        || index > 0 && char.IsSurrogatePair(text[index - 1], text[index]);
}
