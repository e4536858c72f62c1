namespace FactExtract.Tagging;

/// <summary>What the part-of-speech model knows of a word.</summary>
/// <param name="Known">Number of the set of tags that the word takes in the training text; 0 when it is not known.</param>
/// <param name="Listed">Number of the set of tags that the dictionary gives the word; 0 when it has none.</param>
/// <param name="Cluster">Word cluster: a coarse number in the upper six bits, a fine one in the lower ten; 0 when there is none.</param>
/// <param name="Only">The tag of a word that hardly ever takes another, which is then not scored; else <see cref="WordClass.None"/>.</param>
internal readonly record struct WordClassEntry(ushort Known, ushort Listed, ushort Cluster, WordClass Only);
