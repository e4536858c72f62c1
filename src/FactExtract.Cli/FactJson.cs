using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactExtract.Cli;

/// <summary>How the command line writes JSON.</summary>
internal static class FactJson
{
    // Letters and quotation marks stay what they are. Control characters are escaped also by this encoder, so a terminal is safe; only
    // a web page would not be, and nothing is put into one here.
    internal static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    internal static void Write(Utf8JsonWriter json, Outcome outcome)
    {
        if (outcome.Result is { } result)
        {
            JsonSerializer.Serialize(json, result, FactJsonContext.Default.ExtractionResult);
        }
        else
        {
            WriteError(json, outcome.Input);
        }
    }

    /// <summary>A result as one line, without its end.</summary>
    internal static byte[] Line(ExtractionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Compact);
        JsonSerializer.Serialize(json, result, FactJsonContext.Default.ExtractionResult);
        return buffer.WrittenSpan.ToArray();
    }

    internal static void WriteError(Utf8JsonWriter json, InputDocument input)
    {
        json.WriteStartObject();
        json.WriteString("documentId"u8, input.Document.Id);
        json.WriteString("error"u8, input.Error);
        json.WriteEndObject();
    }
}
