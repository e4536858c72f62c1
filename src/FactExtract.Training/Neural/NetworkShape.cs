namespace FactExtract.Training.Neural;

/// <summary>Sizes of the recurrent network.</summary>
internal sealed record NetworkShape
{
    /// <summary>Word vector.</summary>
    internal int Vector { get; init; } = 100;

    /// <summary>Learned embedding of frequent words.</summary>
    internal int Word { get; init; } = 28;

    /// <summary>Learned embedding of capitals and shapes.</summary>
    internal int Form { get; init; } = 32;

    /// <summary>Learned embedding of name lists and document marks.</summary>
    internal int Mark { get; init; } = 32;

    /// <summary>Cells of one direction.</summary>
    internal int Cells { get; init; } = 128;

    internal int Dense { get; init; } = 128;

    internal int Input => Vector + Word + Form + Mark;

    internal int WordRows { get; init; }

    internal int FormRows { get; init; }

    internal int MarkRows { get; init; } = 80;
}
