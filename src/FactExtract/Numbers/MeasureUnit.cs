namespace FactExtract.Numbers;

/// <summary>A unit of measure or a currency.</summary>
/// <param name="Name">Singular US-English name, or the ISO 4217 code.</param>
/// <param name="Code">UCUM code; null when there is none.</param>
/// <param name="Kind">What sort of unit it is.</param>
/// <param name="Factor">What a value is multiplied by: 0.01 for cents.</param>
internal sealed record MeasureUnit(string Name, string? Code, UnitKind Kind, decimal Factor = 1);
