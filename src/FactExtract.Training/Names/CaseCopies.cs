namespace FactExtract.Training.Names;

/// <summary>Copies of documents in capitals, in lower case and in Title Case, so that the models do not live by case alone.</summary>
internal static class CaseCopies
{
    internal static IEnumerable<GoldDocument> Of(IEnumerable<GoldDocument> documents, double share, int seed)
    {
        var random = new Random(seed);
        foreach (GoldDocument document in documents)
        {
            double draw = random.NextDouble() / share;
            if (draw < 0.4)
            {
                yield return document.WithText("-lower", document.Text.ToLowerInvariant());
            }
            else if (draw < 0.8)
            {
                yield return document.WithText("-upper", document.Text.ToUpperInvariant());
            }
            else if (draw < 1)
            {
                yield return document.WithText("-title", Title(document.Text));
            }
        }
    }

    private static string Title(string text)
    {
        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] == ' ' || letters[i - 1] == '\n')
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }
}
