using FactExtract.Tagging;

namespace FactExtract.Training.WordClasses;

/// <summary>A training sentence as rows of the network's tables.</summary>
internal sealed class WordClassExample
{
    internal WordClassExample(TaggedSentence sentence, WordClassVocabulary vocabulary)
    {
        int count = sentence.Words.Length;
        Tags = sentence.Tags;
        Hashes = sentence.Hashes;
        Words = [.. sentence.Hashes.Select(vocabulary.WordRow)];
        Listed = [.. sentence.Hashes.Select(vocabulary.ListedRow)];
        Counts = [.. sentence.Hashes.Select(vocabulary.CountOf)];
        Shapes = [.. sentence.Words.Select((word, i) => WordClassForm.Shape(word, i == 0))];
        Affixes = new int[count * WordClassForm.AffixCount];
        Span<ulong> affixes = stackalloc ulong[WordClassForm.AffixCount];
        for (int i = 0; i < count; i++)
        {
            WordClassForm.ReadAffixes(sentence.Words[i], affixes);
            for (int k = 0; k < affixes.Length; k++)
            {
                Affixes[(i * WordClassForm.AffixCount) + k] = vocabulary.AffixRow(affixes[k]);
            }
        }
    }

    internal int Length => Tags.Length;

    internal WordClass[] Tags { get; }

    internal ulong[] Hashes { get; }

    internal int[] Words { get; }

    internal int[] Listed { get; }

    internal int[] Counts { get; }

    internal int[] Shapes { get; }

    /// <summary>Six a word.</summary>
    internal int[] Affixes { get; }
}
