namespace FactExtract.Tokenization;

/// <summary>
/// A way to classify 64 characters at once. All give the same masks as <see cref="BlockMasks"/>; all that comes after is shared.
/// </summary>
internal interface IBlockClassifier
{
    /// <summary>Classifies the <see cref="BlockMasks.Length"/> characters that start at <paramref name="block"/>: their masks go into a slot of <see cref="MaskColumns"/>.</summary>
    public static abstract void Classify(ref char block, ref ulong slot);
}
