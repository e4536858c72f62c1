using System.Runtime.InteropServices;
using FactExtract.Tagging;
using FactExtract.Training.Neural;

namespace FactExtract.Training.WordClasses;

/// <summary>Adds up what the network knows of each word and writes it in eight bits, the layers in half precision.</summary>
internal static class WordClassWriter
{
    private const int Size = WordClassNetwork.Size;

    internal static byte[] Write(WordClassNetwork network, WordClassVocabulary vocabulary)
    {
        (ulong Hash, string Spelling)[] words = [.. vocabulary.Known.DistinctBy(word => NameVocabulary.Key(word.Hash))];
        float[] unknown = network.Words.Weights.RowValues(0).ToArray();
        Add(network.Listed.Weights.RowValues(0), 1, unknown);
        float[] rows = [.. unknown, .. words.SelectMany(word => WordValues(network, vocabulary, word.Hash, word.Spelling))];
        float[] affixRows = network.Affixes.Weights.Values.ToArray();
        // A few outliers would waste the range: the unit is set so that one value in 10,000 is clipped.
        float[] sizes = [.. rows.Concat(affixRows).Select(MathF.Abs).Order()];
        float unit = (float)(Half)(sizes[(int)(sizes.Length * 0.9999)] / 127);
        var writer = new ResourceWriter();
        writer.Add("words", MemoryMarshal.AsBytes<uint>(words.Select(word => NameVocabulary.Key(word.Hash)).ToArray()), compress: false);
        writer.Add("wordUnit", MemoryMarshal.AsBytes<Half>([(Half)unit]), compress: false);
        writer.Add("wordRows", Round(rows, unit), compress: true);
        writer.Add("only", [0, .. words.Select(word => (byte)vocabulary.OnlyTag(word.Hash))], compress: true);
        writer.Add("affixes", MemoryMarshal.AsBytes<uint>(vocabulary.Affixes.Select(NameVocabulary.Key).ToArray()), compress: false);
        writer.Add("affixRows", Round(affixRows, unit), compress: true);
        writer.Add("shapes", Halves(network.Shapes.Weights.Values), compress: false);
        writer.Add("window", Halves(Projections(network.Window.Weights)), compress: false);
        writer.Add("hiddenBias", Halves(network.HiddenBias.Weights.Values), compress: false);
        writer.Add("output", Halves(network.Output.Weights.Values), compress: false);
        writer.Add("transitions", Halves(network.Transitions.Weights.Values), compress: true);
        return writer.ToArray();
    }

    private static float[] WordValues(WordClassNetwork network, WordClassVocabulary vocabulary, ulong hash, string spelling)
    {
        float[] sum = network.Words.Weights.RowValues(vocabulary.WordRow(hash)).ToArray();
        Add(network.Listed.Weights.RowValues(vocabulary.ListedRow(hash)), 1, sum);
        Span<ulong> affixes = stackalloc ulong[WordClassForm.AffixCount];
        WordClassForm.ReadAffixes(spelling, affixes);
        foreach (ulong affix in affixes)
        {
            Add(network.Affixes.Weights.RowValues(vocabulary.AffixRow(affix)), 1, sum);
        }

        ReadOnlySpan<float> vector = vocabulary.Vector(hash);
        for (int k = 0; k < vector.Length; k++)
        {
            Add(network.Vectors.Weights.RowValues(k), vector[k], sum);
        }

        return sum;
    }

    private static void Add(ReadOnlySpan<float> values, float factor, float[] sum)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += values[i] * factor;
        }
    }

    // From rows of (place, value) to rows of values, each with what it sends to all places.
    private static float[] Projections(Block window)
    {
        float[] projections = new float[window.Count];
        for (int part = 0; part < WordClassModel.Window; part++)
        {
            for (int i = 0; i < Size; i++)
            {
                window.RowValues((part * Size) + i).CopyTo(projections.AsSpan((i * WordClassModel.ProjectionSize) + (part * WordClassModel.HiddenSize)));
            }
        }

        return projections;
    }

    private static byte[] Round(float[] values, float unit) => [.. values.Select(value => (byte)(sbyte)Math.Clamp(MathF.Round(value / unit), -127, 127))];

    private static ReadOnlySpan<byte> Halves(ReadOnlySpan<float> values)
    {
        var halves = new Half[values.Length];
        for (int i = 0; i < halves.Length; i++)
        {
            halves[i] = (Half)values[i];
        }

        return MemoryMarshal.AsBytes<Half>(halves);
    }
}
