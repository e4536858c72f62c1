using System.Runtime.CompilerServices;

namespace FactExtract.Places;

/// <summary>
/// Writes a name the way places are looked up: lower-case ASCII letters and digits, words parted by one space; accents, periods and
/// apostrophes dropped, hyphens as spaces, "St.", "Mt." and "Ft." in full, no leading "the".
/// </summary>
internal sealed class NameFolder
{
    /// <summary>Longest folded name; longer ones are no place we know (the longest of the gazetteer has 61 characters).</summary>
    internal const int MaxLength = 64;

    private const char Dropped = '\0';
    private const char Unknown = '\uFFFF';

    // First and second letter of what a character is folded to.
    private readonly char[] _first = new char[0x2100];
    private readonly char[] _second = new char[0x2100];

    /// <param name="folds">Rows of code point (hexadecimal), character, letters.</param>
    internal NameFolder(IEnumerable<string[]> folds)
    {
        _first.AsSpan().Fill(Unknown);
        for (char c = 'a'; c <= 'z'; c++)
        {
            _first[c] = c;
            _first[c - 32] = c;
        }

        for (char c = '0'; c <= '9'; c++)
        {
            _first[c] = c;
        }

        foreach (char c in " \t\r\n\u00A0-\u2010\u2011\u2012\u2013/,()&")
        {
            _first[c] = ' ';
        }

        foreach (char c in ".'\u2018\u2019`\"")
        {
            _first[c] = Dropped;
        }

        foreach (string[] row in folds)
        {
            int code = int.Parse(row[0], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
            _first[code] = row[2].Length > 0 ? row[2][0] : Dropped;
            _second[code] = row[2].Length > 1 ? row[2][1] : Dropped;
        }
    }

    /// <summary>Folds a name.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="folded">At least <see cref="MaxLength"/> characters.</param>
    /// <returns>How many were written; 0 when the name has other letters than Latin ones, or too many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        if (name.Length > 2 && name[^1] is 's' or 'S' && name[^2] is '\'' or '\u2019')
        {
            name = name[..^2];
        }

        int length = 0;
        int word = 0;
        foreach (char c in name)
        {
            char first = c < _first.Length ? _first[c] : Unknown;
            if (first == Unknown)
            {
                return 0;
            }

            if (first == ' ')
            {
                length = EndWord(folded, word, length, last: false);
                word = length;
                if (c == '&' && length + 4 < MaxLength)
                {
                    "and ".CopyTo(folded[length..]);
                    length += 4;
                    word = length;
                }
            }
            else if (first != Dropped)
            {
                folded[length++] = first;
                if (_second[c] != Dropped && length < MaxLength)
                {
                    folded[length++] = _second[c];
                }
            }

            if (length >= MaxLength - 8)
            {
                return 0;
            }
        }

        length = EndWord(folded, word, length, last: true);
        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    // Writes abbreviations in full and a space after the word.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EndWord(Span<char> folded, int word, int length, bool last)
    {
        ReadOnlySpan<char> written = folded[word..length];
        if (written.IsEmpty)
        {
            return length;
        }

        if (word == 0 && !last && written.SequenceEqual("the"))
        {
            return 0;
        }

        ReadOnlySpan<char> full = written switch
        {
            "st" when !last => "saint",
            "ste" when !last => "sainte",
            "mt" when !last => "mount",
            "ft" when !last => "fort",
            "co" when last && word > 0 => "county",
            _ => default,
        };
        if (!full.IsEmpty)
        {
            full.CopyTo(folded[word..]);
            length = word + full.Length;
        }

        folded[length] = ' ';
        return length + 1;
    }
}
