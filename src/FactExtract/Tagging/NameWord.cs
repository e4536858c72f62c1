namespace FactExtract.Tagging;

/// <summary>What the tagger knows of a word form before it sees where it stands.</summary>
internal struct NameWord
{
    /// <summary><see cref="Token.Hash"/>: blind to case.</summary>
    internal ulong Hash;

    /// <summary>Sees case.</summary>
    internal ulong Exact;

    /// <summary>Tells every two spellings apart, see <see cref="WordShape.FormHash"/>.</summary>
    internal ulong Form;

    /// <summary>Pattern of letters, runs cut at 4.</summary>
    internal ulong Shape;

    /// <summary>Row in <see cref="NameVocabulary"/>, or -1.</summary>
    internal int Row;

    /// <summary>The word's clusters at three grains, or -1.</summary>
    internal int CoarseCluster;
    internal int Cluster;
    internal int FineCluster;

    /// <summary><see cref="WordShape.CapClass"/>.</summary>
    internal byte CapClass;

    internal bool HasCapital;

    /// <summary>Whether its other occurrences in the document are looked at: names and rare words, not function words.</summary>
    internal bool IsGrouped;
}
