using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactExtract.Training.References;

/// <summary>Reads texts and their coreference from GUM (CoNLL-U, gzip; MISC field Entity).</summary>
internal sealed partial class CoreferenceReader
{
    private readonly StringBuilder _text = new();
    private readonly List<(TextSpan Span, string Group)> _mentions = [];
    private readonly Stack<(string Group, int Start)> _open = new();

    // The last word of the token range being read, "1-2", which has the text of all its words, and where the next word starts in it.
    private int _rangeEnd;
    private int _wordStart;
    private bool _spaceDue;

    /// <param name="path">A .conllu.gz file.</param>
    /// <param name="takesDocument">Given a document id, whether it is wanted.</param>
    internal static List<ReferenceGold> Read(string path, Func<string, bool> takesDocument)
    {
        var documents = new List<ReferenceGold>();
        string id = "";
        var document = new CoreferenceReader();
        foreach (string line in GzipLines.Read(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                document.AddTo(documents, id, takesDocument);
                id = line["# newdoc id = ".Length..];
                document = new CoreferenceReader();
            }
            else if (line == "# newpar")
            {
                document.StartParagraph();
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                document.AddToken(line.Split('\t'));
            }
            else if (line.Length == 0)
            {
                (document._spaceDue, document._rangeEnd) = (true, 0);
            }
        }

        document.AddTo(documents, id, takesDocument);
        return documents;
    }

    private void AddTo(List<ReferenceGold> documents, string id, Func<string, bool> takesDocument)
    {
        if (id.Length > 0 && takesDocument(id))
        {
            documents.Add(new ReferenceGold(id, _text.ToString(), _mentions));
        }
    }

    private void StartParagraph()
    {
        _text.Append(_text.Length > 0 ? "\n\n" : "");
        _spaceDue = false;
    }

    private void AddToken(string[] fields)
    {
        ReadOnlySpan<char> number = fields[0];
        if (number.Contains('.'))
        {
            return;
        }

        int dash = number.IndexOf('-');
        if (dash >= 0 || int.Parse(number, CultureInfo.InvariantCulture) > _rangeEnd)
        {
            _text.Append(_spaceDue ? " " : "");
            _spaceDue = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            _wordStart = _text.Length;
            _text.Append(fields[1]);
        }

        if (dash >= 0)
        {
            _rangeEnd = int.Parse(number[(dash + 1)..], CultureInfo.InvariantCulture);
            return;
        }

        int start = _wordStart;
        _wordStart = Math.Min(_text.Length, start + fields[1].Length);
        foreach (Match mark in EntityMark().Matches(EntityField().Match(fields[9]).Groups[1].Value))
        {
            if (mark.Groups["open"].Success)
            {
                _open.Push((mark.Groups["open"].Value, start));
            }

            if (mark.Value.EndsWith(')') && _open.TryPop(out (string Group, int Start) mention))
            {
                _mentions.Add((TextSpan.FromBounds(mention.Start, _wordStart), mention.Group));
            }
        }
    }

    [GeneratedRegex(@"(?:^|\|)Entity=([^|]*)")]
    private static partial Regex EntityField();

    // "(5-person-…" opens a mention of thing 5, "(5-person-…)" is one, "5)" closes one. The innermost is closed first.
    [GeneratedRegex(@"\((?<open>\d+)-[^()]*\)?|\d+\)")]
    private static partial Regex EntityMark();
}
