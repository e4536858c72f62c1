using System.Globalization;

namespace FactExtract.Training.Neural;

/// <summary>
/// Trains the network by Adam with a falling rate. Each step is two passes side by side whose gradients are added in a fixed order,
/// so that the result does not depend on which of them is faster.
/// </summary>
internal sealed class NetworkTrainer(Network network, float[] vectors, NetworkOptions options) : IDisposable
{
    private const int WarmUpSteps = 100;

    // Averaging the weights over the last thousand steps (Polyak and Juditsky 1992) evens out the noise of single batches.
    private const int AverageEvery = 10;
    private const float AverageShare = 0.01f;

    private readonly NetworkPass[] _passes = [new NetworkPass(network, vectors), new NetworkPass(network, vectors)];

    public void Dispose()
    {
        foreach (NetworkPass pass in _passes)
        {
            pass.Dispose();
        }
    }

    /// <param name="documents">Annotated documents.</param>
    /// <param name="silver">Documents labelled by other models.</param>
    /// <param name="log">Receives a line now and then.</param>
    internal void Train(IReadOnlyList<NetworkDocument> documents, IReadOnlyList<NetworkDocument> silver, Action<string> log)
    {
        var random = new Random(options.Seed + 100);
        double total = Enumerable.Range(0, options.Epochs).Sum(epoch => Documents(documents, silver, epoch).Sum(d => (double)d.Length)), done = 0;
        int step = 0;
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            NetworkDocument[] order = [.. Documents(documents, silver, epoch)];
            random.Shuffle(order);
            double loss = 0;
            for (int at = 0; at < order.Length;)
            {
                List<NetworkDocument>[] halves = [[], []];
                foreach (List<NetworkDocument> half in halves)
                {
                    for (int tokens = 0; at < order.Length && tokens < options.BatchTokens / 2; at++)
                    {
                        half.Add(order[at]);
                        tokens += order[at].Length;
                    }
                }

                ulong seed = (ulong)random.NextInt64();
                Parallel.For(0, 2, i => Pass(_passes[i], halves[i], seed + ((ulong)i * 1000)));
                done += halves.Sum(half => half.Sum(d => d.Length));
                float rate = options.Rate * (float)(Math.Min(1, (step + 1.0) / WarmUpSteps) * Math.Max(0.02, 1 - (done / total)));
                loss += _passes.Sum(pass => pass.Loss);
                Update(rate, halves.Sum(half => half.Sum(d => d.Sentences.Length)));
                if (step % AverageEvery == 0 && done > total / 2)
                {
                    foreach (Parameter parameter in network.Embeddings.Concat(network.Layers))
                    {
                        parameter.Average(AverageShare);
                    }
                }

                if (++step % 1000 == 0)
                {
                    log(string.Create(CultureInfo.InvariantCulture, $"network step {step}, {100 * done / total:F1} %"));
                }
            }

            log(string.Create(CultureInfo.InvariantCulture, $"network epoch {epoch + 1}: loss {loss / order.Sum(d => d.Sentences.Length):F4}"));
        }

        foreach (Parameter parameter in network.Embeddings.Concat(network.Layers))
        {
            parameter.UseAverage();
        }
    }

    private IEnumerable<NetworkDocument> Documents(IReadOnlyList<NetworkDocument> documents, IReadOnlyList<NetworkDocument> silver, int epoch) =>
        documents.Concat(silver.Where((_, i) => i % options.SilverParts == epoch % options.SilverParts)).Where(d => d.Length > 0);

    private void Pass(NetworkPass pass, List<NetworkDocument> documents, ulong seed)
    {
        if (documents.Count > 0)
        {
            pass.Forward(documents, options.Dropout, seed);
            pass.Backward();
        }
    }

    private void Update(float rate, int sentences)
    {
        Gradient[] sums = All(_passes[0]), second = All(_passes[1]);
        double squares = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            second[i].AddTo(sums[i]);
            squares += sums[i].SumOfSquares();
        }

        double norm = Math.Sqrt(squares) / sentences;
        float scale = (float)((norm > options.MaxNorm ? options.MaxNorm / norm : 1) / sentences);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i].Step(scale, i < 3 ? rate * options.EmbeddingRate : rate);
            sums[i].Clear();
            second[i].Clear();
        }
    }

    private static Gradient[] All(NetworkPass pass) => [pass.OfWords, pass.OfForms, pass.OfMarks, .. pass.OfLayers];
}
