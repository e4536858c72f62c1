namespace FactExtract.Tokenization;

/// <summary>
/// A way to classify 64 characters: one at a time (the reference) or many at once. All give the same masks; all that comes
/// after is shared.
/// </summary>
internal interface IBlockClassifier
{
    /// <summary>Classifies the <see cref="BlockMasks.Length"/> characters that start at <paramref name="block"/>.</summary>
    public static abstract void Classify(ref char block, out BlockMasks masks);
}
