namespace FactExtract;

/// <summary>The kinds of fact; each has its own type under <see cref="Fact"/>.</summary>
public enum FactKind : byte
{
    /// <summary><see cref="PersonFact"/>.</summary>
    Person,

    /// <summary><see cref="PlaceFact"/>.</summary>
    Place,

    /// <summary><see cref="OrganizationFact"/>.</summary>
    Organization,

    /// <summary><see cref="GroupFact"/>.</summary>
    Group,

    /// <summary><see cref="EventFact"/>.</summary>
    Event,

    /// <summary><see cref="ProductFact"/>.</summary>
    Product,

    /// <summary><see cref="WorkFact"/>.</summary>
    Work,

    /// <summary><see cref="NumberFact"/>.</summary>
    Number,

    /// <summary><see cref="DateFact"/>.</summary>
    Date,

    /// <summary><see cref="QuoteFact"/>.</summary>
    Quote,

    /// <summary><see cref="CustomFact"/>.</summary>
    Custom,
}
