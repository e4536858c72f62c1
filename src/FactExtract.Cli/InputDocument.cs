namespace FactExtract.Cli;

/// <summary>A document to be read, or what is wrong with it.</summary>
/// <param name="Source">Where it came from, for messages: "a.txt", "standard input, line 3".</param>
/// <param name="Document">The text with its id; empty text when there is an error.</param>
/// <param name="Error">Why it could not be read; null when it could.</param>
internal sealed record InputDocument(string Source, TextDocument Document, string? Error = null)
{
    internal static InputDocument Failed(string source, string? id, string error) => new(source, new TextDocument("") { Id = id }, error);
}
