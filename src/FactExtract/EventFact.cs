namespace FactExtract;

/// <summary>A named event: a war, storm, tournament, election, holiday.</summary>
public sealed record EventFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Event;
}
