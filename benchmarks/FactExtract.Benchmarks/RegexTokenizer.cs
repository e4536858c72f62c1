using System.Text.RegularExpressions;

namespace FactExtract.Benchmarks;

/// <summary>The usual way to cut tokens in .NET: one source-generated expression with the same rules, as far as it can say them.</summary>
internal static partial class RegexTokenizer
{
    internal static int Count(string text)
    {
        int count = 0;
        foreach (ValueMatch _ in Token().EnumerateMatches(text))
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(
        @"(?:https?://|www\.)[^\s<>""]+|[\w.+-]+@[\w-]+\.[\w.]+|[#@]\w+"
        + @"|\+?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?"
        + @"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No(?=\. \d))\."
        + @"|(?:[A-Za-z]\.){2,}|[A-HJ-Z]\.(?=\s[A-Z])"
        + @"|[Cc]an(?=not\b)|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|m|d|re|ve|ll|S)\b"
        + @"|(?:e|anti|co|cross|ex|inter|mid|multi|non|post|pre|pro|re|semi|sub|ultra|un|un)-\w+"
        + @"|\w+(?:['’](?!(?:s|m|d|re|ve|ll|S)\b|t\b)\w+)*|\.{2,}|-{2,}|[!?]+|\S")]
    private static partial Regex Token();
}
