namespace FactExtract.Facts;

/// <summary>Writes the page: style, switches for the kinds, and for each document its article and its lists.</summary>
internal static class HtmlPage
{
    // Belt and braces: everything is escaped, and the browser is told to run and to load nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    internal static void Write(IEnumerable<(ExtractionResult Result, string Text)> documents, TextWriter writer)
    {
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        writer.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        writer.Write("<title>Facts</title>\n<style>\n");
        writer.Write(Style());
        writer.Write("</style>\n</head>\n<body>\n");
        WriteSwitches(writer);
        int number = 0;
        bool isLandDrawn = false;
        foreach ((ExtractionResult result, string text) in documents)
        {
            ArgumentNullException.ThrowIfNull(result);
            ArgumentNullException.ThrowIfNull(text);
            isLandDrawn = WriteDocument(result, text, $"d{++number}", isLandDrawn, writer);
        }

        writer.Write("</body>\n</html>\n");
    }

    private static bool WriteDocument(ExtractionResult result, string text, string prefix, bool isLandDrawn, TextWriter writer)
    {
        writer.Write($"<main id=\"{prefix}\">\n");
        if (result.DocumentId is { Length: > 0 } id)
        {
            writer.Write("<h2>");
            HtmlText.Write(writer, id);
            writer.Write("</h2>\n");
        }

        new HtmlArticle(result, text, prefix, writer).Write();
        writer.Write("<aside>\n");
        isLandDrawn = FactMap.Write(result, isLandDrawn, writer);
        new HtmlLists(result, text, prefix, writer).Write();
        writer.Write("</aside>\n</main>\n");
        return isLandDrawn;
    }

    /// <summary>One switch a kind; the style sheet does the rest.</summary>
    private static void WriteSwitches(TextWriter writer)
    {
        writer.Write("<header>\n");
        foreach (FactKind kind in Enum.GetValues<FactKind>())
        {
            string name = FactWords.Of(kind);
            writer.Write($"<label class=\"{name}\"><input type=\"checkbox\" id=\"show-{name}\" checked><i>{FactWords.Plural(kind)}</i></label>\n");
        }

        writer.Write("<label class=\"labels\"><input type=\"checkbox\" id=\"show-labels\"><i>labels</i></label>\n</header>\n");
    }

    private static string Style()
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css")
            ?? throw new InvalidDataException("Resource page.css: not found in FactExtract. Reinstall the package.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
