using System.Globalization;
using System.Text;

namespace FactExtract.Numbers;

/// <summary>Writes numbers in words.</summary>
internal static class NumberSpeller
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // By groups of three digits; decimal.MaxValue is 79 octillion.
    private static readonly string[] Scales = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion", "octillion"];

    internal static string ToWords(decimal value)
    {
        var words = new StringBuilder(value < 0 ? "minus" : "");
        decimal size = Math.Abs(value), whole = decimal.Truncate(size);
        AddWhole(words, whole);
        string digits = (size - whole).ToString("0.############################", CultureInfo.InvariantCulture);
        if (digits.Length > 2)
        {
            Add(words, "point");
            foreach (char digit in digits.AsSpan(2))
            {
                Add(words, Small[digit - '0']);
            }
        }

        return words.ToString();
    }

    private static void AddWhole(StringBuilder words, decimal whole)
    {
        if (whole == 0)
        {
            Add(words, Small[0]);
            return;
        }

        Span<int> groups = stackalloc int[Scales.Length];
        for (int i = 0; i < groups.Length; i++)
        {
            decimal rest = decimal.Truncate(whole / 1000);
            groups[i] = (int)(whole - (rest * 1000));
            whole = rest;
        }

        for (int i = groups.Length - 1; i >= 0; i--)
        {
            if (groups[i] > 0)
            {
                AddGroup(words, groups[i]);
                Add(words, Scales[i]);
            }
        }
    }

    private static void AddGroup(StringBuilder words, int group)
    {
        if (group >= 100)
        {
            Add(words, Small[group / 100]);
            Add(words, "hundred");
            group %= 100;
        }

        if (group >= 20)
        {
            Add(words, Tens[group / 10]);
            if (group % 10 > 0)
            {
                words.Append('-').Append(Small[group % 10]);
            }
        }
        else if (group > 0)
        {
            Add(words, Small[group]);
        }
    }

    private static void Add(StringBuilder words, string word)
    {
        if (word.Length > 0)
        {
            words.Append(words.Length > 0 ? " " : "").Append(word);
        }
    }
}
