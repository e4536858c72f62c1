using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>
/// A caller's list of names or phrases. Whole tokens are compared, white space between them does not matter, and the longest entry wins.
/// Immutable and thread-safe; finding costs one look-up a token, however long the list is.
/// </summary>
public sealed class Gazetteer
{
    private readonly PhraseIndex _phrases = new();
    private readonly List<GazetteerLabel> _labels = [];

    /// <summary>Creates a list of names.</summary>
    /// <param name="kind">What they name: a person, place, organization, group, event, product or work.</param>
    /// <param name="names">The names; one without a token is left out.</param>
    /// <param name="caseRule">How they may be written.</param>
    /// <exception cref="ArgumentNullException">An argument or a name is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is not a kind of name, or a name has more than 64 tokens.</exception>
    public Gazetteer(FactKind kind, IEnumerable<string> names, CaseRule caseRule = CaseRule.Exact)
        : this(new GazetteerLabel(kind, null), names, caseRule)
    {
        if (kind > FactKind.Work)
        {
            throw new ArgumentException($"Found {kind}, expected a kind of name: Person, Place, Organization, Group, Event, Product or Work.", nameof(kind));
        }
    }

    /// <summary>Creates a list of phrases that are reported as <see cref="CustomFact"/>.</summary>
    /// <param name="label">The <see cref="CustomFact.Label"/> of what it finds.</param>
    /// <param name="phrases">The phrases; one without a token is left out.</param>
    /// <param name="caseRule">How they may be written.</param>
    /// <exception cref="ArgumentNullException">An argument or a phrase is null.</exception>
    /// <exception cref="ArgumentException">A phrase has more than 64 tokens.</exception>
    public Gazetteer(string label, IEnumerable<string> phrases, CaseRule caseRule = CaseRule.Exact)
        : this(new GazetteerLabel(FactKind.Custom, label), phrases, caseRule) => ArgumentNullException.ThrowIfNull(label);

    private Gazetteer(GazetteerLabel label, IEnumerable<string> phrases, CaseRule caseRule)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _labels.Add(label);
        foreach (string phrase in phrases)
        {
            ArgumentNullException.ThrowIfNull(phrase, nameof(phrases));
            if (!_phrases.Add(phrase, caseRule, label: 0))
            {
                throw new ArgumentException($"Found a phrase of more than {PhraseIndex.MaxTokens} tokens, '{phrase[..30]}…': shorten it.", nameof(phrases));
            }
        }

        _phrases.Complete();
    }

    private Gazetteer(TextReader reader, string source)
    {
        new GazetteerReader(reader, source).Read(_phrases, _labels);
        _phrases.Complete();
    }

    /// <summary>
    /// Whether names of the list stand only where neither the model nor a recognizer has found one. Otherwise the list is taken at its
    /// word: its names displace those that they overlap.
    /// </summary>
    public bool YieldsToModel { get; init; }

    /// <summary>
    /// Reads a list of tab-separated lines: name, kind, and optionally the case rule. The kind is person, place, organization, group,
    /// event, product, work, or "custom:" with a label; the case rule is exact (if not said), upper (<see cref="CaseRule.ExactOrUpper"/>)
    /// or ignore. Empty lines are skipped, and so are lines that start with # and hold no tab.
    /// </summary>
    /// <param name="reader">The lines.</param>
    /// <param name="yieldsToModel">See <see cref="YieldsToModel"/>.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="InvalidDataException">A line is not of this form; the message tells which and why.</exception>
    public static Gazetteer Read(TextReader reader, bool yieldsToModel = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new Gazetteer(reader, "gazetteer") { YieldsToModel = yieldsToModel };
    }

    /// <summary>Reads a list from a file in UTF-8; see <see cref="Read(TextReader, bool)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="yieldsToModel">See <see cref="YieldsToModel"/>.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read the file.</exception>
    /// <exception cref="InvalidDataException">A line is not of this form; the message tells which and why.</exception>
    public static Gazetteer ReadFile(string path, bool yieldsToModel = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new StreamReader(path);
        return new Gazetteer(reader, path) { YieldsToModel = yieldsToModel };
    }

    /// <summary>Adds the token ranges [first, end) at which an entry stands; they do not overlap.</summary>
    internal void Find(in TokenizedText text, List<GazetteerMatch> matches)
    {
        for (int at = 0; at < text.Tokens.Length;)
        {
            int length = _phrases.LongestAt(text, at, out int label);
            if (length > 0)
            {
                matches.Add(new GazetteerMatch(at, at + length, _labels[label]));
            }

            at += Math.Max(length, 1);
        }
    }
}
