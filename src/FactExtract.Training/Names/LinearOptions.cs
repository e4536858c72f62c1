namespace FactExtract.Training.Names;

/// <summary>Settings of the linear trainer. Rate, dropout and epochs were chosen on dev in the prototype.</summary>
internal sealed record LinearOptions
{
    internal int Epochs { get; init; } = 6;

    internal float Rate { get; init; } = 0.15f;

    internal float Dropout { get; init; } = 0.2f;

    internal float InitialSquare { get; init; } = 0.1f;

    /// <summary>A token whose gradient sums to less is skipped.</summary>
    internal float NegligibleGradient { get; init; } = 1e-3f;

    internal int MinimumCount { get; init; } = 2;

    internal int KeptRows { get; init; } = 250_000;

    internal int Seed { get; init; } = 5;
}
