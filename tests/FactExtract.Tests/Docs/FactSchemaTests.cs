using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using FactExtract.Tests.Facts;
using FactExtract.Tests.Support;
using Json.Schema;

namespace FactExtract.Tests.Docs;

/// <summary>docs/facts.schema.json is generated from the types, holds for all output, and refuses what is none.</summary>
public class FactSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string SchemaPath = Repository.PathOf("docs", "facts.schema.json");

    private static readonly FactExtractor Extractor = new(new ExtractionOptions { ResolveEntities = true, Gazetteers = [new Gazetteer("verb", ["said"])] });

    [Test]
    public void Schema_IsThatOfTheTypes() => Golden.Check(Generate().ToJsonString(Indented) + "\n", SchemaPath);

    [Test]
    public void Schema_HoldsForTheOutputOfAnyText()
    {
        JsonSchema schema = JsonSchema.FromText(File.ReadAllText(SchemaPath));
        AnyText.Check(text =>
        {
            string json = JsonSerializer.Serialize(Extractor.Extract(new TextDocument(text) { Id = "a", ReferenceDate = new DateOnly(2022, 10, 4) }), FactJsonContext.Default.ExtractionResult);
            using var document = JsonDocument.Parse(json);
            EvaluationResults results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.That(results.IsValid, () => string.Join('\n', results.Details!.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
        });
    }

    [TestCase("""{"facts":[{"kind":"place","text":"x","span":{"start":0,"length":1}}]}""", true)]
    [TestCase("""{"facts":[{"kind":"planet","text":"x","span":{"start":0,"length":1}}]}""", false)]
    [TestCase("""{"facts":[{"kind":"place","span":{"start":0,"length":1}}]}""", false)]
    [TestCase("""{"facts":[{"kind":"place","text":"x","span":{"start":0,"length":1},"placeKind":"moon"}]}""", false)]
    [TestCase("""{"facts":[{"kind":"place","text":"x","span":{"start":"0","length":1}}]}""", false)]
    [TestCase("""{"facts":{}}""", false)]
    public void Schema_TellsOutputFromOtherThings(string json, bool expected)
    {
        using var document = JsonDocument.Parse(json);
        Assert.That(JsonSchema.FromText(File.ReadAllText(SchemaPath)).Evaluate(document.RootElement).IsValid, Is.EqualTo(expected));
    }

    private static JsonObject Generate()
    {
        JsonObject types = FactJsonContext.Default.ExtractionResult.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "The facts of a text, as factextract and FactJsonContext write them",
        };
        foreach ((string name, JsonNode? value) in types)
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }
}
