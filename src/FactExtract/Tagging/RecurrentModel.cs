using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// The weights of the recurrent network: word vectors and embeddings → LSTM in both directions → the token beside the mean of its other
/// occurrences → dense → 32 lanes. FactExtract.Training trains it and writes its fields.
/// </summary>
internal sealed class RecurrentModel
{
    internal const int VectorSize = 100;
    internal const int WordSize = 28;
    internal const int FormSize = 32;
    internal const int MarkSize = 32;
    internal const int MarkRows = 80;

    internal const int DenseSize = 128;

    /// <summary>What a sum of products is a whole number of.</summary>
    internal const float SumUnit = 1f / (PackedMatrix.InputUnit * PackedMatrix.WeightUnit);

    /// <summary>Rows that are multiplied side by side.</summary>
    internal const int Abreast = 4;

    /// <summary>Remembered gate inputs are whole numbers of this fraction.</summary>
    internal const int GateUnit = 1024;

    /// <summary>Bits from their unit to that of sums.</summary>
    internal const int GateShift = 13;

    private const int InputSize = VectorSize + WordSize + FormSize;

    private readonly NetworkVectors _vectors;
    private readonly sbyte[] _wordTable;
    private readonly float _wordScale;
    private readonly float[] _formTable;
    private readonly PackedMatrix _input;
    private readonly int[] _bias;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    /// <param name="resource">tagger.bin.</param>
    /// <param name="vectors">Shared by all networks.</param>
    /// <param name="name">What the names of this network's fields start with.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RecurrentModel(ResourceFile resource, NetworkVectors vectors, string name)
    {
        _vectors = vectors;
        _wordTable = MemoryMarshal.Cast<byte, sbyte>(resource.Read(name + ".wordTable")).ToArray();
        _wordScale = BinaryPrimitives.ReadSingleLittleEndian(resource.Read(name + ".wordScale"));
        _formTable = resource.ReadHalves(name + ".forms");
        _bias = Array.ConvertAll(resource.ReadHalves(name + ".inputBias"), bias => (int)MathF.Round(bias * GateUnit) << GateShift);
        Gates = _bias.Length;
        Cells = Gates / 8;
        float[] input = resource.ReadHalves(name + ".input");
        _input = new PackedMatrix(input.AsSpan(0, InputSize * Gates), InputSize, Gates);
        Recurrent = [new PackedMatrix(resource.ReadHalves(name + ".forward"), Cells, 4 * Cells), new PackedMatrix(resource.ReadHalves(name + ".backward"), Cells, 4 * Cells)];
        float[] dense = resource.ReadHalves(name + ".dense");
        Own = new PackedMatrix(dense.AsSpan(0, 2 * Cells * DenseSize), 2 * Cells, DenseSize);
        Others = new PackedMatrix(dense.AsSpan(2 * Cells * DenseSize), 2 * Cells, DenseSize);
        DenseBias = new AlignedArray<float>(resource.ReadHalves(name + ".denseBias"));
        Output = new AlignedArray<float>(resource.ReadHalves(name + ".output"));
        OutputBias = resource.ReadHalves(name + ".outputBias");
        Transitions = resource.ReadHalves(name + ".transitions");
        OfMarks = ProjectMarks(resource.ReadHalves(name + ".marks"), new PackedMatrix(input.AsSpan(InputSize * Gates), MarkSize, Gates));
    }

    /// <summary>Cells of one direction, a multiple of 32.</summary>
    internal int Cells { get; }

    /// <summary>Of both directions: input, forget, output, candidate.</summary>
    internal int Gates { get; }

    /// <summary>From the state of the step before to the gates; forward and backward.</summary>
    internal PackedMatrix[] Recurrent { get; }

    /// <summary>From the states of a token to the dense layer.</summary>
    internal PackedMatrix Own { get; }

    /// <summary>From the mean of the states of the word's other occurrences to the dense layer.</summary>
    internal PackedMatrix Others { get; }

    internal AlignedArray<float> DenseBias { get; }

    internal AlignedArray<float> Output { get; }

    internal float[] OutputBias { get; }

    internal float[] Transitions { get; }

    /// <summary>Gate inputs of each mark.</summary>
    internal AlignedArray<short> OfMarks { get; }

    /// <summary>The gate inputs of word forms, bias included, in units of 1/<see cref="GateUnit"/>.</summary>
    /// <param name="words">Word forms.</param>
    /// <param name="chosen">Which of them to project.</param>
    /// <param name="gates">Of each chosen word form, its <see cref="Gates"/> numbers are set.</param>
    /// <param name="sums">Room for <see cref="Abreast"/> · <see cref="Gates"/> numbers.</param>
    internal void Project(ReadOnlySpan<NameWord> words, ReadOnlySpan<int> chosen, Span<short> gates, Span<int> sums)
    {
        Span<float> values = stackalloc float[InputSize];
        Span<short> inputs = stackalloc short[Abreast * InputSize];
        for (int first = 0; first < chosen.Length; first += Abreast)
        {
            int count = Math.Min(Abreast, chosen.Length - first);
            for (int row = 0; row < count; row++)
            {
                ReadInput(words[chosen[first + row]], values);
                PackedMatrix.Quantize(values, inputs.Slice(row * InputSize, InputSize));
                _bias.CopyTo(sums[(row * Gates)..]);
            }

            _input.MultiplyAdd4(inputs, sums);
            for (int row = 0; row < count; row++)
            {
                Round(sums.Slice(row * Gates, Gates), gates[(chosen[first + row] * Gates)..]);
            }
        }
    }

    private void ReadInput(in NameWord word, Span<float> values)
    {
        values.Clear();
        _vectors.Read(word, values[..VectorSize]);
        ReadOnlySpan<sbyte> own = _wordTable.AsSpan(_vectors.Words.RowOf(word.Hash) * WordSize, WordSize);
        for (int i = 0; i < WordSize; i++)
        {
            values[VectorSize + i] = own[i] * _wordScale;
        }

        Add(_formTable.AsSpan(NetworkInput.CapForm(word) * FormSize, FormSize), values[(VectorSize + WordSize)..]);
        Add(_formTable.AsSpan(NetworkInput.ShapeForm(word) * FormSize, FormSize), values[(VectorSize + WordSize)..]);
    }

    private AlignedArray<short> ProjectMarks(float[] marks, PackedMatrix matrix)
    {
        short[] inputs = new short[marks.Length];
        var projected = new AlignedArray<short>(MarkRows * Gates);
        PackedMatrix.Quantize(marks, inputs);
        int[] sums = new int[Gates];
        for (int mark = 0; mark < MarkRows; mark++)
        {
            Array.Clear(sums);
            matrix.MultiplyAdd(inputs.AsSpan(mark * MarkSize, MarkSize), sums);
            Round(sums, projected.Span.Slice(mark * Gates, Gates));
        }

        return projected;
    }

    private static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        for (int i = 0; i < values.Length; i++)
        {
            sums[i] += values[i];
        }
    }

    private static void Round(ReadOnlySpan<int> sums, Span<short> rounded)
    {
        var half = Vector256.Create(1 << (GateShift - 1));
        for (int i = 0; i < sums.Length; i += 2 * Vector256<int>.Count)
        {
            Vector256<int> lower = (Vector256.Create(sums[i..]) + half) >> GateShift, upper = (Vector256.Create(sums[(i + 8)..]) + half) >> GateShift;
            Vector256.NarrowWithSaturation(lower, upper).CopyTo(rounded[i..]);
        }
    }
}
