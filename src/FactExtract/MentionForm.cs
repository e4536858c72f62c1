namespace FactExtract;

/// <summary>The form in which a text refers to an entity.</summary>
public enum MentionForm : byte
{
    /// <summary>By name: "Vladimir Putin".</summary>
    Name,

    /// <summary>By a pronoun: "he".</summary>
    Pronoun,

    /// <summary>By a common noun: "the president", "the company".</summary>
    Nominal,
}
