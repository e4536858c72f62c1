namespace FactExtract;

/// <summary>A mention of something that has a name.</summary>
public abstract record NameFact : Fact
{
    private protected NameFact()
    {
    }

    /// <summary>The fullest name that the text uses for this entity: "Vladimir Putin" for "Putin".</summary>
    public string? Name { get; init; }

    /// <summary>The entity of <see cref="ExtractionResult.Entities"/> that this mention refers to; null when entities were not asked for.</summary>
    public int? EntityId { get; init; }

    /// <summary>Whether the mention is a name, a pronoun or a role noun.</summary>
    public MentionForm Form { get; init; }
}
