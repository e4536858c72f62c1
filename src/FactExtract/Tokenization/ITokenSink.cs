namespace FactExtract.Tokenization;

/// <summary>Takes tokens in text order.</summary>
internal interface ITokenSink
{
    /// <summary>Takes the token [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public void Add(int start, int end);
}
