namespace FactExtract.Training;

/// <summary>What <see cref="TrainCommand"/> reads and writes.</summary>
internal sealed record TrainOptions
{
    /// <summary>Folder of corpora and gazetteers.</summary>
    internal required string Data { get; init; }

    /// <summary>Folder of npm packages.</summary>
    internal required string Packages { get; init; }

    internal required string Output { get; init; }

    /// <summary>Trains and compares with what is there instead of writing.</summary>
    internal bool IsCheck { get; init; }

    /// <summary>Names in seeds/corpora.tsv; all with role train when not given.</summary>
    internal string[]? Corpora { get; init; }

    /// <summary>An earlier result whose linear model is kept.</summary>
    internal string? LinearFrom { get; init; }

    /// <summary>An earlier result whose default network is kept.</summary>
    internal string? NetworkFrom { get; init; }

    /// <summary>An earlier result whose networks of NameModel.Accurate are kept.</summary>
    internal string? AccurateFrom { get; init; }

    /// <summary>Where the teachers are kept from one run to the next; trained anew if it is not there.</summary>
    internal string? TeachersFile { get; init; }

    /// <summary>Networks trained on the annotated corpora alone; they label the other texts.</summary>
    internal int Teachers { get; init; } = 3;

    /// <summary>Networks that NameModel.Accurate asks beside the default one, trained as that one but of as many cells as the teachers: 1.3 MB each.</summary>
    internal int AccurateNetworks { get; init; } = 2;

    internal int TeacherCells { get; init; } = 128;

    /// <summary>Cells of one direction of the default network.</summary>
    internal int Cells { get; init; } = 64;

    /// <summary>How much the linear model counts beside the network: chosen on worldwide.dev of 0.1, 0.2 … 0.6, 0.8, 1.</summary>
    internal float LinearShare { get; init; } = 0.4f;

    /// <summary>The same beside the networks of NameModel.Accurate.</summary>
    internal float AccurateShare { get; init; } = 0.3f;

    internal bool IsLinearOnly { get; init; }

    /// <summary>Share of documents that are also read in capitals, lower case or Title Case.</summary>
    internal double CaseCopies { get; init; } = 0.15;

    /// <summary>Share of documents that are also read with "U. S." and "Putin’ s".</summary>
    internal double SpacedCopies { get; init; } = 0.05;

    /// <summary>How much documents of other annotation schemes count beside our own.</summary>
    internal float ForeignWeight { get; init; } = 0.5f;

    /// <summary>How much documents labelled by the teachers count.</summary>
    internal float SilverWeight { get; init; } = 0.5f;

    internal int NetworkEpochs { get; init; } = 5;
}
