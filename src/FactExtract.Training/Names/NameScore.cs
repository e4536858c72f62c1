using System.Globalization;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Training.Names;

/// <summary>Precision, recall and F1 of names: exact span and kind, a leading article and a possessive left out on both sides.</summary>
internal sealed class NameScore
{
    private readonly SortedDictionary<string, (int Right, int Found, int Gold)> _counts = new(StringComparer.Ordinal);

    /// <summary>F1 over all kinds, in percent.</summary>
    internal double F1 => F1Of([.. _counts.Keys]);

    /// <summary>F1 over some kinds, in percent.</summary>
    internal double F1Of(params ReadOnlySpan<string> kinds) => Of(kinds).F1;

    /// <summary>F1, precision and recall over some kinds, in percent.</summary>
    internal (double F1, double Precision, double Recall) Of(params ReadOnlySpan<string> kinds)
    {
        int right = 0, found = 0, gold = 0;
        foreach (string kind in kinds)
        {
            (int r, int f, int g) = _counts.GetValueOrDefault(kind);
            right += r;
            found += f;
            gold += g;
        }

        return (200.0 * right / Math.Max(1, found + gold), 100.0 * right / Math.Max(1, found), 100.0 * right / Math.Max(1, gold));
    }

    internal int Gold => _counts.Values.Sum(count => count.Gold);

    internal double Precision => 100.0 * _counts.Values.Sum(c => c.Right) / Math.Max(1, _counts.Values.Sum(c => c.Found));

    internal double Recall => 100.0 * _counts.Values.Sum(c => c.Right) / Math.Max(1, Gold);

    /// <summary>Counts one document.</summary>
    internal void Add(IEnumerable<(int Start, int End, string Kind)> gold, IEnumerable<(int Start, int End, string Kind)> found)
    {
        var goldSet = gold.ToHashSet();
        var foundSet = found.ToHashSet();
        foreach (var name in goldSet)
        {
            Count(name.Kind, foundSet.Contains(name) ? 1 : 0, 0, 1);
        }

        foreach (var name in foundSet)
        {
            Count(name.Kind, 0, 1, 0);
        }
    }

    /// <summary>Tags documents and scores the names found.</summary>
    /// <param name="tagger">The tagger.</param>
    /// <param name="documents">Annotated documents.</param>
    /// <param name="sevenKinds">Whether group, event, product and work are kept apart.</param>
    /// <param name="confidence">When given, receives the confidence of each name and whether it is right.</param>
    internal static NameScore Of(NameTagger tagger, IEnumerable<GoldDocument> documents, bool sevenKinds, ConfidenceFit? confidence = null)
    {
        var score = new NameScore();
        var segmenter = new Segmenter();
        var names = new ListBuffer<NameMention>();
        foreach (GoldDocument document in documents)
        {
            tagger.Tag(segmenter.Cut(document.Text), names);
            var gold = document.Names.Select(name => Trim(document.Text, name)).Select(name => (name.Start, name.End, Kind(name.Type, sevenKinds))).ToHashSet();
            var found = new List<(int, int, string)>();
            foreach (NameMention name in names.Items)
            {
                GoldName trimmed = Trim(document.Text, new GoldName(name.Span.Start, name.Span.End, name.Kind.ToString().ToLowerInvariant(), ""));
                found.Add((trimmed.Start, trimmed.End, Kind(trimmed.Type, sevenKinds)));
                confidence?.Add(name.Confidence, gold.Contains(found[^1]));
            }

            score.Add(gold, found);
        }

        return score;
    }

    /// <summary>A name without leading article and possessive.</summary>
    internal static GoldName Trim(string text, GoldName name)
    {
        ReadOnlySpan<char> span = text.AsSpan(name.Start, name.End - name.Start);
        int start = name.Start, end = name.End;
        if (span.Length > 4 && span[..3] is "the" or "The" or "THE" && char.IsWhiteSpace(span[3]))
        {
            start += 4;
        }

        if (end - start > 2 && (text.AsSpan(end - 2, 2) is "'s" or "\u2019s"))
        {
            end -= 2;
        }
        else if (end - start > 1 && text[end - 1] is '\'' or '\u2019')
        {
            end--;
        }

        return name with { Start = start, End = end };
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"F1 {F1:F2} P {Precision:F2} R {Recall:F2} ({string.Join(", ", _counts.Keys.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind} {F1Of(kind):F1}")))}) of {Gold}");

    private static string Kind(string type, bool sevenKinds) =>
        sevenKinds || type is "person" or "place" or "organization" ? type : "misc";

    private void Count(string kind, int right, int found, int gold)
    {
        (int r, int f, int g) = _counts.GetValueOrDefault(kind);
        _counts[kind] = (r + right, f + found, g + gold);
    }
}
