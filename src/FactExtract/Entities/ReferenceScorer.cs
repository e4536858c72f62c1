using System.Globalization;
using System.Numerics;
using FactExtract.Lexicons;

namespace FactExtract.Entities;

/// <summary>Adds up the weights of a set of <see cref="ReferenceFeature"/>s, one bit each.</summary>
internal sealed class ReferenceScorer
{
    private readonly float[] _weights = new float[64];

    internal ReferenceScorer()
    {
        foreach (string[] row in LexiconFile.Rows("reference_weights", 2))
        {
            _weights[(int)Enum.Parse<ReferenceFeature>(row[0])] = float.Parse(row[1], CultureInfo.InvariantCulture);
        }
    }

    internal float Score(ulong features)
    {
        float score = 0;
        for (; features != 0; features &= features - 1)
        {
            score += _weights[BitOperations.TrailingZeroCount(features)];
        }

        return score;
    }
}
