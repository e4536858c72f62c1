using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Training.WordClasses;

/// <summary>Reads words and English part-of-speech tags from Universal Dependencies treebanks (CoNLL-U, gzip).</summary>
internal static class ConlluReader
{
    /// <param name="path">A .conllu.gz file.</param>
    /// <param name="takesDocument">Given a document id, whether its sentences are wanted.</param>
    internal static List<TaggedSentence> Read(string path, Func<string, bool> takesDocument)
    {
        var sentences = new List<TaggedSentence>();
        var words = new List<string>();
        var tags = new List<WordClass>();
        var universal = new List<string>();
        bool wanted = true;
        foreach (string line in GzipLines.Read(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                wanted = takesDocument(line["# newdoc id = ".Length..]);
            }
            else if (line.Length == 0)
            {
                if (wanted && words.Count > 0)
                {
                    sentences.Add(new TaggedSentence([.. words], [.. words.Select(word => TextHash.Of(word))], [.. tags], [.. universal]));
                }

                words.Clear();
                tags.Clear();
                universal.Clear();
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                string[] fields = line.Split('\t');
                if (fields[0].AsSpan().IndexOfAny('-', '.') < 0)
                {
                    words.Add(fields[1]);
                    tags.Add(Parse(fields[4]));
                    universal.Add(fields[3]);
                }
            }
        }

        return sentences;
    }

    private static WordClass Parse(string tag) => tag switch
    {
        "PRP$" => WordClass.PRPS,
        "WP$" => WordClass.WPS,
        "$" => WordClass.SYM,
        "." or "," or ":" or "``" or "''" or "-LRB-" or "-RRB-" or "HYPH" or "NFP" => WordClass.Punctuation,
        _ => Enum.TryParse(tag, out WordClass parsed) ? parsed : WordClass.Other,
    };
}
