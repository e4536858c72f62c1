using System.Globalization;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>The words that numbers are made of (seeds/lexicons/number_words.tsv), and the few that join them.</summary>
internal sealed class NumberVocabulary
{
    /// <summary>Hashes of the words that join the parts of a number.</summary>
    internal static readonly ulong
        A = TextHash.Of("a"), An = TextHash.Of("an"), And = TextHash.Of("and"), Of = TextHash.Of("of"), Point = TextHash.Of("point"), The = TextHash.Of("the"),
        Minus = TextHash.Of("minus"), Negative = TextHash.Of("negative"), To = TextHash.Of("to"), Or = TextHash.Of("or"), Between = TextHash.Of("between"),
        From = TextHash.Of("from"), One = TextHash.Of("one"), In = TextHash.Of("in"), Out = TextHash.Of("out"), Per = TextHash.Of("per"), By = TextHash.Of("by"), Second = TextHash.Of("second");

    private static readonly Lazy<NumberVocabulary> Shared = new(() => new NumberVocabulary());

    private readonly WordTable<NumberWord> _words = new(512);

    private NumberVocabulary()
    {
        foreach (string[] row in LexiconFile.Rows("number_words", 3))
        {
            _words.Set(TextHash.Of(row[0]), new NumberWord(Enum.Parse<NumberWordRole>(row[1], ignoreCase: true), Value(row[2])));
        }
    }

    /// <summary>The vocabulary of the package; it never changes.</summary>
    internal static NumberVocabulary Default => Shared.Value;

    /// <summary>The number word with this hash; the role is None when it is none.</summary>
    internal NumberWord this[ulong hash] => _words.Get(hash);

    /// <summary>Whether a word with this hash can be part of a number.</summary>
    internal bool Contains(ulong hash) => _words.Contains(hash);

    internal static bool IsArticle(ulong hash) => hash == A || hash == An;

    // "1/3" stands for itself: it has no exact decimal form.
    private static decimal Value(string text)
    {
        string[] parts = text.Split('/');
        decimal value = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? value : value / decimal.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
