using System.Text;
using FactExtract.Tests.Support;

namespace FactExtract.Fuzz;

/// <summary>Texts of all sorts: random Unicode, mutated articles, nested marks, one character again and again, bidirectional controls.</summary>
internal static class RandomText
{
    private const string Opening = "“‘\"'«([{<";
    private const string Bidi = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly string[] Articles =
        [.. Directory.GetFiles(Repository.PathOf("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    // What has a meaning to one stage or another, or to what shows the result.
    private static readonly string[] Fragments =
    [
        "\0", "\uFEFF", "\uD83D", "\uDC69", "👩‍👩‍👧", "\u001B[31m", "\u001B]0;title\a", "\u009B", "\r", "\n\n", "\u2028", "\u0085", "<zz9 onload=\"x\">", "</mark>", "&amp;", "]]>", "[red]", "[/]", "{0}", "%s",
        "${", "javascript:", " said ", "“", "”", "\"", " he ", "Mr. ", "$1.5 million ", "last Tuesday ", "99999999999999999999999999", "1/2/3 ", "(AP) — ", "CLICK HERE", "St. ", "U.S.", "…", "--",
    ];

    internal static string Next(Random random) => random.Next(8) switch
    {
        0 => AnyUnits(random, random.Next(2_000)),
        1 => string.Concat(Enumerable.Repeat(Piece(random), random.Next(1, 5_000))),
        2 => Nested(random, random.Next(1, 2_000)),
        _ => Mutated(random),
    };

    /// <summary>An article in which some parts are lost, doubled, moved, or have something between.</summary>
    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Articles[random.Next(Articles.Length)]);
        for (int change = random.Next(30); change >= 0 && text.Length > 0; change--)
        {
            int at = random.Next(text.Length);
            int length = random.Next(Math.Min(text.Length - at, 60));
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                case 3:
                    text[at] = (char)random.Next(char.MaxValue + 1);
                    break;
                default:
                    text.Insert(at, Piece(random));
                    break;
            }
        }

        return text.ToString();
    }

    private static string Nested(Random random, int depth)
    {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++)
        {
            text.Append(Opening[random.Next(Opening.Length)]).Append(random.Next(4) == 0 ? "Ann said, " : "");
        }

        return text.ToString();
    }

    private static string Piece(Random random) => random.Next(4) switch
    {
        0 => ((char)random.Next(char.MaxValue + 1)).ToString(),
        1 => Bidi[random.Next(Bidi.Length)].ToString(),
        2 => AnyUnits(random, random.Next(1, 4)),
        _ => Fragments[random.Next(Fragments.Length)],
    };

    private static string AnyUnits(Random random, int length)
    {
        // Half of them ASCII: words appear, and what stands between them.
        char[] units = new char[length];
        for (int i = 0; i < length; i++)
        {
            units[i] = (char)random.Next(random.Next(2) == 0 ? 128 : char.MaxValue + 1);
        }

        return new string(units);
    }
}
