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

    /// <summary>Cells of one direction; the gates are 4 × as many: input, forget, output, candidate.</summary>
    internal const int Cells = 128;
    internal const int Gates = 8 * Cells;
    internal const int DenseSize = 128;

    /// <summary>Remembered gate inputs are whole numbers of this fraction.</summary>
    internal const int GateUnit = 1024;

    private readonly ResourceFile _resource;
    private readonly NetworkWords _words;
    private readonly Half[] _vectorScales;
    private readonly float[] _wordTable;
    private readonly float[] _formTable;
    private readonly float[] _input;
    private readonly float[] _inputBias;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RecurrentModel(ResourceFile resource)
    {
        _resource = resource;
        _words = new NetworkWords(MemoryMarshal.Cast<byte, uint>(resource.Read("network.words")));
        _vectorScales = MemoryMarshal.Cast<byte, Half>(resource.Read("network.vectorScales")).ToArray();
        ReadOnlySpan<sbyte> words = MemoryMarshal.Cast<byte, sbyte>(resource.Read("network.wordTable"));
        float wordScale = BinaryPrimitives.ReadSingleLittleEndian(resource.Read("network.wordScale"));
        _wordTable = new float[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            _wordTable[i] = words[i] * wordScale;
        }

        _formTable = resource.ReadHalves("network.forms");
        _input = resource.ReadHalves("network.input");
        _inputBias = resource.ReadHalves("network.inputBias");
        Recurrent = [new PackedMatrix(resource.ReadHalves("network.forward"), Cells, 4 * Cells), new PackedMatrix(resource.ReadHalves("network.backward"), Cells, 4 * Cells)];
        float[] dense = resource.ReadHalves("network.dense");
        Own = new PackedMatrix(dense.AsSpan(0, 2 * Cells * DenseSize), 2 * Cells, DenseSize);
        Others = new PackedMatrix(dense.AsSpan(2 * Cells * DenseSize), 2 * Cells, DenseSize);
        DenseBias = resource.ReadHalves("network.denseBias");
        Output = resource.ReadHalves("network.output");
        OutputBias = resource.ReadHalves("network.outputBias");
        Transitions = resource.ReadHalves("network.transitions");
        LinearShare = (int)MathF.Round(BinaryPrimitives.ReadSingleLittleEndian(resource.Read("network.linearShare")) * ShareUnit);
        OfMarks = ProjectMarks(resource.ReadHalves("network.marks"));
    }

    internal const int ShareShift = 8;
    internal const int ShareUnit = 1 << ShareShift;

    /// <summary>How much the linear model's scores count beside the network's, in 1/<see cref="ShareUnit"/>.</summary>
    internal int LinearShare { get; }

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
        int row = NetworkInput.VectorRow(word, _vectorScales.Length - NetworkInput.Clusters);
        if (row >= 0)
        {
            ReadOnlySpan<sbyte> vector = MemoryMarshal.Cast<byte, sbyte>(_resource.Read("network.vectors")).Slice(row * VectorSize, VectorSize);
            float scale = (float)_vectorScales[row];
            for (int i = 0; i < VectorSize; i++)
            {
                input[i] = vector[i] * scale;
            }
        }

        _wordTable.AsSpan(_words.RowOf(word.Hash) * WordSize, WordSize).CopyTo(input[VectorSize..]);
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
            FloatKernels.MultiplyAdd(input[i], weights.Slice(i * Gates, Gates), sums);
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
