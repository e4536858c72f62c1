namespace FactExtract;

/// <summary>A product, vehicle, ship, aircraft, weapon or medicine by name.</summary>
public sealed record ProductFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Product;
}
