namespace FactExtract.Tagging;

/// <summary>Where an entry of a caller's list stands.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Label">What it stands for.</param>
internal readonly record struct GazetteerMatch(int First, int End, GazetteerLabel Label);
