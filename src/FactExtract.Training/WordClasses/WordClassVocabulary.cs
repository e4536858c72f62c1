using System.Runtime.InteropServices;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Training.Embeddings;

namespace FactExtract.Training.WordClasses;

/// <summary>The words, affixes and dictionary entries that the part-of-speech model knows, numbered; 0 stands for all others.</summary>
internal sealed class WordClassVocabulary
{
    /// <summary>Words that get a vector by their frequency elsewhere, though the training text may not have them.</summary>
    internal const int VectorWords = 30_000;

    private const int FewestWords = 2;
    private const int FewestAffixes = 3;

    // A word seen this often with one tag in all but one of 500 cases is not scored.
    private const int CertainCount = 30;
    private const double CertainShare = 0.998;

    private readonly Dictionary<ulong, int> _words = [];
    private readonly Dictionary<ulong, int> _affixes = [];
    private readonly Dictionary<ulong, int> _vectors = [];
    private readonly Dictionary<ulong, int> _listed = [];
    private readonly Dictionary<ulong, int[]> _tags = [];
    private readonly Dictionary<ulong, string> _spellings = [];

    internal WordClassVocabulary(IReadOnlyList<TaggedSentence> train, string packages)
    {
        var affixCounts = new Dictionary<ulong, int>();
        Span<ulong> affixes = stackalloc ulong[WordClassForm.AffixCount];
        foreach (TaggedSentence sentence in train)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                ref int[]? tags = ref CollectionsMarshal.GetValueRefOrAddDefault(_tags, sentence.Hashes[i], out _);
                (tags ??= new int[(int)WordClass.Other + 1])[(int)sentence.Tags[i]]++;
                _spellings.TryAdd(sentence.Hashes[i], sentence.Words[i]);
                WordClassForm.ReadAffixes(sentence.Words[i], affixes);
                foreach (ulong affix in affixes)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(affixCounts, affix, out _)++;
                }
            }
        }

        foreach ((ulong hash, int[] tags) in _tags)
        {
            if (tags.Sum() >= FewestWords)
            {
                _words.Add(hash, _words.Count + 1);
            }
        }

        foreach ((ulong affix, int count) in affixCounts)
        {
            if (count >= FewestAffixes)
            {
                _affixes.Add(affix, _affixes.Count + 1);
            }
        }

        Vectors = WordVectors.Read(packages, VectorWords);
        for (int i = 0; i < Vectors.Words.Count; i++)
        {
            ulong hash = TextHash.Of(Vectors.Words[i]);
            _vectors.TryAdd(hash, i + 1);
            _spellings.TryAdd(hash, Vectors.Words[i]);
        }

        ReadDictionary(packages);
    }

    /// <summary>The words that have a row or a vector of their own, in a fixed order.</summary>
    internal IEnumerable<(ulong Hash, string Spelling)> Known => _spellings.Where(pair => IsKnown(pair.Key)).Select(pair => (pair.Key, pair.Value));

    internal WordVectors Vectors { get; }

    internal int WordRows => _words.Count + 1;

    internal int AffixRows => _affixes.Count + 1;

    /// <summary>Sets of tags that the dictionary gives.</summary>
    internal int ListedRows { get; private set; }

    internal IEnumerable<ulong> Affixes => _affixes.Keys;

    internal int WordRow(ulong hash) => _words.GetValueOrDefault(hash);

    internal int AffixRow(ulong affix) => _affixes.GetValueOrDefault(affix);

    /// <summary>The dictionary's set of tags; of known words only, since the model keeps nothing of others.</summary>
    internal int ListedRow(ulong hash) => IsKnown(hash) ? _listed.GetValueOrDefault(hash) : 0;

    /// <summary>The word's vector, or none.</summary>
    internal ReadOnlySpan<float> Vector(ulong hash) =>
        _vectors.TryGetValue(hash, out int number) ? Vectors.Values.AsSpan((number - 1) * WordVectors.Dimensions, WordVectors.Dimensions) : default;

    internal int CountOf(ulong hash) => _tags.TryGetValue(hash, out int[]? tags) ? tags.Sum() : 0;

    /// <summary>The tag of a word that hardly ever takes another, else none.</summary>
    internal WordClass OnlyTag(ulong hash)
    {
        if (!_tags.TryGetValue(hash, out int[]? tags))
        {
            return WordClass.None;
        }

        int total = tags.Sum(), most = Array.IndexOf(tags, tags.Max());
        return total >= CertainCount && tags[most] >= total * CertainShare ? (WordClass)most : WordClass.None;
    }

    private bool IsKnown(ulong hash) => _words.ContainsKey(hash) || _vectors.ContainsKey(hash);

    /// <summary>Adds the tags that the npm package en-lexicon (MIT) lists.</summary>
    private void ReadDictionary(string packages)
    {
        var sets = new Dictionary<string, int>();
        foreach (string line in File.ReadLines(Path.Combine(packages, "en-lexicon", "dist", "lexicon.js")))
        {
            // A row is: "word": "TAG|TAG",
            string[] parts = line.Trim().Split("\": \"");
            if (parts.Length != 2)
            {
                continue;
            }

            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(sets, parts[1].TrimEnd(',').TrimEnd('"'), out _);
            number = number == 0 ? sets.Count : number;
            ulong hash = TextHash.Of(parts[0].AsSpan(1));
            if (char.IsLower(parts[0][1]) || !_listed.ContainsKey(hash))
            {
                _listed[hash] = number;
            }
        }

        ListedRows = sets.Count + 1;
    }
}
