using System.Globalization;

namespace FactExtract.Tests.Support;

/// <summary>Writes the numbers of a text as tables of tests state them: words = value[..upper] [unit] [(counted)] [qualifier].</summary>
internal static class NumberDescription
{
    internal static string Of(ExtractionResult result) => string.Join("; ", result.Numbers.Select(number =>
        $"{number.Text} = {Value(number.Value)}{(number.UpperValue is { } upper ? ".." + Value(upper) : "")}"
        + $"{(number.Unit is { } unit ? " " + unit : "")}{(number.Counted is { } counted ? $" ({counted})" : "")}{(number.Qualifier == Qualifier.Exact ? "" : " " + number.Qualifier)}"));

    private static string Value(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
