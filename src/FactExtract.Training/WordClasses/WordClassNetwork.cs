using FactExtract.Tagging;
using FactExtract.Training.Embeddings;
using FactExtract.Training.Neural;

namespace FactExtract.Training.WordClasses;

/// <summary>
/// The part-of-speech network as it is trained: a word is the sum of its own row, its projected word vector, its dictionary entry, its
/// affixes and its shape. <see cref="WordClassWriter"/> adds these up for each known word.
/// </summary>
internal sealed class WordClassNetwork : IDisposable
{
    internal const int Size = WordClassModel.WordSize;

    private const float EmbeddingRange = 0.05f;
    private const float VectorRange = 0.1f;

    internal WordClassNetwork(WordClassVocabulary vocabulary, int seed)
    {
        var random = new Random(seed);
        Words = new Parameter(vocabulary.WordRows, Size, EmbeddingRange, random);
        Affixes = new Parameter(vocabulary.AffixRows, Size, EmbeddingRange, random);
        Listed = new Parameter(vocabulary.ListedRows, Size, EmbeddingRange, random);
        Shapes = new Parameter(WordClassForm.ShapeCount + 1, Size, EmbeddingRange, random);
        Vectors = new Parameter(WordVectors.Dimensions, Size, VectorRange, random);
        Window = new Parameter(WordClassModel.Window * Size, WordClassModel.HiddenSize, Range(WordClassModel.Window * Size, WordClassModel.HiddenSize), random);
        HiddenBias = new Parameter(1, WordClassModel.HiddenSize, 0, random);
        Output = new Parameter(WordClassModel.HiddenSize, WordClassModel.Lanes, Range(WordClassModel.HiddenSize, WordClassModel.Lanes), random);
        Transitions = new Parameter(WordClassModel.Lanes * WordClassModel.Lanes, WordClassModel.Lanes, 0.01f, random);
    }

    internal Parameter Words { get; }

    internal Parameter Affixes { get; }

    internal Parameter Listed { get; }

    /// <summary>The last row stands for the places before and after a sentence.</summary>
    internal Parameter Shapes { get; }

    internal Parameter Vectors { get; }

    internal Parameter Window { get; }

    internal Parameter HiddenBias { get; }

    internal Parameter Output { get; }

    /// <summary>By the tag before and the one before that; the bias of the output is in them.</summary>
    internal Parameter Transitions { get; }

    internal IEnumerable<Parameter> All => [Words, Affixes, Listed, Shapes, Vectors, Window, HiddenBias, Output, Transitions];

    public void Dispose()
    {
        foreach (Parameter parameter in All)
        {
            parameter.Dispose();
        }
    }

    // Glorot and Bengio 2010.
    private static float Range(int inputs, int outputs) => MathF.Sqrt(6f / (inputs + outputs));
}
