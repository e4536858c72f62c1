namespace FactExtract.Testing;

/// <summary>A recognizer does not keep its contract; the message tells which part, for which text, and what was expected.</summary>
public sealed class RecognizerContractException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The exception that the recognizer has thrown.</param>
    public RecognizerContractException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
