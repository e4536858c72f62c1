using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class TagLatticeTests
{
    private const float Unit = 40;

    [Test]
    public void Run_SumsOverAllAllowedSequences([Range(1, 4)] int length)
    {
        (int[] scores, int[] transitions) = Draw(length);
        var lattice = new TagLattice();
        lattice.SetTransitions(Array.ConvertAll(transitions, value => value / Unit));
        double log = lattice.Run(Array.ConvertAll(scores, value => value / Unit), []);
        double sum = TagSequences.All(length, labels: 2).Sum(sequence => Math.Exp(TagSequences.Score(sequence, scores, transitions) / Unit));
        Assert.That(log, Is.EqualTo(Math.Log(sum)).Within(1e-3));
    }

    [TestCase(0, 1)]
    [TestCase(0, 2)]
    [TestCase(1, 4)]
    public void Probability_IsTheShareOfSequencesWithTheName(int first, int end)
    {
        (int[] scores, int[] transitions) = Draw(4);
        var lattice = new TagLattice();
        lattice.SetTransitions(Array.ConvertAll(transitions, value => value / Unit));
        lattice.Run(Array.ConvertAll(scores, value => value / Unit), []);
        List<byte[]> all = TagSequences.All(4, labels: 2);
        double Weight(byte[] sequence) => Math.Exp(TagSequences.Score(sequence, scores, transitions) / Unit);
        bool HasName(byte[] sequence) => end - first == 1
            ? sequence[first] == TagSet.Single + 1
            : sequence[first] == TagSet.Begin + 1 && sequence[end - 1] == TagSet.End + 1 && sequence[(first + 1)..(end - 1)].All(tag => tag == TagSet.Inside + 1);
        double expected = all.Where(HasName).Sum(Weight) / all.Sum(Weight);
        Assert.That(lattice.Probability(first, end, label: 1), Is.EqualTo(expected).Within(1e-4));
    }

    private static (int[] Scores, int[] Transitions) Draw(int length)
    {
        var random = new Random(length);
        int[] scores = [.. Enumerable.Range(0, length * TagSet.Lanes).Select(i => i % TagSet.Labels < 2 ? random.Next(-60, 60) : -100_000)];
        return (scores, [.. Enumerable.Range(0, TagTransitions.Count).Select(_ => random.Next(-40, 40))]);
    }
}
