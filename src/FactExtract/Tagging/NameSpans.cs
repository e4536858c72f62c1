using FactExtract.Lexicons;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>The rules of where a name starts and ends within its tokens, and what its words tell of the sort of place.</summary>
internal sealed class NameSpans
{
    private readonly WordTable<bool> _prefixes = LexiconFile.Words("name_prefixes");
    private readonly WordTable<bool> _titles = LexiconFile.Words("person_titles");
    private readonly WordTable<byte> _placeWords = new();

    internal NameSpans()
    {
        foreach (string[] row in LexiconFile.Rows("place_kinds", 2))
        {
            _placeWords.Set(TextHash.Of(row[0]), (byte)Enum.Parse<PlaceKind>(row[1]));
        }
    }

    /// <summary>The first token of a person's name without titles: "Prawit" of "Gen Prawit".</summary>
    internal int SkipTitles(in TokenizedText text, int first, int end)
    {
        while (first < end - 1 && _titles.Contains(text.Tokens[first].Hash))
        {
            first++;
        }

        return first;
    }

    /// <summary>The span of a name that covers the tokens [first, end): "Russian" of "pro-Russian", "London" of "London-based".</summary>
    internal TextSpan Trim(in TokenizedText text, int first, int end)
    {
        while (first < end - 1 && IsArticle(text.Word(first)))
        {
            first++;
        }

        TextSpan span = text.Span(first, end);
        ReadOnlySpan<char> opening = text.Word(first);
        int hyphen = opening.IndexOf('-');
        int start = span.Start;
        if (hyphen > 0 && hyphen + 1 < opening.Length && char.IsUpper(opening[hyphen + 1]) && _prefixes.Contains(TextHash.Of(opening[..hyphen])))
        {
            start += hyphen + 1;
        }

        ReadOnlySpan<char> closing = text.Word(end - 1);
        hyphen = closing.LastIndexOf('-');
        int stop = span.End;
        if (hyphen > 0 && hyphen + 3 < closing.Length && char.IsLower(closing[hyphen + 1]) && char.IsUpper(closing[0]))
        {
            stop -= closing.Length - hyphen;
        }

        return start < stop ? TextSpan.FromBounds(start, stop) : span;
    }

    /// <summary>What sort of place the words of the name say it is.</summary>
    internal PlaceKind PlaceKindOf(in TokenizedText text, TextSpan span, NameLabel label)
    {
        if (label is not (NameLabel.Polity or NameLabel.Location))
        {
            return PlaceKind.Unknown;
        }

        ReadOnlySpan<char> name = text.Text.Slice(span.Start, span.Length);
        int blank = name.LastIndexOf(' ');
        PlaceKind kind = (PlaceKind)_placeWords.Get(TextHash.Of(name[(blank + 1)..]));
        if (kind == PlaceKind.Unknown && name.IndexOf(' ') is > 0 and var first)
        {
            kind = (PlaceKind)_placeWords.Get(TextHash.Of(name[..first]));
        }

        return kind;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "the";
}
