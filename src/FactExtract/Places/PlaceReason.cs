namespace FactExtract.Places;

/// <summary>A candidate of a name with the features that its score was summed from.</summary>
/// <param name="Place">Index in the <see cref="PlaceTable"/>.</param>
/// <param name="Probability">Share among the candidates of the name.</param>
/// <param name="Features">By <see cref="PlaceFeature"/>.</param>
internal sealed record PlaceReason(int Place, float Probability, IReadOnlyList<float> Features);
