using System.Runtime.CompilerServices;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// The features of the linear model, in groups by what they depend on: a word form at an offset, a mark of a token at an offset, three
/// neighbouring words, or how the word is used elsewhere in the document. The tagger computes a group once for all tokens that share it.
/// </summary>
internal static class LinearFeatures
{
    /// <summary>Offsets −2…2 of word forms.</summary>
    internal const int WordReach = 2;

    /// <summary>Offsets −1…1 of marks.</summary>
    internal const int MarkReach = 1;

    /// <summary>How many features <see cref="AddNeighbours"/> gives.</summary>
    internal const int NeighbourCount = 10;

    /// <summary>How many features <see cref="AddElsewhere"/> gives at most: six of neighbours, and marks.</summary>
    internal const int MostElsewhere = 6 + 64 + 32;

    private const int MaxAffix = 5;

    private enum Template
    {
        Bias,
        Edge,
        Word,
        Cap,
        Shape,
        Exact,
        Mark,
        CoarseCluster,
        Cluster,
        FineCluster,
        Prefix,
        Suffix,
        PreviousWordAndWord,
        WordAndNextWord,
        WordsAround,
        Caps,
        PreviousWordAndCap,
        CapAndNextWord,
        Clusters,
        ClusterAndNext,
        ClustersAround,
        ClusterAndCap,
        ClustersAndCap,
        NeighbourSuffix,
        NeighbourPrefix,
        ElsewherePrevious,
        ElsewhereNext,
        ElsewherePreviousCap,
        ElsewhereNextCap,
        ElsewhereMark,
        ElsewherePreviousCluster,
        ElsewhereNextCluster,
    }

    /// <summary>The features of a word form seen from a token <paramref name="offset"/> tokens before it (negative: after it).</summary>
    internal static void AddWord<TSink>(in NameWord word, ReadOnlySpan<char> text, int offset, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(Mix(Template.Word, offset, word.Hash));
        sink.Add(Mix(Template.Cap, offset, word.CapClass));
        sink.Add(Mix(Template.Shape, offset, word.Shape));
        if (offset is >= -1 and <= 1)
        {
            sink.Add(Mix(Template.Exact, offset, word.Exact));
        }

        if (word.Row >= 0)
        {
            sink.Add(Mix(Template.CoarseCluster, offset, (ulong)word.CoarseCluster));
            sink.Add(Mix(Template.Cluster, offset, (ulong)word.Cluster));
            sink.Add(Mix(Template.FineCluster, offset, (ulong)word.FineCluster));
        }

        if (offset == 0)
        {
            AddAffixes(text, ref sink);
            sink.Add(Mix(Template.Bias, 0, 0));
            sink.Add(Mix(Template.ClusterAndCap, 0, Pair(word.Cluster, word.CapClass)));
        }
        else if (offset is -1 or 1 && text.Length > 3)
        {
            sink.Add(Mix(Template.NeighbourSuffix, offset, TextHash.Of(text[^3..])));
            sink.Add(Mix(Template.NeighbourPrefix, offset, TextHash.Of(text[..3])));
        }
    }

    /// <summary>The feature of there being no token at the offset.</summary>
    internal static ulong Edge(int offset) => Mix(Template.Edge, offset, 0);

    /// <summary>The feature of a mark (see <see cref="DocumentMarks"/>) at the offset.</summary>
    internal static ulong Mark(int mark, int offset) => Mix(Template.Mark, offset, (ulong)mark);

    /// <summary>The features of a token together with its neighbours; a neighbour beyond the sentence has hash 1 and no cluster.</summary>
    internal static void AddNeighbours<TSink>(in NameWord previous, in NameWord word, in NameWord next, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(Mix(Template.PreviousWordAndWord, 0, Pair(previous.Hash, word.Hash)));
        sink.Add(Mix(Template.WordAndNextWord, 0, Pair(word.Hash, next.Hash)));
        sink.Add(Mix(Template.WordsAround, 0, Pair(previous.Hash, next.Hash)));
        sink.Add(Mix(Template.Caps, 0, (ulong)((previous.CapClass * 32) + word.CapClass) * 32 + next.CapClass));
        sink.Add(Mix(Template.PreviousWordAndCap, 0, Pair(previous.Hash, word.CapClass)));
        sink.Add(Mix(Template.CapAndNextWord, 0, Pair(next.Hash, word.CapClass)));
        sink.Add(Mix(Template.Clusters, 0, Pair(previous.Cluster, word.Cluster)));
        sink.Add(Mix(Template.ClusterAndNext, 0, Pair(word.Cluster, next.Cluster)));
        sink.Add(Mix(Template.ClustersAround, 0, Pair(previous.Cluster, next.Cluster)));
        sink.Add(Mix(Template.ClustersAndCap, 0, Pair(Pair(previous.Cluster, word.Cluster), word.CapClass)));
    }

    /// <summary>What one occurrence of a word tells about its other occurrences in the document.</summary>
    internal static void AddElsewhere<TSink>(in NameWord previous, in NameWord next, ulong names, uint marks, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(Mix(Template.ElsewherePrevious, 0, previous.Hash));
        sink.Add(Mix(Template.ElsewhereNext, 0, next.Hash));
        sink.Add(Mix(Template.ElsewherePreviousCap, 0, previous.CapClass));
        sink.Add(Mix(Template.ElsewhereNextCap, 0, next.CapClass));
        sink.Add(Mix(Template.ElsewherePreviousCluster, 0, (ulong)previous.Cluster));
        sink.Add(Mix(Template.ElsewhereNextCluster, 0, (ulong)next.Cluster));
        for (; names != 0; names &= names - 1)
        {
            sink.Add(Mix(Template.ElsewhereMark, 0, (ulong)System.Numerics.BitOperations.TrailingZeroCount(names)));
        }

        for (; marks != 0; marks &= marks - 1)
        {
            sink.Add(Mix(Template.ElsewhereMark, 0, 64 + (ulong)System.Numerics.BitOperations.TrailingZeroCount(marks)));
        }
    }

    // Prefixes and suffixes keep case; all digits count as 0.
    private static void AddAffixes<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        ulong prefix = 0, suffix = 0;
        for (int length = 1; length <= MaxAffix && length <= text.Length; length++)
        {
            prefix = Pair(prefix, Fold(text[length - 1]));
            suffix = Pair(suffix, Fold(text[^length]));
            sink.Add(Mix(Template.Prefix, length, prefix));
            sink.Add(Mix(Template.Suffix, length, suffix));
        }
    }

    private static char Fold(char c) => char.IsDigit(c) ? '0' : c == '\u2019' ? '\'' : c;

    private static ulong Pair(int a, int b) => Pair((ulong)a, (ulong)b);

    private static ulong Pair(ulong a, ulong b) => ((a ^ (a >> 32)) * 0x9E3779B97F4A7C15) + (b * 0xC2B2AE3D27D4EB4F);

    // The finalizer of MurmurHash3: every bit of the result depends on every bit of template, offset and value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(Template template, int offset, ulong value)
    {
        ulong hash = (value + ((((ulong)template * 16) + (ulong)(offset + 8)) * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
