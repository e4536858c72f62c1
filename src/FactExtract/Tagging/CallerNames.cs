using System.Collections;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Brings in what the caller's own lists and recognizers find.</summary>
internal sealed class CallerNames(IReadOnlyList<Gazetteer> gazetteers, IReadOnlyList<IMentionRecognizer> recognizers)
{
    // A list is taken at its word.
    private const float ListConfidence = 1;

    /// <summary>Joins the caller's names to the built-in ones, and lists what the caller's phrases label.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">By recognizer what it has found already; null where it is to be asked.</param>
    /// <param name="names">The built-in names; afterwards those of the caller too.</param>
    /// <param name="labeled">Receives what the caller's phrases label.</param>
    internal void Join(in TokenizedText text, IReadOnlyList<Mention>?[]? mentions, ListBuffer<NameMention> names, List<LabeledSpan> labeled)
    {
        labeled.Clear();
        if (gazetteers.Count == 0 && recognizers.Count == 0)
        {
            return;
        }

        var found = new List<NameMention>();
        var yielding = new List<NameMention>();
        AddListed(text, found, yielding, labeled);
        AddRecognized(text, mentions, found);
        if (found.Count + yielding.Count > 0)
        {
            Merge(found, yielding, names, text.Text.Length);
        }
    }

    private void AddListed(in TokenizedText text, List<NameMention> found, List<NameMention> yielding, List<LabeledSpan> labeled)
    {
        var matches = new List<GazetteerMatch>();
        foreach (Gazetteer gazetteer in gazetteers)
        {
            matches.Clear();
            gazetteer.Find(text, matches);
            foreach ((int first, int end, GazetteerLabel label) in matches)
            {
                if (label.Label is { } custom)
                {
                    labeled.Add(new LabeledSpan(text.Span(first, end), custom));
                }
                else
                {
                    (gazetteer.YieldsToModel ? yielding : found)
                        .Add(new NameMention(text.Span(first, end), first, end, label.Kind, PlaceKind.Unknown, ListConfidence, MentionSource.Gazetteer));
                }
            }
        }
    }

    private void AddRecognized(in TokenizedText text, IReadOnlyList<Mention>?[]? mentions, List<NameMention> found)
    {
        if (recognizers.Count == 0)
        {
            return;
        }

        string whole = text.Text.ToString();
        for (int i = 0; i < recognizers.Count; i++)
        {
            IMentionRecognizer recognizer = recognizers[i];
            foreach (Mention mention in mentions?[i] ?? recognizer.Recognize(whole))
            {
                Check(recognizer, mention, whole.Length);
                int first = TokenEndingAfter(text.Tokens, mention.Span.Start);
                int end = TokenEndingAfter(text.Tokens, mention.Span.End - 1) + 1;
                if (first < text.Tokens.Length && text.Tokens[first].Start < mention.Span.End)
                {
                    found.Add(new NameMention(mention.Span, first, Math.Min(end, text.Tokens.Length), mention.Kind, PlaceKind.Unknown, (float)mention.Confidence, MentionSource.Recognizer));
                }
            }
        }
    }

    /// <summary>
    /// Of names that overlap keeps the most confident; of equally confident ones the caller's, and of those the first. Names that yield
    /// come last, whatever their confidence.
    /// </summary>
    private static void Merge(List<NameMention> found, List<NameMention> yielding, ListBuffer<NameMention> names, int length)
    {
        found.AddRange(names.Items);
        var taken = new BitArray(length);
        var kept = new List<NameMention>();
        foreach (NameMention name in found.OrderByDescending(name => name.Confidence).Concat(yielding))
        {
            if (TryTake(taken, name.Span))
            {
                kept.Add(name);
            }
        }

        names.Clear();
        foreach (NameMention name in kept.OrderBy(name => name.Span.Start))
        {
            names.Add(name);
        }
    }

    private static bool TryTake(BitArray taken, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (taken[i])
            {
                return false;
            }
        }

        for (int i = span.Start; i < span.End; i++)
        {
            taken[i] = true;
        }

        return true;
    }

    /// <summary>The first token that ends after a code unit.</summary>
    private static int TokenEndingAfter(ReadOnlySpan<Token> tokens, int at)
    {
        int low = 0;
        for (int high = tokens.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void Check(IMentionRecognizer recognizer, Mention mention, int length)
    {
        string? wrong = mention.Span.Length == 0 || mention.Span.End > length ? $"the span {mention.Span} in a text of {length} UTF-16 code units"
            : mention.Kind > FactKind.Work ? $"the kind {mention.Kind}, which is not a kind of name"
            : mention.Confidence is not (>= 0 and <= 1) ? $"a confidence of {mention.Confidence.ToString(System.Globalization.CultureInfo.InvariantCulture)}, expected 0 to 1"
            : null;
        if (wrong is not null)
        {
            throw new InvalidOperationException($"The recognizer {recognizer.GetType().Name} returned {wrong}.");
        }
    }
}
