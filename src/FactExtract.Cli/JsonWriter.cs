using System.Text.Json;

namespace FactExtract.Cli;

/// <summary>Indented JSON: an object for one document, an array for many.</summary>
internal sealed class JsonWriter(Stream output, bool isSingle) : IResultWriter
{
    public void Write(IEnumerable<Outcome> outcomes)
    {
        using var json = new Utf8JsonWriter(output, FactJson.Indented);
        if (!isSingle)
        {
            json.WriteStartArray();
        }

        foreach (Outcome outcome in outcomes)
        {
            FactJson.Write(json, outcome);
            json.Flush();
        }

        if (!isSingle)
        {
            json.WriteEndArray();
        }

        json.Flush();
        output.Write("\n"u8);
    }
}
