using FactExtract.Tagging;
using FactExtract.Tokenization;
using FactExtract.Training.Names;

namespace FactExtract.Training.Neural;

/// <summary>One forward and backward pass over a few documents, with its own buffers and gradients, so that two can run at once.</summary>
internal sealed unsafe class NetworkPass : IDisposable
{
    private readonly Network _network;
    private readonly float[] _vectors;
    private readonly NetworkShape _shape;
    private readonly ChainGradient _chain = new();
    private readonly LstmLayer[] _lstm;
    private readonly Block _input = new(), _gates = new(), _hidden = new(), _pooled = new(), _dense = new(), _scores = new();
    private readonly Block _inputBack = new(), _gatesBack = new(), _pooledBack = new(), _denseBack = new(), _scoresBack = new(), _sums = new();
    private readonly Block _transposed = new();
    private readonly Dropout _inputDropout = new(), _hiddenDropout = new(), _denseDropout = new();
    private readonly List<int> _words = [], _vectorRows = [], _groups = [], _groupSizes = [];
    private readonly List<SentenceRange> _sentences = [];
    private List<NetworkDocument> _documents = [];

    internal NetworkPass(Network network, float[] vectors)
    {
        _network = network;
        _vectors = vectors;
        _shape = network.Shape;
        OfWords = new Gradient(network.Words, isSparse: true);
        OfForms = new Gradient(network.Forms, isSparse: true);
        OfMarks = new Gradient(network.Marks, isSparse: true);
        OfLayers = [.. network.Layers.Select(parameter => new Gradient(parameter, isSparse: false))];
        _lstm = [new LstmLayer(_shape.Cells, isBackward: false), new LstmLayer(_shape.Cells, isBackward: true)];
    }

    internal Gradient OfWords { get; }

    internal Gradient OfForms { get; }

    internal Gradient OfMarks { get; }

    /// <summary>In the order of <see cref="Network.Layers"/>.</summary>
    internal Gradient[] OfLayers { get; }

    internal double Loss { get; private set; }

    /// <summary>32 lanes for each token of the documents.</summary>
    internal Block Scores => _scores;

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _input, _gates, _hidden, _pooled, _dense, _scores, _inputBack, _gatesBack, _pooledBack, _denseBack, _scoresBack, _sums, _transposed })
        {
            part.Dispose();
        }

        foreach (IDisposable part in _lstm.Concat<IDisposable>(OfLayers).Concat([OfWords, OfForms, OfMarks]))
        {
            part.Dispose();
        }
    }

    internal void Forward(List<NetworkDocument> documents, DropoutRates rates, ulong seed)
    {
        _documents = documents;
        ReadDocuments(rates.Word, seed);
        int tokens = _words.Count;
        Embed(tokens);
        _inputDropout.Apply(_input, rates.Input, seed + 1);
        _gates.Resize(tokens, 8 * _shape.Cells);
        Fill(_gates, _network.InputBias.Weights);
        Matrix.MultiplyAdd(_input.Data, _shape.Input, 1, _network.Input.Weights.Data, _gates.Columns, _gates.Data, _gates.Columns, tokens, _shape.Input, _gates.Columns);
        _hidden.Resize(tokens, 2 * _shape.Cells);
        for (int direction = 0; direction < 2; direction++)
        {
            _lstm[direction].Forward(_sentences, _gates, direction * 4 * _shape.Cells, _network.Recurrent[direction].Weights, _hidden, direction * _shape.Cells);
        }

        _hiddenDropout.Apply(_hidden, rates.Hidden, seed + 2);
        Pool(tokens);
        _dense.Resize(tokens, _shape.Dense);
        Fill(_dense, _network.DenseBias.Weights);
        Matrix.MultiplyAdd(_pooled.Data, _pooled.Columns, 1, _network.Dense.Weights.Data, _shape.Dense, _dense.Data, _shape.Dense, tokens, _pooled.Columns, _shape.Dense);
        foreach (ref float value in _dense.Values)
        {
            value = MathF.Max(value, 0);
        }

        _denseDropout.Apply(_dense, rates.Dense, seed + 3);
        _scores.Resize(tokens, TagSet.Lanes);
        Fill(_scores, _network.OutputBias.Weights);
        Matrix.MultiplyAdd(_dense.Data, _shape.Dense, 1, _network.Output.Weights.Data, TagSet.Lanes, _scores.Data, TagSet.Lanes, tokens, _shape.Dense, TagSet.Lanes);
    }

    internal void Backward()
    {
        int tokens = _words.Count, cells = _shape.Cells;
        ScoreGradient();
        Back(_dense, _network.Output, OfLayers[6], OfLayers[7], _scoresBack, _denseBack);
        _denseDropout.Back(_denseBack);
        for (int i = 0; i < _denseBack.Count; i++)
        {
            _denseBack.Data[i] = _dense.Data[i] > 0 ? _denseBack.Data[i] : 0;
        }

        Back(_pooled, _network.Dense, OfLayers[4], OfLayers[5], _denseBack, _pooledBack);
        Unpool(tokens);
        _hiddenDropout.Back(_hidden);
        _gatesBack.Resize(tokens, 8 * cells);
        for (int direction = 0; direction < 2; direction++)
        {
            _lstm[direction].Backward(_hidden, direction * cells, _network.Recurrent[direction].Weights, OfLayers[2 + direction].Data, _gatesBack, direction * 4 * cells);
        }

        Back(_input, _network.Input, OfLayers[0], OfLayers[1], _gatesBack, _inputBack);
        _inputDropout.Back(_inputBack);
        EmbedBack();
    }

    private void ReadDocuments(float wordDropout, ulong seed)
    {
        _words.Clear();
        _vectorRows.Clear();
        _groups.Clear();
        _groupSizes.Clear();
        _sentences.Clear();
        var random = new Random((int)(seed & int.MaxValue));
        foreach (NetworkDocument document in _documents)
        {
            int first = _words.Count, firstGroup = _groupSizes.Count;
            _groupSizes.AddRange(Enumerable.Repeat(0, document.GroupCount));
            foreach (SentenceRange sentence in document.Sentences)
            {
                _sentences.Add(new SentenceRange(first + sentence.First, first + sentence.End, sentence.Kind));
            }

            for (int t = 0; t < document.Length; t++)
            {
                // Rare words are often hidden, so that the model learns what to do with unknown ones.
                bool hidden = wordDropout > 0 && random.NextSingle() < 0.05f + (wordDropout / (wordDropout + document.Counts[t]));
                _words.Add(hidden ? 0 : document.Words[t]);
                _vectorRows.Add(document.Vectors[t]);
                int group = document.Groups[t];
                _groups.Add(group < 0 ? -1 : firstGroup + group);
                if (group >= 0)
                {
                    _groupSizes[firstGroup + group]++;
                }
            }
        }
    }

    private void Embed(int tokens)
    {
        _input.Resize(tokens, _shape.Input);
        _input.Clear();
        int at = 0;
        foreach (NetworkDocument document in _documents)
        {
            for (int t = 0; t < document.Length; t++, at++)
            {
                Span<float> row = _input.RowValues(at);
                if (_vectorRows[at] >= 0)
                {
                    _vectors.AsSpan(_vectorRows[at] * _shape.Vector, _shape.Vector).CopyTo(row);
                }

                float* learned = _input.Row(at) + _shape.Vector;
                Gradient.AddRow(_network.Words.Weights.Row(_words[at]), learned, _shape.Word);
                foreach (int form in document.Forms[t])
                {
                    Gradient.AddRow(_network.Forms.Weights.Row(form), learned + _shape.Word, _shape.Form);
                }

                foreach (int mark in document.Marks[t])
                {
                    Gradient.AddRow(_network.Marks.Weights.Row(mark), learned + _shape.Word + _shape.Form, _shape.Mark);
                }
            }
        }
    }

    private void EmbedBack()
    {
        int at = 0;
        foreach (NetworkDocument document in _documents)
        {
            for (int t = 0; t < document.Length; t++, at++)
            {
                float* learned = _inputBack.Row(at) + _shape.Vector;
                Gradient.AddRow(learned, OfWords.Touch(_words[at]), _shape.Word);
                foreach (int form in document.Forms[t])
                {
                    Gradient.AddRow(learned + _shape.Word, OfForms.Touch(form), _shape.Form);
                }

                foreach (int mark in document.Marks[t])
                {
                    Gradient.AddRow(learned + _shape.Word + _shape.Form, OfMarks.Touch(mark), _shape.Mark);
                }
            }
        }
    }

    // Beside each hidden state the mean of those of the word's other occurrences.
    private void Pool(int tokens)
    {
        int width = 2 * _shape.Cells;
        _pooled.Resize(tokens, 2 * width);
        _pooled.Clear();
        SumGroups(_hidden, 0, tokens);
        for (int t = 0; t < tokens; t++)
        {
            Span<float> row = _pooled.RowValues(t), hidden = _hidden.RowValues(t);
            hidden.CopyTo(row);
            int group = _groups[t];
            if (group >= 0 && _groupSizes[group] > 1)
            {
                float factor = 1f / (_groupSizes[group] - 1);
                Span<float> sum = _sums.RowValues(group);
                for (int i = 0; i < width; i++)
                {
                    row[width + i] = (sum[i] - hidden[i]) * factor;
                }
            }
        }
    }

    // Writes the gradient of the hidden states over the hidden states, which are no longer needed.
    private void Unpool(int tokens)
    {
        int width = 2 * _shape.Cells;
        SumGroups(_pooledBack, width, tokens);
        for (int t = 0; t < tokens; t++)
        {
            Span<float> row = _pooledBack.RowValues(t), hidden = _hidden.RowValues(t);
            row[..width].CopyTo(hidden);
            int group = _groups[t];
            if (group >= 0 && _groupSizes[group] > 1)
            {
                float factor = 1f / (_groupSizes[group] - 1);
                Span<float> sum = _sums.RowValues(group);
                for (int i = 0; i < width; i++)
                {
                    hidden[i] += (sum[i] - row[width + i]) * factor;
                }
            }
        }
    }

    private void SumGroups(Block rows, int column, int tokens)
    {
        int width = 2 * _shape.Cells;
        _sums.Resize(Math.Max(1, _groupSizes.Count), width);
        _sums.Clear();
        for (int t = 0; t < tokens; t++)
        {
            if (_groups[t] >= 0 && _groupSizes[_groups[t]] > 1)
            {
                Gradient.AddRow(rows.Row(t) + column, _sums.Row(_groups[t]), width);
            }
        }
    }

    private void ScoreGradient()
    {
        _scoresBack.Resize(_scores.Rows, TagSet.Lanes);
        Loss = 0;
        int first = 0;
        Span<float> ofTransitions = new(OfLayers[8].Data, TagTransitions.Count);
        foreach (NetworkDocument document in _documents)
        {
            foreach (SentenceRange sentence in document.Sentences)
            {
                int from = (first + sentence.First) * TagSet.Lanes, count = (sentence.End - sentence.First) * TagSet.Lanes;
                Loss += _chain.Compute(_scores.Values.Slice(from, count), document.Allowed.AsSpan(sentence.First, sentence.End - sentence.First), _network.Transitions.Weights.Values, document.Weight);
                _chain.OfScores.CopyTo(_scoresBack.Values.Slice(from, count));
                for (int i = 0; i < ofTransitions.Length; i++)
                {
                    ofTransitions[i] += _chain.OfTransitions[i];
                }
            }

            first += document.Length;
        }
    }

    // Gradients of a linear layer: weights += inputᵀ · back, bias += Σ back, inputBack = back · weightsᵀ.
    private void Back(Block input, Parameter weights, Gradient ofWeights, Gradient ofBias, Block back, Block inputBack)
    {
        int rows = input.Rows, inputs = input.Columns, outputs = back.Columns;
        Matrix.MultiplyAdd(input.Data, 1, inputs, back.Data, outputs, ofWeights.Data, outputs, inputs, rows, outputs);
        for (int t = 0; t < rows; t++)
        {
            Gradient.AddRow(back.Row(t), ofBias.Data, outputs);
        }

        // Rows of the transposed matrix are padded to whole vectors.
        int padded = (inputs + 15) & ~15;
        _transposed.Resize(outputs, padded);
        Transpose(weights.Weights, _transposed);
        inputBack.Resize(rows, padded);
        inputBack.Clear();
        Matrix.MultiplyAdd(back.Data, outputs, 1, _transposed.Data, padded, inputBack.Data, padded, rows, outputs, padded);
    }

    internal static void Transpose(Block source, Block target)
    {
        for (int i = 0; i < source.Rows; i++)
        {
            float* row = source.Row(i);
            for (int j = 0; j < source.Columns; j++)
            {
                target.Data[((long)j * target.Columns) + i] = row[j];
            }
        }

        for (int j = 0; j < target.Rows; j++)
        {
            target.RowValues(j)[source.Rows..].Clear();
        }
    }

    private static void Fill(Block target, Block row)
    {
        for (int t = 0; t < target.Rows; t++)
        {
            row.Values.CopyTo(target.RowValues(t));
        }
    }
}
