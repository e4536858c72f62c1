namespace FactExtract.Facts;

/// <summary>Writes text into HTML so that it stays text, between tags and inside attributes in double quotes.</summary>
internal static class HtmlText
{
    internal static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string? entity = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => null,
                < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF' => "\uFFFD",
                var surrogate when char.IsSurrogate(surrogate) && !IsPaired(text, i) => "\uFFFD",
                _ => null,
            };
            if (entity is not null)
            {
                writer.Write(text[written..i]);
                writer.Write(entity);
                written = i + 1;
            }
        }

        writer.Write(text[written..]);
    }

    private static bool IsPaired(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
        || index > 0 && char.IsSurrogatePair(text[index - 1], text[index]);
}
