using FactExtract.Entities;

namespace FactExtract.Facts;

/// <summary>
/// The entities that the returned facts refer to. Those that no returned fact needs are left out, so ids are given anew, in the order
/// of first use: <see cref="Entity.Id"/> is always the index in <see cref="ExtractionResult.Entities"/>.
/// </summary>
internal readonly struct EntityIndex
{
    private readonly string _text;
    private readonly EntitySet _entities;
    private readonly EntityIds _ids;

    internal EntityIndex(string text, EntitySet entities, EntityIds ids)
    {
        _text = text;
        _entities = entities;
        _ids = ids;
        ids.IdOf.Resize(entities.Entities.Count).Fill(-1);
        ids.Names.Clear();
        ids.Strings.Clear();
        ids.Kinds.Clear();
    }

    /// <summary>The new id of an entity; null for -1, which stands for none.</summary>
    internal int? IdOf(int entity) => entity < 0 ? null : Use(entity);

    /// <summary>The fullest name that the text uses for an entity.</summary>
    internal string NameOf(int entity) => _ids.Names[Use(entity)];

    /// <summary>The words at a span; null when it is empty.</summary>
    internal string? Cut(TextSpan span) => span.Length == 0 ? null : _ids.Strings.Cut(_text.AsSpan(span.Start, span.Length));

    internal EntityRecord RecordOf(int entity) => _entities.Entities.Items[entity];

    /// <summary>The entities, each with its mentions among <paramref name="facts"/>.</summary>
    internal Entity[] Group(List<Fact> facts)
    {
        Span<int> counts = _ids.Counts.Resize(_ids.Names.Count);
        counts.Clear();
        foreach (Fact fact in facts)
        {
            if (fact is NameFact { EntityId: { } id })
            {
                counts[id]++;
            }
        }

        var grouped = new Entity[counts.Length];
        int[][] mentions = new int[counts.Length][];
        for (int id = 0; id < grouped.Length; id++)
        {
            mentions[id] = new int[counts[id]];
            grouped[id] = new Entity { Id = id, Kind = _ids.Kinds.Items[id], Name = _ids.Names[id], Mentions = mentions[id] };
            counts[id] = 0;
        }

        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i] is NameFact { EntityId: { } id })
            {
                mentions[id][counts[id]++] = i;
            }
        }

        return grouped;
    }

    private int Use(int entity)
    {
        ref int id = ref _ids.IdOf.Items[entity];
        if (id < 0)
        {
            EntityRecord record = RecordOf(entity);
            id = _ids.Names.Count;
            _ids.Names.Add(Cut(record.Name)!);
            _ids.Kinds.Add(record.Kind);
        }

        return id;
    }
}
