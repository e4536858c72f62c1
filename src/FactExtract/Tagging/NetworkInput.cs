namespace FactExtract.Tagging;

/// <summary>Which rows of the network's tables a word form uses.</summary>
internal static class NetworkInput
{
    private const int CapClasses = 16;
    private const int Shapes = 224;

    /// <summary>Rows of the table of forms: capital class with and without a vector, hashed shapes.</summary>
    internal const int FormRows = (2 * CapClasses) + Shapes;

    /// <summary>Clusters whose mean vector stands for words too rare to keep their own.</summary>
    internal const int Clusters = 1024;

    internal static int CapForm(in NameWord word) => word.CapClass + (word.Row < 0 ? CapClasses : 0);

    internal static int ShapeForm(in NameWord word) => (2 * CapClasses) + (int)((word.Shape >> 32) % Shapes);

    /// <summary>The row of the word's vector: its own, its cluster's after <paramref name="ownRows"/>, or -1.</summary>
    internal static int VectorRow(in NameWord word, int ownRows) =>
        word.Row < ownRows ? word.Row : ownRows + word.FineCluster;
}
