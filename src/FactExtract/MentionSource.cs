namespace FactExtract;

/// <summary>Which stage proposed a name.</summary>
public enum MentionSource : byte
{
    /// <summary>The built-in model.</summary>
    Model,

    /// <summary>One of the caller's <see cref="ExtractionOptions.Gazetteers"/>.</summary>
    Gazetteer,

    /// <summary>One of the caller's <see cref="ExtractionOptions.Recognizers"/>.</summary>
    Recognizer,

    /// <summary>One of the caller's <see cref="ExtractionOptions.Rules"/>.</summary>
    Rule,
}
