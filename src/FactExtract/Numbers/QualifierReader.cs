using FactExtract.Lexicons;

namespace FactExtract.Numbers;

/// <summary>Reads the words that bound a number: "more than", "up to", "-plus", "or so" (seeds/lexicons/number_qualifiers.tsv).</summary>
internal sealed class QualifierReader
{
    private readonly PhraseTable<Bound> _before = new(isBackward: true);
    private readonly PhraseTable<Bound> _after = new(isBackward: false);

    internal QualifierReader()
    {
        foreach (string[] row in LexiconFile.Rows("number_qualifiers", 3))
        {
            (row[1] == "before" ? _before : _after).Add(row[0], isExact: false, new Bound(Enum.Parse<Qualifier>(row[2])));
        }
    }

    /// <summary>Reads what stands before the number and moves its start to the left.</summary>
    internal void ReadBefore(ReadOnlySpan<char> text, ref int start, ref Qualifier qualifier)
    {
        // "up to about 50": the outer word bounds.
        for (int i = 0; i < 2; i++)
        {
            int end = start > 0 && text[start - 1] is ' ' or '\u00A0' or '-' ? start - 1 : start;
            if (end > 0 && text[end - 1] == ' ')
            {
                end--;
            }

            if (!_before.TryMatchBefore(text, end, out Bound bound, out int from) || (end == start && char.IsLetter(text[end - 1])))
            {
                return;
            }

            qualifier = bound.Qualifier;
            start = from;
        }
    }

    /// <summary>Reads what stands after the number and moves its end to the right.</summary>
    internal void ReadAfter(ReadOnlySpan<char> text, ref int end, ref Qualifier qualifier)
    {
        if (end >= text.Length)
        {
            return;
        }

        bool isPlus = text[end] == '+';
        int start = text[end] is ' ' or '-' ? end + 1 : end;
        if (isPlus && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
        {
            end++;
            qualifier = Qualifier.AtLeast;
        }
        else if (start > end && _after.TryMatchAfter(text, start, out Bound bound, out int to) && IsWhole(text, start - 1, to))
        {
            end = to;
            qualifier = bound.Qualifier;
        }
    }

    // "80-plus" and "30-odd" are one word; "5 plus 3", "at least" before another number and "maximum" before a noun are not meant.
    private static bool IsWhole(ReadOnlySpan<char> text, int before, int to)
    {
        ReadOnlySpan<char> phrase = text[(before + 1)..to];
        bool needsHyphen = phrase is "plus" or "odd" or "something" or "ish";
        if (phrase.StartsWith("or ", StringComparison.Ordinal) && text[to..].StartsWith(" than", StringComparison.Ordinal))
        {
            return false;
        }

        bool needsStop = phrase.StartsWith("at ", StringComparison.Ordinal) || phrase is "maximum" or "minimum" or "max" or "upward" or "upwards" or "approximately" or "roughly" or "tops";
        return text[before] == '-' ? needsHyphen : (!needsHyphen || phrase is "odd") && (!needsStop || to == text.Length || text[to] is '.' or ',' or ';' or ')' or '\n');
    }

    private readonly record struct Bound(Qualifier Qualifier);
}
