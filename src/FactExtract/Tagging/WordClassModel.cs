using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FactExtract.Lexicons;

namespace FactExtract.Tagging;

/// <summary>The weights of the part-of-speech tagger, from <c>wordclass.bin</c>.</summary>
internal sealed class WordClassModel
{
    /// <summary>Tags, padded to a whole number of 16-byte vectors.</summary>
    internal const int RowLength = 48;

    private static readonly Lazy<WordClassModel> Shipped = new(() => new WordClassModel(ResourceFile.Open("wordclass.bin")));

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal WordClassModel(ResourceFile file)
    {
        Weights = file.ReadArray("weights");
        ReadOnlySpan<ulong> hashes = MemoryMarshal.Cast<byte, ulong>(file.Read("words"));
        ReadOnlySpan<ushort> known = MemoryMarshal.Cast<byte, ushort>(file.Read("known"));
        ReadOnlySpan<ushort> listed = MemoryMarshal.Cast<byte, ushort>(file.Read("listed"));
        ReadOnlySpan<ushort> clusters = MemoryMarshal.Cast<byte, ushort>(file.Read("clusters"));
        ReadOnlySpan<byte> only = file.Read("only");
        int rows = Weights.Length / RowLength;
        if ((rows & (rows - 1)) != 0 || rows * RowLength != Weights.Length || known.Length != hashes.Length || listed.Length != hashes.Length || clusters.Length != hashes.Length || only.Length != hashes.Length)
        {
            throw new InvalidDataException(
                $"Resource wordclass.bin: found {Weights.Length} bytes of weights and {hashes.Length} words, expected a power of two of {RowLength}-byte rows and columns of equal length. The package is damaged or its parts do not match: reinstall it.");
        }

        Words = new WordTable<WordClassEntry>(hashes.Length);
        for (int i = 0; i < hashes.Length; i++)
        {
            Words.Set(hashes[i], new WordClassEntry(known[i], listed[i], clusters[i], (WordClass)only[i]));
        }
    }

    internal static WordClassModel Default => Shipped.Value;

    /// <summary>Rows of <see cref="RowLength"/> signed bytes, one weight a tag; as many rows as a power of two.</summary>
    internal byte[] Weights { get; }

    internal WordTable<WordClassEntry> Words { get; }

    internal int Mask => (Weights.Length / RowLength) - 1;
}
