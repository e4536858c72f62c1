using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// The weights of the part-of-speech tagger, from <c>wordclass.bin</c>: a vector for each word → a hidden layer over five words →
/// tags, to which the tags of the two words before add (in the manner of Collobert et al. 2011).
/// </summary>
internal sealed class WordClassModel
{
    /// <summary>Values of a word vector.</summary>
    internal const int WordSize = 48;

    /// <summary>Words that the hidden layer sees: two before, the word, two after.</summary>
    internal const int Window = 5;

    internal const int HiddenSize = 64;

    /// <summary>What one word sends to the hidden layers of the words around it.</summary>
    internal const int ProjectionSize = Window * HiddenSize;

    // The next multiple of what the matrix multiplies at a time.
    private const int PaddedProjection = 3 * PackedMatrix.BlockOutputs;

    /// <summary>Tags, padded to whole vectors.</summary>
    internal const int Lanes = 48;

    /// <summary>Hidden values are whole numbers of this fraction, weights of the next.</summary>
    internal const int HiddenUnit = 256;
    internal const int OutputUnit = 1024;

    // Sums of projections have this many bits below a hidden unit: weights up to 3 fit into 16 bits.
    private const int ProjectionShift = 11;

    // Eleven terms, a word and a shape at each place of the window and the bias, stay within 16 bits.
    private const int LargestTerm = short.MaxValue / 11;

    private static readonly Lazy<WordClassModel> Shipped = new(() => new WordClassModel(ResourceFile.Open("wordclass.bin")));

    private readonly NetworkWords _words;
    private readonly NetworkWords _affixes;
    private readonly sbyte[] _wordRows;
    private readonly sbyte[] _affixRows;
    private readonly PackedMatrix _window;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal WordClassModel(ResourceFile file)
    {
        _words = new NetworkWords(MemoryMarshal.Cast<byte, uint>(file.Read("words")));
        _affixes = new NetworkWords(MemoryMarshal.Cast<byte, uint>(file.Read("affixes")));
        _wordRows = MemoryMarshal.Cast<byte, sbyte>(file.Read("wordRows")).ToArray();
        _affixRows = MemoryMarshal.Cast<byte, sbyte>(file.Read("affixRows")).ToArray();
        Only = file.ReadArray("only");
        float wordUnit = file.ReadHalves("wordUnit")[0];
        float[] window = file.ReadHalves("window"), shapes = file.ReadHalves("shapes"), output = file.ReadHalves("output"), transitions = file.ReadHalves("transitions"), bias = file.ReadHalves("hiddenBias");
        if (_wordRows.Length != _words.Count * WordSize || Only.Length != _words.Count || _affixRows.Length != _affixes.Count * WordSize || window.Length != WordSize * ProjectionSize
            || shapes.Length != (WordClassForm.ShapeCount + 1) * WordSize || output.Length != HiddenSize * Lanes || transitions.Length != Lanes * Lanes * Lanes || bias.Length != HiddenSize)
        {
            throw new InvalidDataException(
                $"Resource wordclass.bin: found {_wordRows.Length} bytes for {_words.Count} words, {_affixRows.Length} for {_affixes.Count} affixes and {output.Length} output weights, expected {WordSize} a word or affix and {HiddenSize * Lanes}. The package is damaged or its parts do not match: reinstall it.");
        }

        HiddenBias = new AlignedArray<short>(HiddenSize);
        Round(bias, HiddenBias.Span);
        _window = PackWindow(window, wordUnit);
        OfShapes = new AlignedArray<short>((WordClassForm.ShapeCount + 1) * ProjectionSize);
        for (int shape = 0; shape <= WordClassForm.ShapeCount; shape++)
        {
            ProjectShape(shapes.AsSpan(shape * WordSize, WordSize), window, OfShapes.Span.Slice(shape * ProjectionSize, ProjectionSize));
        }

        Output = PackOutput(output);
        Transitions = new AlignedArray<int>(Array.ConvertAll(transitions, value => (int)MathF.Round(value * HiddenUnit * OutputUnit)));
    }

    internal static WordClassModel Default => Shipped.Value;

    internal int WordCount => _words.Count;

    /// <summary>By word row, the tag of a word that hardly ever takes another, which is then not scored; else 0.</summary>
    internal byte[] Only { get; }

    internal AlignedArray<short> HiddenBias { get; }

    /// <summary>Projections of the shapes; the last is that of the place before and after a sentence.</summary>
    internal AlignedArray<short> OfShapes { get; }

    /// <summary>Output weights in pairs of hidden values, each with all lanes: the order in which they are multiplied.</summary>
    internal AlignedArray<short> Output { get; }

    /// <summary>What the tag before (row of rows) and the one before that (row) add to each lane.</summary>
    internal AlignedArray<int> Transitions { get; }

    /// <summary>The row of a word, 0 when it is not known.</summary>
    internal int RowOf(ulong hash) => _words.RowOf(hash);

    /// <summary>What a known word sends to the hidden layers around it.</summary>
    internal void ProjectWord(int row, Span<short> projection)
    {
        Span<short> vector = stackalloc short[WordSize];
        vector.Clear();
        AddRow(_wordRows, row, vector);
        Project(vector, projection);
    }

    /// <summary>The same of an unknown word, from its affixes.</summary>
    internal void ProjectUnknown(ReadOnlySpan<char> word, Span<short> projection)
    {
        Span<ulong> affixes = stackalloc ulong[WordClassForm.AffixCount];
        WordClassForm.ReadAffixes(word, affixes);
        Span<short> vector = stackalloc short[WordSize];
        vector.Clear();
        AddRow(_wordRows, 0, vector);
        foreach (ulong affix in affixes)
        {
            AddRow(_affixRows, _affixes.RowOf(affix), vector);
        }

        Project(vector, projection);
    }

    private static void AddRow(sbyte[] rows, int row, Span<short> sums)
    {
        ref sbyte values = ref rows[row * WordSize];
        for (int i = 0; i < WordSize; i += Vector128<sbyte>.Count)
        {
            (Vector128<short> lower, Vector128<short> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref values, (nuint)i));
            (Vector256.Create<short>(sums[i..]) + Vector256.Create(lower, upper)).CopyTo(sums[i..]);
        }
    }

    private void Project(ReadOnlySpan<short> vector, Span<short> projection)
    {
        Span<int> sums = stackalloc int[PaddedProjection];
        sums.Fill(1 << (ProjectionShift - 1));
        _window.MultiplyAdd(vector, sums);
        var largest = Vector512.Create(LargestTerm);
        for (int i = 0; i < projection.Length; i += Vector512<short>.Count)
        {
            Vector512<int> lower = Vector512.Create<int>(sums[i..]) >> ProjectionShift, upper = Vector512.Create<int>(sums[(i + 16)..]) >> ProjectionShift;
            Vector512.Narrow(Vector512.Clamp(lower, -largest, largest), Vector512.Clamp(upper, -largest, largest)).CopyTo(projection[i..]);
        }
    }

    // Each output is summed in the order of the inputs, so that the width of vectors does not matter.
    private static void ProjectShape(ReadOnlySpan<float> vector, ReadOnlySpan<float> window, Span<short> projection)
    {
        Span<float> sums = stackalloc float[ProjectionSize];
        sums.Clear();
        for (int i = 0; i < vector.Length; i++)
        {
            FloatKernels.MultiplyAdd(vector[i], window.Slice(i * ProjectionSize, ProjectionSize), sums);
        }

        Round(sums, projection);
    }

    private static PackedMatrix PackWindow(ReadOnlySpan<float> window, float wordUnit)
    {
        float[] padded = new float[WordSize * PaddedProjection];
        float scale = wordUnit * HiddenUnit * (1 << ProjectionShift) / PackedMatrix.WeightUnit;
        for (int i = 0; i < WordSize; i++)
        {
            for (int k = 0; k < ProjectionSize; k++)
            {
                padded[(i * PaddedProjection) + k] = window[(i * ProjectionSize) + k] * scale;
            }
        }

        return new PackedMatrix(padded, WordSize, PaddedProjection);
    }

    private static void Round(ReadOnlySpan<float> values, Span<short> rounded)
    {
        for (int i = 0; i < values.Length; i++)
        {
            rounded[i] = (short)Math.Clamp(MathF.Round(values[i] * HiddenUnit), -LargestTerm, LargestTerm);
        }
    }

    private static AlignedArray<short> PackOutput(ReadOnlySpan<float> weights)
    {
        short[] packed = new short[weights.Length];
        for (int hidden = 0; hidden < HiddenSize; hidden++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                float scaled = MathF.Round(weights[(hidden * Lanes) + lane] * OutputUnit);
                packed[(((hidden / 2 * Lanes) + lane) * 2) + (hidden & 1)] = (short)Math.Clamp(scaled, short.MinValue, short.MaxValue);
            }
        }

        return new AlignedArray<short>(packed);
    }
}
