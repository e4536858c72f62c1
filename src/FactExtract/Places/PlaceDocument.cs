using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>The names of one text while they are resolved; reused from text to text.</summary>
internal sealed class PlaceDocument
{
    // A document that has held more names than this is let go, so that one huge text does not pin its buffers for ever.
    private const int MaxKeptGroups = 20_000;

    internal ListBuffer<NameGroup> Groups { get; } = new();

    internal ListBuffer<PlaceCandidate> Candidates { get; } = new();

    /// <summary>The scores of one group's candidates, while one of them is chosen.</summary>
    internal ListBuffer<float> Scores { get; } = new();

    /// <summary>For each name of the text its group, or -1.</summary>
    internal ListBuffer<int> GroupOf { get; } = new();

    /// <summary>For each name of the text whether its group is of a place inside it: "Kerch Bridge" stands in Kerch.</summary>
    internal ListBuffer<bool> IsPart { get; } = new();

    /// <summary>Names that the gazetteer lacks, the group of the place they are said to lie in, and whether a comma says so: it may part a list.</summary>
    internal ListBuffer<(int Name, int Outer, bool IsComma)> Unlisted { get; } = new();

    /// <summary>Names that stand in the pattern of place and container, and the group of the container.</summary>
    internal ListBuffer<(int Name, int Inner, int Outer)> Links { get; } = new();

    /// <summary>Group by key, plus one.</summary>
    internal WordTable<int> GroupByKey { get; } = new();

    internal NameMemory Memory { get; } = new();

    internal bool IsHuge => Groups.Count > MaxKeptGroups;

    internal void Clear(int names)
    {
        Groups.Clear();
        Candidates.Clear();
        Links.Clear();
        Unlisted.Clear();
        IsPart.Resize(names).Clear();
        GroupOf.Resize(names).Fill(-1);
        GroupByKey.Clear();
    }

    internal Span<PlaceCandidate> CandidatesOf(in NameGroup group) => Candidates.Items.Slice(group.FirstCandidate, group.CandidateCount);
}
