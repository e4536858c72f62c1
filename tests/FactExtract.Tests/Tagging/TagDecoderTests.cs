using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class TagDecoderTests
{
    [Test]
    public void Decode_FindsTheBestOfAllAllowedSequences([Range(1, 4)] int length, [Range(1, 5)] int seed)
    {
        var random = new Random((seed * 10) + length);
        int[] transitions = [.. Enumerable.Range(0, TagTransitions.Count).Select(_ => random.Next(-50, 50))];

        // Two labels, the rest out of reach: the number of sequences stays countable.
        int[] scores = new int[length * TagSet.Lanes];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = i % TagSet.Labels < 2 ? random.Next(-100, 100) : -100_000;
        }

        byte[] tags = new byte[length];
        new TagDecoder(transitions).Decode(scores, tags);
        List<byte[]> all = TagSequences.All(length, labels: 2);
        int best = all.Max(sequence => TagSequences.Score(sequence, scores, transitions));
        Assert.That(TagSequences.Score(tags, scores, transitions), Is.EqualTo(best));
        Assert.That(all.Any(sequence => sequence.AsSpan().SequenceEqual(tags)), "The sequence found breaks BIOES.");
    }

    [Test]
    public void Decode_LongSentence_DoesNotOverflow()
    {
        int[] scores = new int[200_000 * TagSet.Lanes];
        Array.Fill(scores, 30_000);
        byte[] tags = new byte[200_000];
        new TagDecoder(new int[TagTransitions.Count]).Decode(scores, tags);
        Assert.That(tags, Has.None.EqualTo((byte)TagSet.Outside));
    }
}
