using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>
/// Makes the keys under which spellings of one name meet: without case, diacritics, periods, apostrophes and hyphens. The key of
/// a word of plain letters is its <see cref="Token.Hash"/>.
/// </summary>
internal sealed class NameFolder
{
    // Longer words are keyed as they stand: no name is that long.
    private const int MaxLength = 64;

    // Latin Extended Additional ends at U+1EFF.
    private readonly char[] _plain = new char[0x1F00];

    internal NameFolder()
    {
        foreach (string[] row in LexiconFile.Rows("plain_letters", 2))
        {
            foreach (char c in row[1])
            {
                _plain[c] = row[0][0];
                char upper = char.ToUpperInvariant(c);
                if (upper < _plain.Length && upper != c && _plain[upper] == 0)
                {
                    _plain[upper] = row[0][0];
                }
            }
        }
    }

    /// <summary>The key of a word; 0 when it has no letter and no digit.</summary>
    internal ulong KeyOf(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            return TextHash.Of(word);
        }

        Span<char> plain = stackalloc char[MaxLength];
        int length = Fold(word, plain);
        return length == 0 ? 0 : TextHash.Of(plain[..length]);
    }

    /// <summary>Writes the letters and digits of a word, folded; returns how many.</summary>
    internal int Fold(ReadOnlySpan<char> word, Span<char> plain)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (length == plain.Length)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                plain[length++] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            }
            else if (c >= 0x80 && char.IsLetterOrDigit(c))
            {
                char letter = c < _plain.Length ? _plain[c] : '\0';
                plain[length++] = letter == 0 ? char.ToLowerInvariant(c) : letter;
            }
        }

        return length;
    }

    /// <summary>
    /// Two keys of which one slip leaves at least one: the first and the last three letters. 0 for words too short to be told apart
    /// that way: with four letters "Wood" and "Wade" would meet.
    /// </summary>
    internal (ulong Start, ulong End) EdgesOf(ReadOnlySpan<char> word)
    {
        const int MinLength = 5;
        Span<char> plain = stackalloc char[MaxLength];
        int length = Fold(word, plain);
        return length < MinLength ? (0, 0) : (TextHash.Of(plain[..3]), TextHash.Of(plain[(length - 3)..length]));
    }

    /// <summary>Whether two words differ by one letter put in, left out or changed, or by two neighbours changed over (two such for long words).</summary>
    internal bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> x = stackalloc char[MaxLength];
        Span<char> y = stackalloc char[MaxLength];
        x = x[..Fold(a, x)];
        y = y[..Fold(b, y)];

        // A second slip is allowed in words of eight letters or more, as spelling checkers do.
        int allowed = Math.Min(x.Length, y.Length) >= 8 ? 2 : 1;
        return Distance(x, y, allowed) <= allowed;
    }

    private static int Distance(ReadOnlySpan<char> x, ReadOnlySpan<char> y, int allowed)
    {
        while (x.Length > 0 && y.Length > 0 && x[0] == y[0])
        {
            x = x[1..];
            y = y[1..];
        }

        if (x.Length == 0 || y.Length == 0 || allowed == 0)
        {
            return x.Length == 0 && y.Length == 0 ? 0 : Math.Max(x.Length, y.Length);
        }

        int best = 1 + Math.Min(Distance(x[1..], y, allowed - 1), Distance(x, y[1..], allowed - 1));
        best = Math.Min(best, 1 + Distance(x[1..], y[1..], allowed - 1));
        if (x.Length > 1 && y.Length > 1 && x[0] == y[1] && x[1] == y[0])
        {
            best = Math.Min(best, 1 + Distance(x[2..], y[2..], allowed - 1));
        }

        return best;
    }
}
