using System.Globalization;
using System.Numerics;
using FactExtract.Lexicons;

namespace FactExtract.Entities;

/// <summary>Adds up the weights of a set of <see cref="ReferenceFeature"/>s, one bit each.</summary>
/// <param name="weights">By feature.</param>
internal sealed class ReferenceScorer(float[] weights)
{
    /// <summary>The scorer with the weights of seeds/lexicons/reference_weights.tsv.</summary>
    internal static ReferenceScorer Load()
    {
        float[] weights = new float[Enum.GetValues<ReferenceFeature>().Length];
        foreach (string[] row in LexiconFile.Rows("reference_weights", 2))
        {
            weights[(int)Enum.Parse<ReferenceFeature>(row[0])] = float.Parse(row[1], CultureInfo.InvariantCulture);
        }

        return new ReferenceScorer(weights);
    }

    internal float Score(ulong features)
    {
        float score = 0;
        for (; features != 0; features &= features - 1)
        {
            score += weights[BitOperations.TrailingZeroCount(features)];
        }

        return score;
    }
}
