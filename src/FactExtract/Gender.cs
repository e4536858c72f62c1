namespace FactExtract;

/// <summary>Gender of a person as the text uses it.</summary>
public enum Gender : byte
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>Referred to as "she".</summary>
    Female,

    /// <summary>Referred to as "he".</summary>
    Male,
}
