namespace FactExtract;

/// <summary>What one feature adds to a score.</summary>
/// <param name="Feature">Name of the feature: "population", "countryShare"; docs/formats.md lists them.</param>
/// <param name="Value">How much of it the candidate has, in the feature's own unit.</param>
/// <param name="Weight">What one of it counts.</param>
/// <param name="Contribution">Value times weight: above 0 it speaks for the candidate, below against it.</param>
public sealed record ScoreReason(string Feature, double Value, double Weight, double Contribution);
