namespace FactExtract.Tagging;

/// <summary>What a name tag says. Places are told apart as far as grammar tells: what has a government, and the rest.</summary>
internal enum NameLabel : byte
{
    Person,

    /// <summary>A country, state, city or other place with a government.</summary>
    Polity,

    /// <summary>Any other place: land, water or something built.</summary>
    Location,

    Organization,
    Group,
    Event,
    Product,
    Work,
}
