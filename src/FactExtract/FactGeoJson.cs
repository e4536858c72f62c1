using FactExtract.Facts;

namespace FactExtract;

/// <summary>
/// Shows where the facts of texts are: a GeoJSON FeatureCollection (RFC 7946) with a point for each mention of a located place or
/// organization, in text order.
/// </summary>
public static class FactGeoJson
{
    /// <summary>Makes the collection of one text.</summary>
    /// <param name="result">What was found.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static string ToGeoJson(ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var stream = new MemoryStream();
        Write([result], stream);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes one collection for many texts, each as it comes.</summary>
    /// <param name="results">What was found; <see cref="ExtractionResult.DocumentId"/> tells the texts apart.</param>
    /// <param name="stream">Where to, in UTF-8. It is left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IEnumerable<ExtractionResult> results, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new System.Text.Json.Utf8JsonWriter(stream);
        GeoJson.Write(results, writer);
    }
}
