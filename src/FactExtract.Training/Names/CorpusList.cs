using System.Security.Cryptography;

namespace FactExtract.Training.Names;

/// <summary>seeds/corpora.tsv: every corpus used, with its licence and what it may be used for.</summary>
internal sealed record CorpusList(IReadOnlyList<CorpusList.Entry> Entries)
{
    internal static CorpusList Read()
    {
        var entries = new List<Entry>();
        int number = 0;
        foreach (string line in File.ReadLines(RepositoryFolder.PathOf("seeds", "corpora.tsv")))
        {
            number++;
            if (line.StartsWith('#') || line.Length == 0)
            {
                continue;
            }

            string[] fields = line.Split('\t');
            if (fields.Length != 7)
            {
                throw new InvalidDataException($"seeds/corpora.tsv({number}): found {fields.Length} fields, expected 7 (name, file, role, unit, licence, source, SHA-256) separated by tabs.");
            }

            entries.Add(new Entry(fields[0], fields[1], fields[2], fields[3] == "sentences", fields[3] != "partial", fields[3] == "npm", fields[4], fields[5], fields[6]));
        }

        return new CorpusList(entries);
    }

    internal Entry Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name)
        ?? throw new InvalidDataException($"seeds/corpora.tsv: found no corpus {name}, expected one of {string.Join(", ", Entries.Select(entry => entry.Name))}.");

    /// <param name="Name">How commands call it.</param>
    /// <param name="File">Path below the data or the packages folder.</param>
    /// <param name="Role">train, label, lists, choose, score, compare, places, syntax or references.</param>
    /// <param name="IsSentences">Single sentences, which are joined by their numbers.</param>
    /// <param name="MarksOthers">Whether what is not marked is no name of any kind.</param>
    /// <param name="IsPackage">Part of an npm package.</param>
    /// <param name="Licence">Of annotation and text.</param>
    /// <param name="Source">Where it is from.</param>
    /// <param name="Hash">SHA-256 of the file.</param>
    internal sealed record Entry(string Name, string File, string Role, bool IsSentences, bool MarksOthers, bool IsPackage, string Licence, string Source, string Hash)
    {
        /// <summary>The file, which must be the one the list speaks of.</summary>
        internal string Open(string data)
        {
            string path = Path.Combine(data, File);
            string hash = Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(path)));
            return hash == Hash ? path : throw new InvalidDataException($"{path}: found SHA-256 {hash}, expected {Hash} (seeds/corpora.tsv). Get the right version or correct the list.");
        }
    }
}
