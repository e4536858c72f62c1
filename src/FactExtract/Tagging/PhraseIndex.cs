using System.Numerics;
using FactExtract.Lexicons;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Phrases by the hashes of their tokens. A look-up tells how long the phrases are that start with a token, one more for each of these
/// lengths whether a phrase stands there: neither depends on how many phrases there are, so a million of them take a text in one pass.
/// </summary>
internal sealed class PhraseIndex
{
    /// <summary>The longest phrase in tokens: as many as a mask of lengths has bits.</summary>
    internal const int MaxTokens = 64;

    private const char Separator = ' ';

    private readonly BlockTokenizer _tokenizer = new(BlockTokenizer.BestStrategy);
    private readonly TokenBuffer _buffer = new();

    // By first token a bit for each length; by whole phrase the newest of the entries that differ in case alone.
    private readonly WordTable<ulong> _lengths = new();
    private readonly WordTable<int> _entries = new();
    private readonly ListBuffer<Entry> _list = new();

    // A bit for each phrase, found by its hash. Eight bits a phrase: of the hashes that are no phrase's one in eight has its bit set, the
    // others need no look at the table, which for a long list is in far memory.
    private ulong[] _filter = [];

    // The tokens of all entries, each followed by a separator.
    private char[] _words = new char[1024];
    private int _wordsLength;

    /// <summary>Adds a phrase; one without a token is left out.</summary>
    /// <returns>False when it is longer than <see cref="MaxTokens"/>.</returns>
    internal bool Add(ReadOnlySpan<char> phrase, CaseRule caseRule, int label)
    {
        _tokenizer.Tokenize(phrase, _buffer);
        ReadOnlySpan<Token> tokens = _buffer.Tokens.Items;
        if (tokens.Length is 0 or > MaxTokens)
        {
            return tokens.Length == 0;
        }

        int start = _wordsLength;
        ulong hash = 0;
        foreach (ref readonly Token token in tokens)
        {
            hash = TextHash.Combine(hash, token.Hash);
            AddWord(phrase.Slice(token.Start, token.Length));
        }

        _lengths.GetOrAdd(tokens[0].Hash) |= 1UL << (tokens.Length - 1);
        ref int newest = ref _entries.GetOrAdd(hash);
        _list.Add(new Entry(start, label, caseRule, newest));
        newest = _list.Count;
        return true;
    }

    /// <summary>To be called after the last phrase was added.</summary>
    internal void Complete()
    {
        _filter = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _entries.Count / 8))];
        foreach ((ulong hash, _) in _entries.Pairs())
        {
            _filter[FilterWord(hash)] |= 1UL << (int)(hash >> 32);
        }
    }

    /// <summary>The longest phrase that starts at a token: its length in tokens and its label; 0 where there is none.</summary>
    internal int LongestAt(in TokenizedText text, int first, out int label)
    {
        label = -1;
        if (!_lengths.TryGet(text.Tokens[first].Hash, out ulong lengths))
        {
            return 0;
        }

        int most = Math.Min(64 - BitOperations.LeadingZeroCount(lengths), text.Tokens.Length - first);
        Span<ulong> hashes = stackalloc ulong[most];
        ulong hash = 0;
        for (int i = 0; i < most; i++)
        {
            hashes[i] = hash = TextHash.Combine(hash, text.Tokens[first + i].Hash);
        }

        for (int length = most; length > 0; length--)
        {
            if ((lengths >> (length - 1) & 1) != 0 && MayBePhrase(hashes[length - 1]) && _entries.TryGet(hashes[length - 1], out int entry))
            {
                label = LabelOf(text, first, length, entry);
                if (label >= 0)
                {
                    return length;
                }
            }
        }

        return 0;
    }

    // The low bits of the hash choose the place in the table; these are others.
    private int FilterWord(ulong hash) => (int)(hash >> 38) & (_filter.Length - 1);

    private bool MayBePhrase(ulong hash) => (_filter[FilterWord(hash)] >> (int)(hash >> 32) & 1) != 0;

    /// <summary>The label of the first entry, as they were added, whose case rule holds; -1 when none does.</summary>
    private int LabelOf(in TokenizedText text, int first, int length, int entry)
    {
        int label = -1;
        for (; entry > 0; entry = _list.Items[entry - 1].Next)
        {
            ref readonly Entry candidate = ref _list.Items[entry - 1];
            if (Fits(text, first, length, candidate))
            {
                label = candidate.Label;
            }
        }

        return label;
    }

    private bool Fits(in TokenizedText text, int first, int length, in Entry entry)
    {
        bool isExact = true;
        bool isUpper = true;
        int at = entry.Start;
        for (int i = 0; i < length && (isExact || isUpper); i++)
        {
            ReadOnlySpan<char> word = text.Word(first + i);
            ReadOnlySpan<char> listed = _words.AsSpan(at, Math.Min(word.Length, _wordsLength - at));
            isExact = isExact && word.SequenceEqual(listed);
            isUpper = isUpper && IsUpperOf(word, listed);
            at += word.Length + 1;
        }

        return entry.CaseRule switch
        {
            CaseRule.Exact => isExact,
            CaseRule.ExactOrUpper => isExact || isUpper,
            _ => true,
        };
    }

    private static bool IsUpperOf(ReadOnlySpan<char> word, ReadOnlySpan<char> listed)
    {
        for (int i = 0; i < listed.Length; i++)
        {
            if (word[i] != char.ToUpperInvariant(listed[i]))
            {
                return false;
            }
        }

        return word.Length == listed.Length;
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (_wordsLength + word.Length + 1 > _words.Length)
        {
            Array.Resize(ref _words, Math.Max(_words.Length * 2, _wordsLength + word.Length + 1));
        }

        word.CopyTo(_words.AsSpan(_wordsLength));
        _wordsLength += word.Length;
        _words[_wordsLength++] = Separator;
    }

    /// <param name="Start">Where its tokens are among the words.</param>
    /// <param name="Label">What the owner of the index calls it.</param>
    /// <param name="CaseRule">How it may be written.</param>
    /// <param name="Next">Number of the entry before it that differs in case alone; 0 for none.</param>
    private readonly record struct Entry(int Start, int Label, CaseRule CaseRule, int Next);
}
