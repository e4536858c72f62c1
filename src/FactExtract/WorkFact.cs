namespace FactExtract;

/// <summary>The title of a book, film, law, treaty, programme, award.</summary>
public sealed record WorkFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Work;
}
