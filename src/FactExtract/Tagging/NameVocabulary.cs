using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>The words that have vectors: their rows (by falling frequency) and their clusters.</summary>
internal sealed class NameVocabulary
{
    // The 2,000 commonest words are function words and common nouns: chosen on dev in the prototype.
    private const int CommonRows = 2000;

    private readonly WordTable<int> _rows;
    private readonly byte[] _coarse;
    private readonly byte[] _middle;
    private readonly ushort[] _fine;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal NameVocabulary(ResourceFile resource)
    {
        ReadOnlySpan<byte> hashes = resource.Read("words");
        int count = hashes.Length / 4;
        _rows = new WordTable<int>(count);
        for (int row = count - 1; row >= 0; row--)
        {
            _rows.Set(BinaryPrimitives.ReadUInt32LittleEndian(hashes[(row * 4)..]), row);
        }

        ReadOnlySpan<byte> clusters = resource.Read("clusters");
        _coarse = clusters[..count].ToArray();
        _middle = clusters.Slice(count, count).ToArray();
        _fine = new ushort[count];
        for (int row = 0; row < count; row++)
        {
            _fine[row] = (ushort)(clusters[(2 * count) + row] | clusters[(3 * count) + row] << 8);
        }
    }

    /// <summary>All that is known of a word form.</summary>
    internal NameWord Describe(ReadOnlySpan<char> word, ulong hash, ulong exact)
    {
        int cap = WordShape.CapClass(word);
        int row = Find(word, hash);
        bool hasCapital = cap >= 6;
        return new NameWord
        {
            Hash = hash,
            Exact = exact,
            Shape = WordShape.Pattern(word, maxRun: 4),
            Row = row,
            CoarseCluster = row < 0 ? -1 : _coarse[row],
            Cluster = row < 0 ? -1 : _middle[row],
            FineCluster = row < 0 ? -1 : _fine[row],
            CapClass = (byte)cap,
            HasCapital = hasCapital,
            IsGrouped = cap >= WordShape.FirstWithLetters && word.Length > 1 && (hasCapital || row > CommonRows || row < 0),
        };
    }

    /// <summary>The part of a hash that the resource stores: two words in 100,000 share it.</summary>
    internal static uint Key(ulong hash) => Math.Max(1, (uint)hash);

    // The word; of a hyphened word the last part; of "U.S." the letters.
    private int Find(ReadOnlySpan<char> word, ulong hash)
    {
        if (_rows.TryGet(Key(hash), out int row))
        {
            return row;
        }

        int hyphen = word.LastIndexOfAny('-', '\u2011', '\u2010');
        if (hyphen > 0 && hyphen < word.Length - 1 && _rows.TryGet(Key(TextHash.Of(word[(hyphen + 1)..])), out row))
        {
            return row;
        }

        if (word.Contains('.') && word.Length <= 16)
        {
            Span<char> letters = stackalloc char[16];
            int length = 0;
            foreach (char c in word)
            {
                if (c != '.')
                {
                    letters[length++] = c;
                }
            }

            if (length > 0 && _rows.TryGet(Key(TextHash.Of(letters[..length])), out row))
            {
                return row;
            }
        }

        return -1;
    }
}
