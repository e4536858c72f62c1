using System.Runtime.InteropServices;
using FactExtract.Tagging;
using FactExtract.Training.Embeddings;

namespace FactExtract.Training.Neural;

/// <summary>Writes the network in the fields that <see cref="RecurrentModel"/> reads.</summary>
internal static class NetworkWriter
{
    /// <summary>Rounds word vectors to bytes with a scale a row; after the own rows come the means of the clusters.</summary>
    internal static (sbyte[] Rows, Half[] Scales, float[] Rounded) RoundVectors(WordVectors vectors, ReadOnlySpan<int> clusters, int ownRows)
    {
        const int Size = WordVectors.Dimensions;
        float[] rows = new float[(ownRows + NetworkInput.Clusters) * Size];
        vectors.Values.AsSpan(0, ownRows * Size).CopyTo(rows);
        int[] members = new int[NetworkInput.Clusters];
        for (int row = ownRows; row < clusters.Length; row++)
        {
            members[clusters[row]]++;
            for (int i = 0; i < Size; i++)
            {
                rows[((ownRows + clusters[row]) * Size) + i] += vectors.Values[(row * Size) + i];
            }
        }

        for (int i = ownRows * Size; i < rows.Length; i++)
        {
            rows[i] /= Math.Max(1, members[(i / Size) - ownRows]);
        }

        sbyte[] bytes = new sbyte[rows.Length];
        var scales = new Half[rows.Length / Size];
        for (int row = 0; row < scales.Length; row++)
        {
            float max = 1e-3f;
            for (int i = 0; i < Size; i++)
            {
                max = MathF.Max(max, MathF.Abs(rows[(row * Size) + i]));
            }

            scales[row] = (Half)(max / 127);
            for (int i = row * Size; i < (row + 1) * Size; i++)
            {
                bytes[i] = (sbyte)Math.Clamp(MathF.Round(rows[i] / (float)scales[row]), -127, 127);
                rows[i] = bytes[i] * (float)scales[row];
            }
        }

        return (bytes, scales, rows);
    }

    /// <summary>Writes what all networks share.</summary>
    internal static void WriteVectors(ResourceWriter writer, NetworkWords words, sbyte[] vectors, Half[] vectorScales)
    {
        writer.Add("vectors.words", MemoryMarshal.AsBytes<uint>(words.Keys()), compress: false);
        writer.Add("vectors.rows", MemoryMarshal.AsBytes<sbyte>(vectors), compress: false);
        writer.Add("vectors.scales", MemoryMarshal.AsBytes<Half>(vectorScales), compress: false);
    }

    /// <summary>Writes one network.</summary>
    internal static void Write(ResourceWriter writer, string name, Network network)
    {
        ReadOnlySpan<float> table = network.Words.Weights.Values;
        float scale = 1e-6f;
        foreach (float value in table)
        {
            scale = MathF.Max(scale, MathF.Abs(value) / 127);
        }

        sbyte[] rounded = new sbyte[table.Length];
        for (int i = 0; i < rounded.Length; i++)
        {
            rounded[i] = (sbyte)MathF.Round(table[i] / scale);
        }

        writer.Add(name + ".wordTable", MemoryMarshal.AsBytes<sbyte>(rounded), compress: true);
        writer.Add(name + ".wordScale", MemoryMarshal.AsBytes<float>([scale]), compress: false);
        WriteHalves(writer, name + ".forms", network.Forms);
        WriteHalves(writer, name + ".marks", network.Marks);
        WriteHalves(writer, name + ".input", network.Input);
        WriteHalves(writer, name + ".inputBias", network.InputBias);
        WriteHalves(writer, name + ".forward", network.Recurrent[0]);
        WriteHalves(writer, name + ".backward", network.Recurrent[1]);
        WriteHalves(writer, name + ".dense", network.Dense);
        WriteHalves(writer, name + ".denseBias", network.DenseBias);
        WriteHalves(writer, name + ".output", network.Output);
        WriteHalves(writer, name + ".outputBias", network.OutputBias);
        WriteHalves(writer, name + ".transitions", network.Transitions);
    }

    private static void WriteHalves(ResourceWriter writer, string name, Parameter parameter)
    {
        Half[] halves = Array.ConvertAll(parameter.Weights.Values.ToArray(), value => (Half)value);
        writer.Add(name, MemoryMarshal.AsBytes<Half>(halves), compress: false);
    }
}
