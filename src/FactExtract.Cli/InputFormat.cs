namespace FactExtract.Cli;

/// <summary>How the input is written.</summary>
internal enum InputFormat
{
    /// <summary>A file is one article.</summary>
    Text,

    /// <summary>A line is one document: a JSON object with "text" and, if wanted, "id", "date", "homePlace".</summary>
    Ndjson,
}
