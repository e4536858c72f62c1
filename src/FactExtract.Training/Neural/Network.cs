using FactExtract.Tagging;

namespace FactExtract.Training.Neural;

/// <summary>
/// The weights of the recurrent network: embeddings → LSTM in both directions → the token beside the mean of its other occurrences →
/// dense → 32 lanes → conditional random field.
/// </summary>
internal sealed class Network : IDisposable
{
    internal Network(NetworkShape shape, int seed)
    {
        Shape = shape;
        var random = new Random(seed);
        Words = new Parameter(shape.WordRows, shape.Word, 0.05f, random);
        Forms = new Parameter(shape.FormRows, shape.Form, 0.05f, random);
        Marks = new Parameter(shape.MarkRows, shape.Mark, 0.1f, random);
        int gates = 4 * shape.Cells;
        Input = new Parameter(shape.Input, 2 * gates, Range(shape.Input) * 0.8f, random);
        InputBias = new Parameter(1, 2 * gates, 0, random);
        Recurrent = [new Parameter(shape.Cells, gates, Range(shape.Cells) * 0.8f, random), new Parameter(shape.Cells, gates, Range(shape.Cells) * 0.8f, random)];
        for (int direction = 0; direction < 2; direction++)
        {
            // Forget gates start open.
            InputBias.Weights.Values.Slice((direction * gates) + shape.Cells, shape.Cells).Fill(1);
        }

        Dense = new Parameter(4 * shape.Cells, shape.Dense, MathF.Sqrt(6f / (4 * shape.Cells)) * 0.8f, random);
        DenseBias = new Parameter(1, shape.Dense, 0, random);
        Output = new Parameter(shape.Dense, TagSet.Lanes, Range(shape.Dense), random);
        OutputBias = new Parameter(1, TagSet.Lanes, 0, random);
        Transitions = new Parameter(1, TagTransitions.Count, 0.01f, random);
    }

    internal NetworkShape Shape { get; }

    internal Parameter Words { get; }

    internal Parameter Forms { get; }

    internal Parameter Marks { get; }

    internal Parameter Input { get; }

    /// <summary>Gates of both directions: input, forget, output, candidate.</summary>
    internal Parameter InputBias { get; }

    internal Parameter[] Recurrent { get; }

    /// <summary>Rows: hidden states, then the mean of those of the other occurrences.</summary>
    internal Parameter Dense { get; }

    internal Parameter DenseBias { get; }

    internal Parameter Output { get; }

    internal Parameter OutputBias { get; }

    internal Parameter Transitions { get; }

    internal IEnumerable<Parameter> Embeddings => [Words, Forms, Marks];

    internal IEnumerable<Parameter> Layers => [Input, InputBias, .. Recurrent, Dense, DenseBias, Output, OutputBias, Transitions];

    public void Dispose()
    {
        foreach (Parameter parameter in Embeddings.Concat(Layers))
        {
            parameter.Dispose();
        }
    }

    private static float Range(int inputs) => MathF.Sqrt(3f / inputs);
}
