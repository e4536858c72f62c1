using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace FactExtract.Cli;

/// <summary>A part of the documents, for one of several processes: those whose hash leaves the remainder <paramref name="Index"/>.</summary>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record Shard(int Index, int Count)
{
    // FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv. Short enough to be computed by whoever hands out the documents.
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    internal static bool TryParse(string word, [NotNullWhen(true)] out Shard? shard)
    {
        shard = word.Split('/') is [var index, var count]
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            && i < n
            ? new Shard(i, n)
            : null;
        return shard is not null;
    }

    /// <summary>Whether a document is in this part: by its id, without one by its text.</summary>
    internal bool Contains(TextDocument document)
    {
        ulong hash = OffsetBasis;
        foreach (byte value in Encoding.UTF8.GetBytes(document.Id ?? document.Text))
        {
            hash = (hash ^ value) * Prime;
        }

        return hash % (ulong)Count == (ulong)Index;
    }
}
