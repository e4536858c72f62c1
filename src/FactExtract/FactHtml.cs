using FactExtract.Facts;

namespace FactExtract;

/// <summary>
/// Shows results as a web page of its own: the articles with their facts marked by kind, the speaker beside each quotation, and lists of
/// what was found. The page runs no script, loads nothing, and can be read without colour, on a phone and on paper.
/// </summary>
public static class FactHtml
{
    /// <summary>Makes the page of one text.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="text">The text it was found in.</param>
    /// <returns>HTML 5, in UTF-8 when written to a file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The result is of another text: a span lies outside this one.</exception>
    public static string ToHtml(ExtractionResult result, string text)
    {
        using var writer = new StringWriter();
        Write(result, text, writer);
        return writer.ToString();
    }

    /// <summary>Writes the page of one text.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="text">The text it was found in.</param>
    /// <param name="writer">Where to; its encoding has to be UTF-8. It is left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The result is of another text: a span lies outside this one.</exception>
    public static void Write(ExtractionResult result, string text, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(text);
        Write([(result, text)], writer);
    }

    /// <summary>Writes one page for many texts, each as it comes.</summary>
    /// <param name="documents">What was found, and the text it was found in.</param>
    /// <param name="writer">Where to; its encoding has to be UTF-8. It is left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A result is of another text: a span lies outside this one.</exception>
    public static void Write(IEnumerable<(ExtractionResult Result, string Text)> documents, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(writer);
        HtmlPage.Write(documents, writer);
    }
}
