using System.Buffers.Binary;
using System.Runtime.InteropServices;
using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Training.Embeddings;
using FactExtract.Training.Neural;

namespace FactExtract.Training.Names;

/// <summary>The part of tagger.bin that is not trained: words with their clusters and vectors, and the name lists.</summary>
internal static class TaggerWords
{
    private const int WordCount = 150_000;

    internal static void Write(ResourceWriter writer, string data, string packages)
    {
        WordVectors vectors = WordVectors.Read(packages, WordCount);
        byte[] hashes = new byte[vectors.Words.Count * 4];
        for (int row = 0; row < vectors.Words.Count; row++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(hashes.AsSpan(row * 4), NameVocabulary.Key(TextHash.Of(vectors.Words[row])));
        }

        var clusters = new List<byte>();
        clusters.AddRange(Clusters.Find(vectors, 64, seed: 7).Select(c => (byte)c));
        clusters.AddRange(Clusters.Find(vectors, 256, seed: 8).Select(c => (byte)c));
        int[] fine = Clusters.Find(vectors, NetworkInput.Clusters, seed: 9);
        clusters.AddRange(fine.Select(c => (byte)c));
        clusters.AddRange(fine.Select(c => (byte)(c >> 8)));
        writer.Add("words", hashes, compress: false);
        writer.Add("clusters", CollectionsMarshal.AsSpan(clusters), compress: true);
        writer.Add("lists", new NameListBuilder(data, packages).Build(), compress: false);
    }

    /// <summary>The word vectors as the networks see them: rounded, rare words by their cluster.</summary>
    internal static (sbyte[] Rows, Half[] Scales, float[] Rounded) ReadVectors(ResourceFile words, string packages, int ownRows)
    {
        ReadOnlySpan<byte> clusters = words.Read("clusters");
        int[] fine = new int[WordCount];
        for (int row = 0; row < WordCount; row++)
        {
            fine[row] = clusters[(2 * WordCount) + row] | clusters[(3 * WordCount) + row] << 8;
        }

        return NetworkWriter.RoundVectors(WordVectors.Read(packages, WordCount), fine, ownRows);
    }
}
