namespace FactExtract.Cli;

/// <summary>One FeatureCollection with the located mentions of all documents; <c>documentId</c> of a feature tells them apart.</summary>
internal sealed class GeoJsonWriter(Stream output) : IResultWriter
{
    public void Write(IEnumerable<Outcome> outcomes)
    {
        FactGeoJson.Write(outcomes.Where(outcome => outcome.Result is not null).Select(outcome => outcome.Result!), output);
        output.Write("\n"u8);
    }
}
