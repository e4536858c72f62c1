namespace FactExtract;

/// <summary>A person, real or fictional, by name and without titles.</summary>
public sealed record PersonFact : NameFact
{
    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public override FactKind Kind => FactKind.Person;

    /// <summary>Given names and initials: "Sergei".</summary>
    public string? GivenName { get; init; }

    /// <summary>Family name with its particles: "van der Leyen".</summary>
    public string? FamilyName { get; init; }

    /// <summary>"Jr.", "III" and the like.</summary>
    public string? Suffix { get; init; }

    /// <summary>Gender where the text or the given name tells.</summary>
    public Gender Gender { get; init; }

    /// <summary>How sure <see cref="Gender"/> is, from 0 to 1; 0 when it is unknown.</summary>
    public double GenderConfidence { get; init; }

    /// <summary>The role that the words around this mention state: "Defense Minister", "former president".</summary>
    public string? Role { get; init; }

    /// <summary>Where the role stands.</summary>
    public TextSpan? RoleSpan { get; init; }

    /// <summary>What the role belongs to, in the words of the text: "Russian", "Saudi Gazette".</summary>
    public string? Affiliation { get; init; }

    /// <summary>Where the affiliation stands.</summary>
    public TextSpan? AffiliationSpan { get; init; }

    /// <summary>The entity that the affiliation means.</summary>
    public int? AffiliationEntityId { get; init; }
}
