using FactExtract.Tokenization;

namespace FactExtract.Training.Neural;

/// <summary>A document as rows of the network's tables.</summary>
internal sealed class NetworkDocument
{
    internal required SentenceRange[] Sentences { get; init; }

    /// <summary>Of each token the row of its word vector, or -1.</summary>
    internal required int[] Vectors { get; init; }

    /// <summary>Of each token the row of its learned word, 0 for none.</summary>
    internal required int[] Words { get; init; }

    /// <summary>Of each token how often its word stands in the training data.</summary>
    internal required int[] Counts { get; init; }

    internal required int[][] Forms { get; init; }

    internal required int[][] Marks { get; init; }

    /// <summary>Group of occurrences of the word, or -1.</summary>
    internal required int[] Groups { get; init; }

    internal required int GroupCount { get; init; }

    internal required ulong[] Allowed { get; init; }

    internal required float Weight { get; init; }

    internal int Length => Vectors.Length;
}
