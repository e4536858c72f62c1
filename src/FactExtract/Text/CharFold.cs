namespace FactExtract.Text;

/// <summary>Folding of single characters for look-ups.</summary>
internal static class CharFold
{
    /// <summary>Lower case, with typographic apostrophes and hyphens as their ASCII forms.</summary>
    internal static char Fold(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
