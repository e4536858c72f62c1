namespace FactExtract.Training;

/// <summary>What <see cref="TrainCommand"/> reads and writes.</summary>
internal sealed record TrainOptions
{
    /// <summary>Folder of corpora and gazetteers.</summary>
    internal required string Data { get; init; }

    /// <summary>Folder of npm packages.</summary>
    internal required string Packages { get; init; }

    internal required string Output { get; init; }

    /// <summary>Names in seeds/corpora.tsv; all with role train when not given.</summary>
    internal string[]? Corpora { get; init; }

    /// <summary>An earlier result whose words and clusters are kept.</summary>
    internal string? WordsFrom { get; init; }

    /// <summary>An earlier result whose linear model is kept.</summary>
    internal string? LinearFrom { get; init; }

    internal bool IsLinearOnly { get; init; }

    /// <summary>Share of documents that are also read in capitals, lower case or Title Case.</summary>
    internal double CaseCopies { get; init; } = 0.15;

    internal int NetworkEpochs { get; init; } = 5;
}
