using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>Chooses, of the names of a city in all languages, those that English text may use.</summary>
internal sealed class AlternateNames(NameFolder folder, HashSet<string> knownWords)
{
    // Below, foreign spellings are all but unused in English; above, the more the bigger. Chosen by the size of the file.
    private const long MinPopulation = 5_000;
    private const int MinLength = 4;

    internal IEnumerable<string> Choose(GeoNamesFiles.City city)
    {
        string main = Key(city.Name);
        int room = city.Population switch
        {
            < MinPopulation => city.Feature is "PPLA" or "PPLC" ? 2 : 0,
            < 50_000 => 2,
            < 500_000 => 5,
            _ => 12,
        };
        foreach (string name in city.OtherNames)
        {
            string key = Key(name);
            if (room == 0)
            {
                yield break;
            }

            if (key.Length < MinLength || key == main || name.All(char.IsUpper) || !char.IsUpper(name[0]))
            {
                continue;
            }

            if (IsNear(key, main) || (city.Population >= 50_000 && key.Split(' ').All(knownWords.Contains)))
            {
                room--;
                yield return name;
            }
        }
    }

    // Spellings like Severodonetsk and Sievierodonetsk: the same first letter and at most two edits.
    private static bool IsNear(string a, string b)
    {
        if (b.Length < 5 || a[0] != b[0] || Math.Abs(a.Length - b.Length) > 2)
        {
            return false;
        }

        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length] <= 2;
    }

    private string Key(string name)
    {
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        return folded[..folder.Fold(name, folded)].ToString();
    }
}
