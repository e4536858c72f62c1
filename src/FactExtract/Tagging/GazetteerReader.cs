namespace FactExtract.Tagging;

/// <summary>Reads a caller's list from tab-separated lines: name, kind, case rule.</summary>
internal sealed class GazetteerReader(TextReader reader, string source)
{
    private const string CustomPrefix = "custom:";

    private readonly Dictionary<GazetteerLabel, int> _numbers = [];
    private int _line;

    internal void Read(PhraseIndex phrases, List<GazetteerLabel> labels)
    {
        // Most lines say the same kind as the one before.
        string lastWord = "";
        int lastLabel = -1;
        while (reader.ReadLine() is { } line)
        {
            _line++;
            ReadOnlySpan<char> text = line;
            int tab = text.IndexOf('\t');
            if (tab < 0 && (text.StartsWith('#') || text.IsWhiteSpace()))
            {
                continue;
            }

            ReadOnlySpan<char> fields = text[(tab + 1)..];
            int second = fields.IndexOf('\t');
            ReadOnlySpan<char> kind = (second < 0 ? fields : fields[..second]).Trim();
            ReadOnlySpan<char> rule = second < 0 ? [] : fields[(second + 1)..].Trim();
            if (tab < 0 || rule.Contains('\t'))
            {
                throw Error($"found {text.Count('\t') + 1} {(tab < 0 ? "field" : "fields")}, expected 2 or 3 (name, kind, case rule) separated by tabs");
            }

            if (lastLabel < 0 || !kind.SequenceEqual(lastWord))
            {
                lastWord = kind.ToString();
                lastLabel = Number(Label(lastWord), labels);
            }

            if (!phrases.Add(text[..tab], Rule(rule), lastLabel))
            {
                throw Error($"found a name of more than {PhraseIndex.MaxTokens} tokens, shorten it");
            }
        }
    }

    private GazetteerLabel Label(string word) => word switch
    {
        "person" => new(FactKind.Person, null),
        "place" => new(FactKind.Place, null),
        "organization" => new(FactKind.Organization, null),
        "group" => new(FactKind.Group, null),
        "event" => new(FactKind.Event, null),
        "product" => new(FactKind.Product, null),
        "work" => new(FactKind.Work, null),
        _ when word.StartsWith(CustomPrefix, StringComparison.Ordinal) && word.Length > CustomPrefix.Length => new(FactKind.Custom, word[CustomPrefix.Length..]),
        _ => throw Error($"found the kind '{word}', expected person, place, organization, group, event, product, work or custom: with a label"),
    };

    private CaseRule Rule(ReadOnlySpan<char> word) => word switch
    {
        "" or "exact" => CaseRule.Exact,
        "upper" => CaseRule.ExactOrUpper,
        "ignore" => CaseRule.Ignore,
        _ => throw Error($"found the case rule '{word}', expected exact, upper or ignore"),
    };

    private int Number(GazetteerLabel label, List<GazetteerLabel> labels)
    {
        if (!_numbers.TryGetValue(label, out int number))
        {
            _numbers.Add(label, number = labels.Count);
            labels.Add(label);
        }

        return number;
    }

    private InvalidDataException Error(string found) => new($"{source}({_line}): {found}.");
}
