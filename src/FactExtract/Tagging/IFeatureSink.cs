namespace FactExtract.Tagging;

/// <summary>Receives the features of a token: the tagger adds up their weights, the trainer writes them down.</summary>
internal interface IFeatureSink
{
    /// <param name="feature">A 64-bit hash of template and value.</param>
    public void Add(ulong feature);
}
