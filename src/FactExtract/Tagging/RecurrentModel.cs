using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FactExtract.Lexicons;

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

    /// <summary>Remembered gate inputs are whole numbers of this fraction.</summary>
    internal const int GateUnit = 1024;

    private readonly NetworkVectors _vectors;
    private readonly float[] _wordTable;
    private readonly float[] _formTable;
    private readonly float[] _input;
    private readonly float[] _inputBias;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    /// <param name="resource">tagger.bin.</param>
    /// <param name="vectors">Shared by all networks.</param>
    /// <param name="name">What the names of this network's fields start with.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RecurrentModel(ResourceFile resource, NetworkVectors vectors, string name)
    {
        _vectors = vectors;
        ReadOnlySpan<sbyte> words = MemoryMarshal.Cast<byte, sbyte>(resource.Read(name + ".wordTable"));
        float wordScale = BinaryPrimitives.ReadSingleLittleEndian(resource.Read(name + ".wordScale"));
        _wordTable = new float[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            _wordTable[i] = words[i] * wordScale;
        }

        _formTable = resource.ReadHalves(name + ".forms");
        _input = resource.ReadHalves(name + ".input");
        _inputBias = resource.ReadHalves(name + ".inputBias");
        Gates = _inputBias.Length;
        Cells = Gates / 8;
        Recurrent = [new PackedMatrix(resource.ReadHalves(name + ".forward"), Cells, 4 * Cells), new PackedMatrix(resource.ReadHalves(name + ".backward"), Cells, 4 * Cells)];
        float[] dense = resource.ReadHalves(name + ".dense");
        Own = new PackedMatrix(dense.AsSpan(0, 2 * Cells * DenseSize), 2 * Cells, DenseSize);
        Others = new PackedMatrix(dense.AsSpan(2 * Cells * DenseSize), 2 * Cells, DenseSize);
        DenseBias = resource.ReadHalves(name + ".denseBias");
        Output = resource.ReadHalves(name + ".output");
        OutputBias = resource.ReadHalves(name + ".outputBias");
        Transitions = resource.ReadHalves(name + ".transitions");
        OfMarks = ProjectMarks(resource.ReadHalves(name + ".marks"));
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

    internal float[] DenseBias { get; }

    internal float[] Output { get; }

    internal float[] OutputBias { get; }

    internal float[] Transitions { get; }

    /// <summary>Gate inputs of each mark.</summary>
    internal short[] OfMarks { get; }

    /// <summary>The gate inputs of a word form, bias included, in units of 1/<see cref="GateUnit"/>.</summary>
    internal void Project(in NameWord word, Span<short> gates)
    {
        Span<float> input = stackalloc float[VectorSize + WordSize + FormSize];
        input.Clear();
        _vectors.Read(word, input[..VectorSize]);
        _wordTable.AsSpan(_vectors.Words.RowOf(word.Hash) * WordSize, WordSize).CopyTo(input[VectorSize..]);
        Add(_formTable.AsSpan(NetworkInput.CapForm(word) * FormSize, FormSize), input[(VectorSize + WordSize)..]);
        Add(_formTable.AsSpan(NetworkInput.ShapeForm(word) * FormSize, FormSize), input[(VectorSize + WordSize)..]);
        Span<float> sums = stackalloc float[Gates];
        _inputBias.CopyTo(sums);
        AddProduct(input, _input, sums);
        Round(sums, gates);
    }

    private short[] ProjectMarks(float[] marks)
    {
        short[] projected = new short[MarkRows * Gates];
        float[] sums = new float[Gates];
        for (int mark = 0; mark < MarkRows; mark++)
        {
            Array.Clear(sums);
            AddProduct(marks.AsSpan(mark * MarkSize, MarkSize), _input.AsSpan((VectorSize + WordSize + FormSize) * Gates), sums);
            Round(sums, projected.AsSpan(mark * Gates, Gates));
        }

        return projected;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddProduct(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, Span<float> sums)
    {
        for (int i = 0; i < input.Length; i++)
        {
            FloatKernels.MultiplyAdd(input[i], weights.Slice(i * sums.Length, sums.Length), sums);
        }
    }

    private static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        for (int i = 0; i < values.Length; i++)
        {
            sums[i] += values[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Round(ReadOnlySpan<float> values, Span<short> rounded)
    {
        for (int i = 0; i < values.Length; i++)
        {
            rounded[i] = (short)Math.Clamp(MathF.Round(values[i] * GateUnit), short.MinValue, short.MaxValue);
        }
    }
}
