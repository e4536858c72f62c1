namespace FactExtract;

/// <summary>How the words around a number or a date bound it.</summary>
public enum Qualifier : byte
{
    /// <summary>No bound stated.</summary>
    Exact,

    /// <summary>"about", "some", "nearly".</summary>
    About,

    /// <summary>"at least", "80-plus".</summary>
    AtLeast,

    /// <summary>"more than", "over".</summary>
    MoreThan,

    /// <summary>"up to", "as many as".</summary>
    AtMost,

    /// <summary>"fewer than", "under".</summary>
    LessThan,
}
