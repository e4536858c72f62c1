using System.Runtime.InteropServices;
using FactExtract.Lexicons;

namespace FactExtract.Tagging;

/// <summary>What all networks know of words: fixed vectors, read in place, and which words have an embedding of their own.</summary>
internal sealed class NetworkVectors(ResourceFile resource)
{
    private readonly RawField _rows = resource.View("vectors.rows");
    private readonly Half[] _scales = MemoryMarshal.Cast<byte, Half>(resource.Read("vectors.scales")).ToArray();

    internal NetworkWords Words { get; } = new(MemoryMarshal.Cast<byte, uint>(resource.Read("vectors.words")));

    /// <summary>The vector of a word, or of its cluster; nothing is written for a word without.</summary>
    internal void Read(in NameWord word, Span<float> values)
    {
        int row = NetworkInput.VectorRow(word, _scales.Length - NetworkInput.Clusters);
        if (row < 0)
        {
            return;
        }

        ReadOnlySpan<sbyte> vector = MemoryMarshal.Cast<byte, sbyte>(_rows.Bytes).Slice(row * values.Length, values.Length);
        float scale = (float)_scales[row];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = vector[i] * scale;
        }
    }
}
