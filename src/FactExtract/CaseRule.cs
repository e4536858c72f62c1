namespace FactExtract;

/// <summary>How the words of a <see cref="Gazetteer"/> may be written in the text.</summary>
public enum CaseRule
{
    /// <summary>As in the list.</summary>
    Exact,

    /// <summary>As in the list, or all in capitals as in a headline: "Reuters" and "REUTERS".</summary>
    ExactOrUpper,

    /// <summary>In any case: "Reuters", "REUTERS" and "reuters".</summary>
    Ignore,
}
