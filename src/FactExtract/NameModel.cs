namespace FactExtract;

/// <summary>Which model finds the names.</summary>
public enum NameModel : byte
{
    /// <summary>The best accuracy at several hundred thousand words a second.</summary>
    Default,

    /// <summary>The linear model alone: fastest.</summary>
    Fast,

    /// <summary>The strongest model: slowest.</summary>
    Accurate,
}
