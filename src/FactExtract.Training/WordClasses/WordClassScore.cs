using System.Runtime.InteropServices;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Training.WordClasses;

/// <summary>
/// Accuracy on gold tokens, three ways: the Penn tags; Penn tags with common and proper nouns taken together (names are told by the name
/// tagger); universal tags, looked up for the word and its Penn tag in the training text.
/// </summary>
internal sealed record WordClassScore(double Penn, double NounsTogether, double Universal)
{
    internal static WordClassScore Of(WordClassTagger tagger, IReadOnlyList<TaggedSentence> gold, IReadOnlyList<TaggedSentence> train)
    {
        Dictionary<(ulong, WordClass), string> universal = Universals(train);
        int right = 0, together = 0, universalRight = 0, all = 0;
        foreach (TaggedSentence sentence in gold)
        {
            WordClass[] classes = Tag(tagger, sentence);
            for (int i = 0; i < classes.Length; i++)
            {
                right += classes[i] == sentence.Tags[i] ? 1 : 0;
                together += Common(classes[i]) == Common(sentence.Tags[i]) ? 1 : 0;
                string? found = universal.GetValueOrDefault((sentence.Hashes[i], classes[i])) ?? universal.GetValueOrDefault((0UL, classes[i]));
                universalRight += found == sentence.UniversalTags[i] ? 1 : 0;
            }

            all += classes.Length;
        }

        return new WordClassScore(Share(right, all), Share(together, all), Share(universalRight, all));
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Penn {Penn:P2}, nouns together {NounsTogether:P2}, universal {Universal:P2}");

    private static double Share(int right, int all) => Math.Round((double)right / all, 4);

    private static WordClass[] Tag(WordClassTagger tagger, TaggedSentence sentence)
    {
        var tokens = new Token[sentence.Words.Length];
        string text = string.Concat(sentence.Words);
        for (int i = 0, at = 0; i < tokens.Length; at += sentence.Words[i].Length, i++)
        {
            tokens[i] = new Token(at, sentence.Words[i].Length, TokenKind.Word, sentence.Hashes[i]);
        }

        var classes = new WordClass[tokens.Length];
        tagger.Tag(new TokenizedText(text, tokens, [new SentenceRange(0, tokens.Length, SentenceKind.Paragraph)]), classes);
        return classes;
    }

    private static WordClass Common(WordClass wordClass) => wordClass switch
    {
        WordClass.NNP => WordClass.NN,
        WordClass.NNPS => WordClass.NNS,
        _ => wordClass,
    };

    // The commonest universal tag of each word with each Penn tag and, under the word 0, of each Penn tag.
    private static Dictionary<(ulong, WordClass), string> Universals(IReadOnlyList<TaggedSentence> train)
    {
        var counts = new Dictionary<((ulong, WordClass) Key, string Universal), int>();
        foreach (TaggedSentence sentence in train)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, ((sentence.Hashes[i], sentence.Tags[i]), sentence.UniversalTags[i]), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(counts, ((0UL, sentence.Tags[i]), sentence.UniversalTags[i]), out _)++;
            }
        }

        return counts.GroupBy(pair => pair.Key.Key).ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.Value).Key.Universal);
    }
}
