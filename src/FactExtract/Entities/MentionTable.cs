using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>
/// Working memory of <see cref="EntityResolver"/>: the folded words of every name, and the groups that the names fall into. A
/// group is named by its first mention until <see cref="EntityNamer"/> numbers them.
/// </summary>
internal sealed class MentionTable
{
    private readonly ListBuffer<ulong> _keys = new();
    private readonly ListBuffer<int> _wordStart = new();
    private readonly ListBuffer<int> _parent = new();
    private readonly ListBuffer<PersonName> _people = new();
    private readonly ListBuffer<bool> _isRoleWord = new();

    /// <summary>Groups by alias.</summary>
    internal AliasIndex Aliases { get; } = new();

    /// <summary>For each group (by its first mention), the latest mention seen so far.</summary>
    internal ListBuffer<int> LastMention { get; } = new();

    /// <summary>For each group (by its first mention), how many of its mentions came so far; kept for people.</summary>
    internal ListBuffer<int> Counts { get; } = new();

    /// <summary>For each name, the gender that words beside or in it tell.</summary>
    internal ListBuffer<Gender> GenderHint { get; } = new();

    /// <summary>For each name, the sentence it is in.</summary>
    internal ListBuffer<int> SentenceOf { get; } = new();

    /// <summary>Other buffers by role; see their users.</summary>
    internal ListBuffer<int> Numbering { get; } = new();

    /// <summary>For each name, the token that is the role noun beside it; 0 where there is none.</summary>
    internal ListBuffer<int> RoleHead { get; } = new();

    /// <summary>Mentions of people so far, for pronouns to refer to.</summary>
    internal ListBuffer<PersonMention> PersonMentions { get; } = new();

    /// <summary>Ages of people that the text has told so far.</summary>
    internal ListBuffer<StatedAge> Ages { get; } = new();

    /// <summary>What was weighed for every pronoun of the text: given by whoever wants to learn weights from it.</summary>
    internal List<AntecedentCandidate>? Candidates { get; set; }

    /// <summary>Id of the person named most often, or -1.</summary>
    internal int MainPerson { get; set; }

    internal Span<PersonName> People => _people.Items;

    internal void Fill(in TaggedText text, NameFolder folder)
    {
        _keys.Clear();
        _wordStart.Clear();
        Aliases.Clear();
        int count = text.Names.Length;
        Span<int> parent = _parent.Resize(count);
        Span<int> last = LastMention.Resize(count);
        Span<int> sentenceOf = SentenceOf.Resize(count);
        GenderHint.Resize(count).Clear();
        _people.Resize(count).Clear();
        Counts.Resize(count).Clear();
        RoleHead.Resize(count).Clear();
        _isRoleWord.Resize(text.Tokens.Length).Clear();
        int sentence = 0;
        for (int i = 0; i < count; i++)
        {
            ref readonly NameMention name = ref text.Names[i];
            parent[i] = i;
            last[i] = i;
            while (sentence + 1 < text.Sentences.Length && text.Sentences[sentence].End <= name.First)
            {
                sentence++;
            }

            sentenceOf[i] = sentence;
            _wordStart.Add(_keys.Count);
            for (int token = name.First; token < name.End; token++)
            {
                _keys.Add(folder.KeyOf(WordOf(text, i, token)));
            }
        }

        _wordStart.Add(_keys.Count);
    }

    /// <summary>Whether the token belongs to a phrase that says what a named person is.</summary>
    internal bool IsRoleWord(int token) => _isRoleWord.Items[token];

    internal void MarkRoleWords(int first, int end) => _isRoleWord.Items[first..end].Fill(true);

    /// <summary>The characters of a token that belong to the name, which may start or end inside a token.</summary>
    internal static ReadOnlySpan<char> WordOf(in TaggedText text, int name, int token)
    {
        ref readonly NameMention mention = ref text.Names[name];
        int start = Math.Max(mention.Span.Start, text.Tokens[token].Start);
        int end = Math.Min(mention.Span.End, text.Tokens[token].End);
        return text.Text[start..Math.Max(start, end)];
    }

    /// <summary>The keys of the words of a name, one a token; 0 for a token without letters and digits.</summary>
    internal ReadOnlySpan<ulong> KeysOf(int name) => _keys.Items[_wordStart.Items[name].._wordStart.Items[name + 1]];

    /// <summary>The key of the whole name.</summary>
    internal ulong PhraseOf(int name) => PhraseOf(KeysOf(name));

    /// <summary>The combined key of some words of a name.</summary>
    internal static ulong PhraseOf(ReadOnlySpan<ulong> keys)
    {
        ulong phrase = 0;
        foreach (ulong key in keys)
        {
            phrase = key == 0 ? phrase : TextHash.Combine(phrase, key);
        }

        return phrase;
    }

    /// <summary>The group of a name: its first mention.</summary>
    internal int GroupOf(int name)
    {
        Span<int> parent = _parent.Items;
        while (parent[name] != name)
        {
            parent[name] = parent[parent[name]];
            name = parent[name];
        }

        return name;
    }

    /// <summary>Puts two names and all that go with them into one group.</summary>
    internal void Join(int a, int b)
    {
        (int x, int y) = (GroupOf(a), GroupOf(b));
        if (x != y)
        {
            (int first, int second) = x < y ? (x, y) : (y, x);
            _parent.Items[second] = first;
            LastMention.Items[first] = Math.Max(LastMention.Items[first], LastMention.Items[second]);
        }
    }
}
