namespace FactExtract.Training.Neural;

/// <summary>Shares of values hidden during training; <see cref="None"/> when scoring.</summary>
/// <param name="Input">Of the embeddings.</param>
/// <param name="Hidden">Of the hidden states.</param>
/// <param name="Dense">Of the dense layer.</param>
/// <param name="Word">A word seen n times is hidden with probability w / (w + n).</param>
internal sealed record DropoutRates(float Input, float Hidden, float Dense, float Word)
{
    internal static DropoutRates None { get; } = new(0, 0, 0, 0);
}
