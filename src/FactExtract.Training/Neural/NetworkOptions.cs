namespace FactExtract.Training.Neural;

/// <summary>Settings of the network trainer.</summary>
internal sealed record NetworkOptions
{
    internal int Epochs { get; init; } = 5;

    internal float Rate { get; init; } = 0.002f;

    /// <summary>Embeddings move slower.</summary>
    internal float EmbeddingRate { get; init; } = 0.5f;

    /// <summary>Tokens of a step: two passes of half as many.</summary>
    internal int BatchTokens { get; init; } = 500;

    internal float MaxNorm { get; init; } = 5;

    internal DropoutRates Dropout { get; init; } = new(0.25f, 0.4f, 0.3f, 0.7f);

    internal int WordCount { get; init; } = 3;

    /// <summary>Words that keep a vector of their own; the rest share those of their clusters.</summary>
    internal int VectorRows { get; init; } = 50_000;

    /// <summary>Texts labelled by the teachers are many: each epoch takes every n-th of them.</summary>
    internal int SilverParts { get; init; } = 2;

    internal int Seed { get; init; } = 1;
}
