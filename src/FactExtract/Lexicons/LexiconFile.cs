using FactExtract.Text;

namespace FactExtract.Lexicons;

/// <summary>The word lists of seeds/lexicons, as packed into <c>lexicon.bin</c> by FactExtract.Training lexicon.</summary>
internal static class LexiconFile
{
    private static readonly Lazy<ResourceFile> Resource = new(() => ResourceFile.Open("lexicon.bin"));

    /// <summary>The rows of one list, say "cues" for seeds/lexicons/cues.tsv; each has <paramref name="fieldCount"/> fields.</summary>
    internal static IEnumerable<string[]> Rows(string list, int fieldCount) => Parse(Resource.Value.ReadText(list), list, fieldCount);

    /// <summary>The words of a list that has no other field, by <see cref="TextHash.Of"/>.</summary>
    internal static WordTable<bool> Words(string list)
    {
        var words = new WordTable<bool>();
        foreach (string[] row in Rows(list, 1))
        {
            words.Set(TextHash.Of(row[0]), true);
        }

        return words;
    }

    /// <summary>Splits a list into rows; comment lines (#) and empty lines are left out.</summary>
    /// <exception cref="InvalidDataException">A row has another number of fields.</exception>
    internal static IEnumerable<string[]> Parse(string content, string list, int fieldCount)
    {
        int number = 0;
        foreach (string line in content.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] fields = line.Split('\t');
            if (fields.Length != fieldCount)
            {
                throw new InvalidDataException($"seeds/lexicons/{list}.tsv({number}): found {fields.Length} fields, expected {fieldCount} separated by tabs.");
            }

            yield return fields;
        }
    }
}
