namespace FactExtract.Fuzz;

/// <summary>Something does not hold that should hold for any input.</summary>
internal sealed class FuzzException(string message) : Exception(message)
{
    internal static void ThrowUnless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FuzzException(message);
        }
    }
}
