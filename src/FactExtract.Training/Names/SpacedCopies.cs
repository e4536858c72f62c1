using System.Text;

namespace FactExtract.Training.Names;

/// <summary>Copies of documents as careless preparation leaves them: "U. S." and "Putin’ s" for "U.S." and "Putin's".</summary>
internal static class SpacedCopies
{
    internal static IEnumerable<GoldDocument> Of(IEnumerable<GoldDocument> documents, double share, int seed)
    {
        var random = new Random(seed);
        foreach (GoldDocument document in documents)
        {
            if (random.NextDouble() < share && Copy(document) is { } copy)
            {
                yield return copy;
            }
        }
    }

    /// <summary>The copy, or null when nothing in it would be spaced.</summary>
    internal static GoldDocument? Copy(GoldDocument document)
    {
        var text = new StringBuilder();
        int[] moved = new int[document.Text.Length + 1];
        for (int i = 0; i < document.Text.Length; i++)
        {
            moved[i] = text.Length;
            text.Append(document.Text[i]);
            if (IsSpacedAfter(document.Text, i))
            {
                text.Append(' ');
            }
        }

        moved[^1] = text.Length;
        if (text.Length == document.Text.Length)
        {
            return null;
        }

        // A name ends after its last character, whatever blank follows it now.
        return new GoldDocument(document.Id + "-spaced", text.ToString(), [.. document.Names.Select(name => name with { Start = moved[name.Start], End = moved[name.End - 1] + 1 })]);
    }

    private static bool IsSpacedAfter(string text, int i) =>
        i + 1 < text.Length
        && ((text[i] == '.' && i > 0 && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]))
            || (text[i] is '\'' or '\u2019' && text[i + 1] == 's' && (i + 2 == text.Length || text[i + 2] == ' ')));
}
