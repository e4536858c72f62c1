namespace FactExtract.Cli;

/// <summary>How the results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people: the article with its facts marked, and tables by kind.</summary>
    Table,

    /// <summary>Indented JSON: an object for one document, an array for many.</summary>
    Json,

    /// <summary>One JSON object a line, one line a document.</summary>
    Ndjson,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>The located mentions as one GeoJSON FeatureCollection.</summary>
    GeoJson,
}
