using FactExtract.Text;

namespace FactExtract.Facts;

/// <summary>Memory of one <see cref="EntityIndex"/>; reused from text to text.</summary>
internal sealed class EntityIds
{
    /// <summary>Of each entity found its new id, or -1.</summary>
    internal ListBuffer<int> IdOf { get; } = new();

    /// <summary>The names of the entities in use, by new id; from there on free.</summary>
    internal List<string> Names { get; } = [];

    internal WordStrings Strings { get; } = new();

    internal ListBuffer<FactKind> Kinds { get; } = new();

    /// <summary>Mentions of each, by new id.</summary>
    internal ListBuffer<int> Counts { get; } = new();
}
