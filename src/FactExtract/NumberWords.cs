using FactExtract.Numbers;

namespace FactExtract;

/// <summary>Reads and writes numbers in English words.</summary>
public static class NumberWords
{
    /// <summary>Reads a number in words, or in digits with a scale: "two hundred and thirty-four", "minus two point five", "1.2 million".</summary>
    /// <param name="text">The whole number and nothing else; case, hyphens, commas and "and" do not matter.</param>
    /// <param name="value">The value; 0 when it cannot be read.</param>
    /// <returns>False when the text is no such number, or one that does not fit a <see cref="decimal"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value) => NumberPhrase.TryParse(text, out value);

    /// <summary>Writes a number in words as American English does, without "and": "two hundred thirty-four", "minus two point five".</summary>
    /// <param name="value">Any number; its decimals are named one by one.</param>
    /// <returns>The words, in lower case; <see cref="TryParse"/> gives the number back.</returns>
    public static string ToWords(decimal value) => NumberSpeller.ToWords(value);
}
