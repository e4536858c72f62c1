namespace FactExtract.Places;

/// <summary>All mentions of one name in a text: they mean one place.</summary>
internal struct NameGroup
{
    /// <summary>Hash of the folded name and of the classes that a word beside it tells.</summary>
    internal ulong Key;

    internal int FirstCandidate;
    internal int CandidateCount;

    /// <summary>How much the group says of where the text plays.</summary>
    internal float Weight;

    internal int Mentions;

    /// <summary>Classes told by a word beside the name; 0 for none.</summary>
    internal uint WordClasses;

    internal PlaceKind Hint;

    /// <summary>Words were left out to find it.</summary>
    internal bool IsStripped;

    internal bool IsTypo;

    /// <summary>The name of a people: it tells less of where the text plays than places do.</summary>
    internal bool IsDemonym;
}
