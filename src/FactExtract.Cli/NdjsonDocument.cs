using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace FactExtract.Cli;

/// <summary>Reads a line of the form <c>{"id":"a1","text":"…","date":"2022-10-04","homePlace":"US"}</c>; all but the text may be missing.</summary>
internal static class NdjsonDocument
{
    internal static InputDocument Parse(ReadOnlySpan<byte> line, string source)
    {
        if (line.IsEmpty)
        {
            return InputDocument.Failed(source, null, "empty line, expected a JSON object");
        }

        string? id = null;
        try
        {
            if (!Utf8.IsValid(line))
            {
                return InputDocument.Failed(source, null, "not UTF-8");
            }

            TextDocument document = Parse(line, ref id);
            return new InputDocument(source, document);
        }
        catch (JsonException exception)
        {
            return InputDocument.Failed(source, id, $"not JSON: error at byte {exception.BytePositionInLine}");
        }
        catch (InvalidOperationException)
        {
            return InputDocument.Failed(source, id, "a string holds half of a surrogate pair (\\uD800 to \\uDFFF alone)");
        }
        catch (FormatException exception)
        {
            return InputDocument.Failed(source, id, exception.Message);
        }
    }

    private static TextDocument Parse(ReadOnlySpan<byte> line, ref string? id)
    {
        var reader = new Utf8JsonReader(line);
        string? text = null;
        string? homePlace = null;
        DateOnly? date = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("not a JSON object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("text"u8))
            {
                text = String(ref reader, "text");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = Id(ref reader);
            }
            else if (reader.ValueTextEquals("date"u8))
            {
                date = String(ref reader, "date") is { } day ? Date(day) : null;
            }
            else if (reader.ValueTextEquals("homePlace"u8))
            {
                homePlace = String(ref reader, "homePlace");
            }
            else
            {
                reader.Skip();
            }
        }

        // Nothing may follow the object; the reader throws if something does.
        reader.Read();
        return new TextDocument(text ?? throw new FormatException("the field \"text\" is missing")) { Id = id, ReferenceDate = date, HomePlace = homePlace };
    }

    private static string? String(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetString()
            : throw new FormatException($"the field \"{field}\" is not a string");
    }

    private static string? Id(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String or JsonTokenType.Null => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            _ => throw new FormatException("the field \"id\" is neither a string nor a number"),
        };
    }

    private static DateOnly Date(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw new FormatException($"the field \"date\" is '{day}', expected a date such as 2022-10-04");
}
