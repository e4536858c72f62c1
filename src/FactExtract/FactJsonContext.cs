using System.Text.Json.Serialization;
using FactExtract.Facts;

namespace FactExtract;

/// <summary>
/// Source-generated JSON metadata: discriminator "kind" first, camelCase names and enum values, nulls left out. Use it as
/// <c>JsonSerializer.Serialize(result, FactJsonContext.Default.ExtractionResult)</c>; it needs no reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnumConverter<FactKind>), typeof(CamelCaseEnumConverter<SentenceKind>), typeof(CamelCaseEnumConverter<MentionForm>), typeof(CamelCaseEnumConverter<Gender>), typeof(CamelCaseEnumConverter<PlaceKind>), typeof(CamelCaseEnumConverter<NumberKind>), typeof(CamelCaseEnumConverter<Qualifier>), typeof(CamelCaseEnumConverter<DateKind>), typeof(CamelCaseEnumConverter<QuoteKind>), typeof(CamelCaseEnumConverter<MentionSource>)],
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(ExtractionResult))]
[JsonSerializable(typeof(IReadOnlyList<Fact>))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(TextDocument))]
[JsonSerializable(typeof(IReadOnlyList<MentionExplanation>))]
public sealed partial class FactJsonContext : JsonSerializerContext;
