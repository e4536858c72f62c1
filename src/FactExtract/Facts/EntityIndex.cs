using FactExtract.Entities;

namespace FactExtract.Facts;

/// <summary>
/// The entities that the returned facts refer to. Those that no returned fact needs are left out, so ids are given anew, in the order
/// of first use: <see cref="Entity.Id"/> is always the index in <see cref="ExtractionResult.Entities"/>.
/// </summary>
internal sealed class EntityIndex(string text, EntitySet entities)
{
    private readonly Entry?[] _entries = new Entry?[entities.Entities.Count];
    private readonly List<Entry> _used = [];

    /// <summary>The new id of an entity; null for -1, which stands for none.</summary>
    internal int? IdOf(int entity) => entity < 0 ? null : Use(entity).Id;

    /// <summary>The fullest name that the text uses for an entity.</summary>
    internal string NameOf(int entity) => Use(entity).Name;

    internal EntityRecord RecordOf(int entity) => entities.Entities.Items[entity];

    /// <summary>The entities, each with its mentions among <paramref name="facts"/>.</summary>
    internal Entity[] Group(List<Fact> facts)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i] is NameFact { EntityId: { } id })
            {
                _used[id].Mentions.Add(i);
            }
        }

        var grouped = new Entity[_used.Count];
        for (int id = 0; id < grouped.Length; id++)
        {
            grouped[id] = new Entity { Id = id, Kind = _used[id].Kind, Name = _used[id].Name, Mentions = _used[id].Mentions };
        }

        return grouped;
    }

    private Entry Use(int entity)
    {
        if (_entries[entity] is { } known)
        {
            return known;
        }

        EntityRecord record = RecordOf(entity);
        var entry = new Entry(_used.Count, record.Kind, text.Substring(record.Name.Start, record.Name.Length));
        _used.Add(entry);
        _entries[entity] = entry;
        return entry;
    }

    private sealed record Entry(int Id, FactKind Kind, string Name)
    {
        internal List<int> Mentions { get; } = [];
    }
}
