using System.IO.Compression;
using System.Text.Json;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Training.Names;

/// <summary>
/// Labels texts that nobody annotated by a stronger and slower model (self-training). Each token may have the tags that this model holds
/// likely: where it is not sure, its student is free.
/// </summary>
internal sealed class SilverLabeller(NameModelFile models, float weight)
{
    // Tags below this probability are forbidden to the student.
    private const float LeastProbability = 0.1f;

    // Items of one day, joined so that words have other occurrences to look at.
    private const int MaxItems = 12;

    private readonly NameTaggerState _teacher = new(models, NameModel.Accurate);
    private readonly Segmenter _segmenter = new();

    /// <summary>Texts of a compressed file of one JSON object with "date" and "text" a line.</summary>
    internal static IEnumerable<string> ReadTexts(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var items = new List<string>();
        string? lastDate = null;
        while (reader.ReadLine() is { } line)
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string? date = row.GetProperty("date").GetString();
            if (items.Count == MaxItems || (items.Count > 0 && date != lastDate))
            {
                yield return string.Join('\n', items);
                items.Clear();
            }

            lastDate = date;
            items.Add(row.GetProperty("text").GetString()!);
        }

        yield return string.Join('\n', items);
    }

    internal TaggedDocument Label(string text)
    {
        TokenizedText cut = _segmenter.Cut(text);
        ulong[] allowed = new ulong[cut.Tokens.Length];
        _teacher.Score(cut);
        foreach (SentenceRange sentence in cut.Sentences)
        {
            ReadOnlySpan<byte> best = _teacher.Decode(sentence);
            TagLattice likely = _teacher.Probabilities(sentence);
            for (int t = 0; t < best.Length; t++)
            {
                allowed[sentence.First + t] = (1UL << best[t]) | LikelyTags(likely, t);
            }
        }

        return new TaggedDocument(cut, allowed, weight);
    }

    private static ulong LikelyTags(TagLattice lattice, int t)
    {
        ReadOnlySpan<float> alpha = lattice.Alpha.Slice(t * TagLattice.Stride, TagLattice.Stride), beta = lattice.Beta.Slice(t * TagLattice.Stride, TagLattice.Stride);
        ulong bits = 0;
        for (int tag = 0; tag <= TagSet.Outside; tag++)
        {
            bits |= alpha[tag] * beta[tag] >= LeastProbability ? 1UL << tag : 0;
        }

        return bits;
    }
}
