using System.Text.Json;

namespace FactExtract.Facts;

/// <summary>Writes located facts as GeoJSON features.</summary>
internal static class GeoJson
{
    // Unflushed bytes after which the writer hands on what it has, so that a long collection needs no long buffer.
    private const int MaxPending = 1 << 16;

    internal static void Write(IEnumerable<ExtractionResult> results, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteStartArray("features");
        foreach (ExtractionResult result in results)
        {
            ArgumentNullException.ThrowIfNull(result);
            foreach (Fact fact in result.Facts)
            {
                switch (fact)
                {
                    case PlaceFact { Latitude: { } latitude, Longitude: { } longitude } place:
                        WriteStart(writer, result, place, "place", latitude, longitude, place.CountryCode);
                        writer.WriteString("placeKind", JsonNamingPolicy.CamelCase.ConvertName(place.PlaceKind.ToString()));
                        WriteKnown(writer, "admin1", place.Admin1);
                        WriteKnown(writer, "geoNamesId", place.GeoNamesId);
                        WriteKnown(writer, "population", place.Population);
                        WriteKnown(writer, "locationConfidence", place.LocationConfidence);
                        WriteEnd(writer);
                        break;
                    case OrganizationFact { Latitude: { } latitude, Longitude: { } longitude } organization:
                        WriteStart(writer, result, organization, "organization", latitude, longitude, organization.CountryCode);
                        WriteEnd(writer);
                        break;
                }

                if (writer.BytesPending > MaxPending)
                {
                    writer.Flush();
                }
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStart(Utf8JsonWriter writer, ExtractionResult result, NameFact fact, string kind, double latitude, double longitude, string? countryCode)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("geometry");
        writer.WriteString("type", "Point");
        writer.WriteStartArray("coordinates");
        writer.WriteNumberValue(longitude);
        writer.WriteNumberValue(latitude);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        WriteKnown(writer, "documentId", result.DocumentId);
        writer.WriteString("kind", kind);
        writer.WriteString("text", fact.Text);
        WriteKnown(writer, "name", fact.Name);
        writer.WriteNumber("start", fact.Span.Start);
        writer.WriteNumber("length", fact.Span.Length);
        writer.WriteNumber("confidence", fact.Confidence);
        WriteKnown(writer, "entityId", fact.EntityId);
        WriteKnown(writer, "countryCode", countryCode);
    }

    private static void WriteEnd(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteKnown(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void WriteKnown(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
