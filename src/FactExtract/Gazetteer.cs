using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>
/// A caller's list of names or phrases. Whole tokens are compared, white space between them does not matter, and the longest entry wins.
/// Immutable and thread-safe; finding costs one look-up a token, however long the list is.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<ulong, Phrase[]> _phrasesByFirstToken;

    /// <summary>Creates a list of names.</summary>
    /// <param name="kind">What they name: a person, place, organization, group, event, product or work.</param>
    /// <param name="names">The names; one without a token is left out.</param>
    /// <param name="ignoreCase">Whether "reuters" is "Reuters" too.</param>
    /// <exception cref="ArgumentNullException">An argument or a name is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is not a kind of name.</exception>
    public Gazetteer(FactKind kind, IEnumerable<string> names, bool ignoreCase = false)
        : this(kind, label: null, names, ignoreCase)
    {
        if (kind > FactKind.Work)
        {
            throw new ArgumentException($"Found {kind}, expected a kind of name: Person, Place, Organization, Group, Event, Product or Work.", nameof(kind));
        }
    }

    /// <summary>Creates a list of phrases that are reported as <see cref="CustomFact"/>.</summary>
    /// <param name="label">The <see cref="CustomFact.Label"/> of what it finds.</param>
    /// <param name="phrases">The phrases; one without a token is left out.</param>
    /// <param name="ignoreCase">Whether case is ignored.</param>
    /// <exception cref="ArgumentNullException">An argument or a phrase is null.</exception>
    public Gazetteer(string label, IEnumerable<string> phrases, bool ignoreCase = false)
        : this(FactKind.Custom, label, phrases, ignoreCase) => ArgumentNullException.ThrowIfNull(label);

    private Gazetteer(FactKind kind, string? label, IEnumerable<string> phrases, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        Kind = kind;
        Label = label;
        var tokenizer = new BlockTokenizer(BlockTokenizer.BestStrategy);
        var buffer = new TokenBuffer();
        _phrasesByFirstToken = phrases
            .Select(phrase => Read(phrase, ignoreCase, tokenizer, buffer))
            .Where(phrase => phrase.Hashes.Length > 0)
            .GroupBy(phrase => phrase.Hashes[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Hashes.Length).ToArray());
    }

    internal FactKind Kind { get; }

    internal string? Label { get; }

    /// <summary>Adds the token ranges [first, end) at which an entry stands; they do not overlap.</summary>
    internal void Find(in TokenizedText text, List<(int First, int End)> matches)
    {
        for (int at = 0; at < text.Tokens.Length;)
        {
            int length = LongestAt(text, at);
            if (length > 0)
            {
                matches.Add((at, at + length));
            }

            at += Math.Max(length, 1);
        }
    }

    private int LongestAt(in TokenizedText text, int first)
    {
        if (_phrasesByFirstToken.TryGetValue(text.Tokens[first].Hash, out Phrase[]? phrases))
        {
            foreach (Phrase phrase in phrases)
            {
                if (IsAt(text, first, phrase))
                {
                    return phrase.Hashes.Length;
                }
            }
        }

        return 0;
    }

    private static bool IsAt(in TokenizedText text, int first, Phrase phrase)
    {
        if (first + phrase.Hashes.Length > text.Tokens.Length)
        {
            return false;
        }

        for (int i = 0; i < phrase.Hashes.Length; i++)
        {
            if (text.Tokens[first + i].Hash != phrase.Hashes[i] || (phrase.Words is { } words && !text.Word(first + i).SequenceEqual(words[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static Phrase Read(string phrase, bool ignoreCase, BlockTokenizer tokenizer, TokenBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        tokenizer.Tokenize(phrase, buffer);
        Token[] tokens = buffer.Tokens.Items.ToArray();
        return new Phrase(
            [.. tokens.Select(token => token.Hash)],
            ignoreCase ? null : [.. tokens.Select(token => phrase.Substring(token.Start, token.Length))]);
    }

    /// <param name="Hashes">Of its tokens, in lower case.</param>
    /// <param name="Words">Its tokens as they have to be written; null where case is ignored.</param>
    private sealed record Phrase(ulong[] Hashes, string[]? Words);
}
