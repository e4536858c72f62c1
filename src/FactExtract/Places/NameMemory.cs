using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>
/// Which places the names of the last texts can mean: news go on about the same ones, and to look one up takes as long as to fold thirty
/// others. Never used by two threads at once.
/// </summary>
internal sealed class NameMemory
{
    // Names of some thousand articles, 200 KB.
    private const int MaxNames = 8_192;

    private readonly WordTable<(int First, int End)> _ranges = new();

    /// <summary>The places of a folded name.</summary>
    internal NameRefs Find(PlaceTable table, ReadOnlySpan<char> folded)
    {
        ulong key = TextHash.Of(folded);
        if (!_ranges.TryGet(key, out (int First, int End) range))
        {
            range = table.FindRange(folded);
            Remember(key, range);
        }

        return table.Refs(range);
    }

    /// <summary>The places of the name that a folded one is taken for, see <see cref="TypoSearch"/>.</summary>
    internal NameRefs FindMisspelt(PlaceTable table, TypoSearch typos, ReadOnlySpan<char> folded)
    {
        ulong key = TextHash.Combine(TextHash.Of(folded), 0);
        if (!_ranges.TryGet(key, out (int First, int End) range))
        {
            range = typos.Find(folded);
            Remember(key, range);
        }

        return table.Refs(range);
    }

    private void Remember(ulong key, (int First, int End) range)
    {
        if (_ranges.Count == MaxNames)
        {
            _ranges.Clear();
        }

        _ranges.Set(key, range);
    }
}
