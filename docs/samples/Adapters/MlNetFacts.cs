using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace FactExtract.Samples.Adapters;

/// <summary>Facts as columns of an ML.NET pipeline: <c>mlContext.Transforms.ExtractFacts()</c>.</summary>
public static class MlNetFacts
{
    private const string Contract = "FactExtract";

    /// <summary>Adds to each row what its column "Text" holds, by kind: the names, and how many facts there are.</summary>
    public static CustomMappingEstimator<TextRow, FactRow> ExtractFacts(this TransformsCatalog transforms) =>
        transforms.CustomMapping<TextRow, FactRow>(Fill, Contract);

    private static void Fill(TextRow row, FactRow facts)
    {
        ExtractionResult result = FactExtractor.Default.Extract(row.Text ?? "");
        facts.People = Names<PersonFact>(result);
        facts.Places = Names<PlaceFact>(result);
        facts.Organizations = Names<OrganizationFact>(result);
        facts.Facts = result.Facts.Count;
    }

    private static string[] Names<T>(ExtractionResult result)
        where T : NameFact => [.. result.Facts.OfType<T>().Select(fact => fact.Name ?? fact.Text).Distinct()];

    /// <summary>What goes in.</summary>
    public sealed class TextRow
    {
        /// <summary>The article.</summary>
        public string? Text { get; set; }
    }

    /// <summary>What comes out.</summary>
    public sealed class FactRow
    {
        /// <summary>The people, each once, by the fullest name.</summary>
        public string[] People { get; set; } = [];

        /// <summary>The places, likewise.</summary>
        public string[] Places { get; set; } = [];

        /// <summary>The organizations, likewise.</summary>
        public string[] Organizations { get; set; } = [];

        /// <summary>How many facts there are in all.</summary>
        public float Facts { get; set; }
    }

    /// <summary>Lets a saved model be loaded: <c>mlContext.ComponentCatalog.RegisterAssembly(typeof(MlNetFacts).Assembly)</c> comes first.</summary>
    [CustomMappingFactoryAttribute(Contract)]
    public sealed class Factory : CustomMappingFactory<TextRow, FactRow>
    {
        /// <inheritdoc/>
        public override Action<TextRow, FactRow> GetMapping() => Fill;
    }
}
