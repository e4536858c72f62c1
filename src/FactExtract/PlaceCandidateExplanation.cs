namespace FactExtract;

/// <summary>A place that a name could mean, with what speaks for and against it.</summary>
/// <param name="Place">The place.</param>
/// <param name="IsChosen">
/// Whether this mention is put there. That can be another than the likeliest of the name in the whole text: "Paris, Texas" beside "Paris".
/// </param>
/// <param name="Score">Sum of the contributions, in natural logarithms of odds: 1 more is e times as likely.</param>
/// <param name="Probability">Share among the candidates of the name, from 0 to 1.</param>
/// <param name="Reasons">What the score is made of, the weightiest first.</param>
public sealed record PlaceCandidateExplanation(PlaceRecord Place, bool IsChosen, double Score, double Probability, IReadOnlyList<ScoreReason> Reasons);
