using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactExtract.Facts;

/// <summary>Writes an enum value as its name in camelCase: <c>MoreThan</c> becomes "moreThan".</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
