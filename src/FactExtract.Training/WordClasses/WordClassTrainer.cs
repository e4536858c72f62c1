using System.Runtime.Intrinsics;
using FactExtract.Tagging;
using FactExtract.Training.Neural;

namespace FactExtract.Training.WordClasses;

/// <summary>
/// Fits the part-of-speech network by Adam, a few sentences a step. The tags before a word are those that the network itself predicts, so
/// that it learns to live with its own errors.
/// </summary>
internal sealed unsafe class WordClassTrainer : IDisposable
{
    // Chosen on EWT dev: dropout among 0.1, 0.2, 0.3, 0.35; 8 to 14 epochs.
    private const float LearningRate = 0.002f;
    private const float DropoutRate = 0.3f;
    private const int SentencesInStep = 4;

    // A word seen n times is taken for unknown in one of 4n + 1 cases.
    private const double UnknownWeight = 0.25;

    private const int Size = WordClassNetwork.Size;
    private const int Reach = WordClassModel.Window / 2;
    private const int Hidden = WordClassModel.HiddenSize;
    private const int Lanes = WordClassModel.Lanes;
    private const int TagCount = (int)WordClass.Other;

    private readonly WordClassNetwork _network;
    private readonly WordClassVocabulary _vocabulary;
    private readonly Random _random;
    private readonly Dropout _dropout = new();
    private readonly Gradient _words, _affixes, _listed, _shapes, _vectors, _window, _bias, _output, _transitions;
    private readonly Block _input = new(), _hidden = new(), _scores = new(), _inputGradient = new(), _hiddenGradient = new(), _windowTurned = new(Hidden, WordClassModel.Window * Size), _outputTurned = new(Lanes, Hidden);
    private ulong _dropoutSeed;
    private int[] _wordRows = [];

    internal WordClassTrainer(WordClassNetwork network, WordClassVocabulary vocabulary, int seed)
    {
        (_network, _vocabulary, _random) = (network, vocabulary, new Random(seed));
        _dropoutSeed = (ulong)seed << 32;
        _words = new Gradient(network.Words, isSparse: true);
        _affixes = new Gradient(network.Affixes, isSparse: true);
        _listed = new Gradient(network.Listed, isSparse: true);
        _shapes = new Gradient(network.Shapes, isSparse: true);
        _vectors = new Gradient(network.Vectors, isSparse: false);
        _window = new Gradient(network.Window, isSparse: false);
        _bias = new Gradient(network.HiddenBias, isSparse: false);
        _output = new Gradient(network.Output, isSparse: false);
        _transitions = new Gradient(network.Transitions, isSparse: true);
    }

    private Gradient[] Gradients => [_words, _affixes, _listed, _shapes, _vectors, _window, _bias, _output, _transitions];

    public void Dispose()
    {
        foreach (IDisposable part in Gradients.Concat<IDisposable>([_input, _hidden, _scores, _inputGradient, _hiddenGradient, _windowTurned, _outputTurned]))
        {
            part.Dispose();
        }
    }

    internal void Train(IReadOnlyList<WordClassExample> examples, int epochs, Action<int> afterEpoch)
    {
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            for (int i = 0; i < order.Length; i++)
            {
                Learn(examples[order[i]]);
                if ((i + 1) % SentencesInStep == 0)
                {
                    double done = (epoch + ((double)i / order.Length)) / epochs;
                    Step(LearningRate * (float)(1 - done));
                }
            }

            afterEpoch(epoch);
        }
    }

    /// <summary>The score of each tag at each word, for one after the other, given the tags before.</summary>
    internal void Predict(WordClassExample example, Span<WordClass> tags)
    {
        Forward(example, isTraining: false);
        WordClass tag1 = WordClass.None, tag2 = WordClass.None;
        for (int i = 0; i < example.Length; i++)
        {
            AddTransitions(i, tag1, tag2);
            (tag2, tag1) = (tag1, Best(_scores.Row(i)));
            tags[i] = tag1;
        }
    }

    private void Step(float rate)
    {
        foreach (Gradient gradient in Gradients)
        {
            gradient.Step(1, rate);
            gradient.Clear();
        }
    }

    private void Learn(WordClassExample example)
    {
        Forward(example, isTraining: true);
        WordClass tag1 = WordClass.None, tag2 = WordClass.None;
        for (int i = 0; i < example.Length; i++)
        {
            int transition = AddTransitions(i, tag1, tag2);
            float* scores = _scores.Row(i);
            WordClass best = Best(scores);
            ToGradient(scores, best, example.Tags[i]);
            Gradient.AddRow(scores, _transitions.Touch(transition), Lanes);
            (tag2, tag1) = (tag1, best);
        }

        Backward(example);
    }

    private void Forward(WordClassExample example, bool isTraining)
    {
        int count = example.Length;
        _input.Resize(count + (2 * Reach), Size);
        _input.Clear();
        if (_wordRows.Length < count)
        {
            _wordRows = new int[count * 2];
        }

        for (int i = 0; i < count; i++)
        {
            bool hidden = isTraining && _random.NextDouble() < UnknownWeight / (example.Counts[i] + UnknownWeight);
            _wordRows[i] = hidden ? 0 : example.Words[i];
            ReadWord(example, i, _input.Row(i + Reach));
        }

        for (int i = 0; i < Reach; i++)
        {
            Gradient.AddRow(_network.Shapes.Weights.Row(WordClassForm.ShapeCount), _input.Row(i), Size);
            Gradient.AddRow(_network.Shapes.Weights.Row(WordClassForm.ShapeCount), _input.Row(count + Reach + i), Size);
        }

        _dropout.Apply(_input, isTraining ? DropoutRate : 0, _dropoutSeed++);
        _hidden.Resize(count, Hidden);
        for (int i = 0; i < count; i++)
        {
            _network.HiddenBias.Weights.Values.CopyTo(_hidden.RowValues(i));
        }

        Matrix.MultiplyAdd(_input.Data, Size, 1, _network.Window.Weights.Data, Hidden, _hidden.Data, Hidden, count, WordClassModel.Window * Size, Hidden);
        foreach (ref float value in _hidden.Values)
        {
            value = MathF.Max(value, 0);
        }

        _scores.Resize(count, Lanes);
        _scores.Clear();
        Matrix.MultiplyAdd(_hidden.Data, Hidden, 1, _network.Output.Weights.Data, Lanes, _scores.Data, Lanes, count, Hidden, Lanes);
    }

    private void ReadWord(WordClassExample example, int i, float* input)
    {
        Gradient.AddRow(_network.Words.Weights.Row(_wordRows[i]), input, Size);
        Gradient.AddRow(_network.Listed.Weights.Row(example.Listed[i]), input, Size);
        Gradient.AddRow(_network.Shapes.Weights.Row(example.Shapes[i]), input, Size);
        foreach (int affix in Affixes(example, i))
        {
            Gradient.AddRow(_network.Affixes.Weights.Row(affix), input, Size);
        }

        ReadOnlySpan<float> vector = _vocabulary.Vector(example.Hashes[i]);
        for (int k = 0; k < vector.Length; k++)
        {
            AddScaled(_network.Vectors.Weights.Row(k), vector[k], input);
        }
    }

    private static ReadOnlySpan<int> Affixes(WordClassExample example, int i) => example.Affixes.AsSpan(i * WordClassForm.AffixCount, WordClassForm.AffixCount);

    private int AddTransitions(int i, WordClass tag1, WordClass tag2)
    {
        int row = ((int)tag1 * Lanes) + (int)tag2;
        Gradient.AddRow(_network.Transitions.Weights.Row(row), _scores.Row(i), Lanes);
        return row;
    }

    private static WordClass Best(float* scores)
    {
        int best = 1;
        for (int tag = 2; tag <= TagCount; tag++)
        {
            best = scores[tag] > scores[best] ? tag : best;
        }

        return (WordClass)best;
    }

    // From scores to their gradient: probabilities less one for the right tag.
    private static void ToGradient(float* scores, WordClass best, WordClass gold)
    {
        float top = scores[(int)best], sum = 0;
        for (int tag = 1; tag <= TagCount; tag++)
        {
            scores[tag] = MathF.Exp(scores[tag] - top);
            sum += scores[tag];
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            scores[lane] = lane is > 0 and <= TagCount ? scores[lane] / sum : 0;
        }

        scores[(int)gold] -= 1;
    }

    private void Backward(WordClassExample example)
    {
        int count = example.Length;
        Matrix.MultiplyAdd(_hidden.Data, 1, Hidden, _scores.Data, Lanes, _output.Data, Lanes, Hidden, count, Lanes);
        Turn(_network.Output.Weights, _outputTurned);
        _hiddenGradient.Resize(count, Hidden);
        _hiddenGradient.Clear();
        Matrix.MultiplyAdd(_scores.Data, Lanes, 1, _outputTurned.Data, Hidden, _hiddenGradient.Data, Hidden, count, Lanes, Hidden);
        for (int i = 0; i < _hidden.Count; i++)
        {
            _hiddenGradient.Data[i] = _hidden.Data[i] > 0 ? _hiddenGradient.Data[i] : 0;
        }

        for (int i = 0; i < count; i++)
        {
            Gradient.AddRow(_hiddenGradient.Row(i), _bias.Data, Hidden);
        }

        Matrix.MultiplyAdd(_input.Data, 1, Size, _hiddenGradient.Data, Hidden, _window.Data, Hidden, WordClassModel.Window * Size, count, Hidden);
        Turn(_network.Window.Weights, _windowTurned);
        _inputGradient.Resize(count + (2 * Reach), Size);
        _inputGradient.Clear();
        for (int part = 0; part < WordClassModel.Window; part++)
        {
            Matrix.MultiplyAdd(_hiddenGradient.Data, Hidden, 1, _windowTurned.Data + (part * Size), WordClassModel.Window * Size, _inputGradient.Row(part), Size, count, Hidden, Size);
        }

        _dropout.Back(_inputGradient);
        for (int i = 0; i < count; i++)
        {
            PassToWord(example, i, _inputGradient.Row(i + Reach));
        }

        for (int i = 0; i < Reach; i++)
        {
            Gradient.AddRow(_inputGradient.Row(i), _shapes.Touch(WordClassForm.ShapeCount), Size);
            Gradient.AddRow(_inputGradient.Row(count + Reach + i), _shapes.Touch(WordClassForm.ShapeCount), Size);
        }
    }

    private void PassToWord(WordClassExample example, int i, float* gradient)
    {
        Gradient.AddRow(gradient, _words.Touch(_wordRows[i]), Size);
        Gradient.AddRow(gradient, _listed.Touch(example.Listed[i]), Size);
        Gradient.AddRow(gradient, _shapes.Touch(example.Shapes[i]), Size);
        foreach (int affix in Affixes(example, i))
        {
            Gradient.AddRow(gradient, _affixes.Touch(affix), Size);
        }

        ReadOnlySpan<float> vector = _vocabulary.Vector(example.Hashes[i]);
        for (int k = 0; k < vector.Length; k++)
        {
            AddScaled(gradient, vector[k], _vectors.Touch(k));
        }
    }

    private static void AddScaled(float* source, float factor, float* target)
    {
        var wide = Vector512.Create(factor);
        for (int i = 0; i < Size; i += 16)
        {
            (Vector512.Load(target + i) + (wide * Vector512.Load(source + i))).Store(target + i);
        }
    }

    private static void Turn(Block source, Block turned)
    {
        for (int row = 0; row < source.Rows; row++)
        {
            for (int column = 0; column < source.Columns; column++)
            {
                turned.Data[(column * source.Rows) + row] = source.Data[(row * source.Columns) + column];
            }
        }
    }
}
