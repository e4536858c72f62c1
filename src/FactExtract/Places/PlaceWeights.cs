using System.Globalization;
using FactExtract.Lexicons;

namespace FactExtract.Places;

/// <summary>The weight of each <see cref="PlaceFeature"/>.</summary>
internal sealed class PlaceWeights
{
    internal static readonly int Count = Enum.GetValues<PlaceFeature>().Length;

    private readonly float[] _weights = new float[Count];

    /// <param name="rows">Feature and weight; a feature without a row weighs nothing.</param>
    internal PlaceWeights(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            _weights[(int)Enum.Parse<PlaceFeature>(row[0])] = float.Parse(row[1], CultureInfo.InvariantCulture);
        }
    }

    internal float this[PlaceFeature feature]
    {
        get => _weights[(int)feature];
        set => _weights[(int)feature] = value;
    }

    internal static PlaceWeights Read() => new(LexiconFile.Rows("place_weights", 2));
}
