using FactExtract.Lexicons;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// A document as the name models see it: word forms, marks, and which tokens are occurrences of the same word. Reused from one
/// document to the next; the word forms are remembered.
/// </summary>
/// <param name="vocabulary">Known words.</param>
/// <param name="lists">Known names.</param>
/// <param name="networks">How many networks remember something of each word form: the more, the fewer forms are remembered.</param>
internal sealed class NameDocument(NameVocabulary vocabulary, NameLists lists, int networks = 1)
{
    // Word forms of some hundred thousand tokens of news, 16 MB with what a network of 64 cells remembers of them. After that only the
    // first are kept: what is met first is mostly what is met often.
    private readonly int _maxRemembered = 16_384 / Math.Max(1, networks);
    private readonly int _kept = 6_144 / Math.Max(1, networks);

    private readonly ListBuffer<NameWord> _words = new();
    private readonly ListBuffer<int> _wordAt = new();
    private readonly ListBuffer<int> _newAt = new();
    private readonly ListBuffer<ulong> _names = new();
    private readonly ListBuffer<DocumentMarks> _marks = new();
    private readonly ListBuffer<int> _groupAt = new();
    private readonly ListBuffer<bool> _starts = new();
    private readonly ListBuffer<Group> _groups = new();
    private readonly WordTable<int> _wordOf = new();
    private readonly WordTable<int> _groupOf = new();

    /// <summary>The word forms met so far, by number.</summary>
    internal ReadOnlySpan<NameWord> Words => _words.Items;

    /// <summary>How many of them were known before this document.</summary>
    internal int KnownWords { get; private set; }

    /// <summary>Of each word form met first in this document the token.</summary>
    internal ReadOnlySpan<int> NewAt => _newAt.Items;

    /// <summary>The word form of each token.</summary>
    internal ReadOnlySpan<int> WordAt => _wordAt.Items;

    /// <summary>Of each token, the marks of the name lists.</summary>
    internal ReadOnlySpan<ulong> Names => _names.Items;

    internal ReadOnlySpan<DocumentMarks> Marks => _marks.Items;

    /// <summary>Of each token the number of the group of occurrences of its word, or -1.</summary>
    internal ReadOnlySpan<int> GroupAt => _groupAt.Items;

    internal int GroupCount => _groups.Count;

    /// <summary>The group of a token whose word stands elsewhere in the document too, else -1.</summary>
    internal int SharedGroupAt(int token) => _groupAt.Items[token] is >= 0 and var group && GroupSize(group) > 1 ? group : -1;

    /// <summary>Occurrences in a group.</summary>
    internal int GroupSize(int group) => _groups.Items[group].Size;

    /// <summary>Whether one text has brought so many word forms that what is remembered of them takes more room than it saves time.</summary>
    internal bool IsHuge => _words.Count > 2 * _maxRemembered;

    /// <summary>Reads a document. Word forms before <see cref="KnownWords"/> keep their numbers; what was computed from later ones is void.</summary>
    internal void Read(in TokenizedText text)
    {
        if (_words.Count > _maxRemembered)
        {
            Forget();
        }

        KnownWords = _words.Count;
        _newAt.Clear();
        _groups.Clear();
        _groupOf.Clear();
        int count = text.Tokens.Length;
        _names.Resize(count);
        _marks.Resize(count);
        ReadWords(text, _wordAt.Resize(count), _groupAt.Resize(count));
        foreach (SentenceRange sentence in text.Sentences)
        {
            Count(sentence);
        }

        foreach (SentenceRange sentence in text.Sentences)
        {
            Mark(text, sentence);
        }
    }

    private void Forget()
    {
        _words.Shorten(_kept);
        _wordOf.Clear();
        for (int number = 0; number < _kept; number++)
        {
            _wordOf.Set(_words.Items[number].Form, number + 1);
        }
    }

    private void ReadWords(in TokenizedText text, Span<int> wordAt, Span<int> groupAt)
    {
        for (int t = 0; t < wordAt.Length; t++)
        {
            ulong hash = text.Tokens[t].Hash;
            ReadOnlySpan<char> form = text.Word(t);
            ulong exact = WordShape.ExactHash(form, hash);
            ulong spelling = WordShape.FormHash(form, exact);
            ref int number = ref _wordOf.GetOrAdd(spelling);
            if (number == 0)
            {
                _words.Add(vocabulary.Describe(form, hash, exact) with { Form = spelling });
                number = _words.Count;
                _newAt.Add(t);
            }

            wordAt[t] = number - 1;
            groupAt[t] = -1;
            if (_words.Items[number - 1].IsGrouped)
            {
                ref int group = ref _groupOf.GetOrAdd(hash);
                if (group == 0)
                {
                    _groups.Add(default);
                    group = _groups.Count;
                }

                groupAt[t] = group - 1;
                _groups.Items[group - 1].Size++;
            }
        }
    }

    private DocumentMarks KindOf(in SentenceRange sentence)
    {
        int words = 0, capitals = 0, titles = 0;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            int cap = _words.Items[_wordAt.Items[t]].CapClass;
            words += cap >= WordShape.FirstWithLetters ? 1 : 0;
            capitals += cap is >= 6 and <= 10 ? 1 : 0;
            titles += cap is >= 11 or 8 ? 1 : 0;
        }

        return words >= 3 && capitals >= words * 0.8 ? DocumentMarks.CapitalSentence
            : words >= 4 && titles >= words * 0.65 ? DocumentMarks.TitleSentence
            : capitals + titles == 0 ? DocumentMarks.LowerSentence
            : DocumentMarks.None;
    }

    // First pass: the kind of each sentence, kept in the marks of its tokens, and how each word is written in the document.
    private void Count(in SentenceRange sentence)
    {
        DocumentMarks kind = KindOf(sentence);
        bool atStart = true;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            ref readonly NameWord word = ref _words.Items[_wordAt.Items[t]];
            _marks.Items[t] = kind | (atStart ? DocumentMarks.SentenceStart : 0) | (t == sentence.End - 1 ? DocumentMarks.SentenceEnd : 0);
            if (_groupAt.Items[t] >= 0)
            {
                ref Group group = ref _groups.Items[_groupAt.Items[t]];
                group.Lower += word.HasCapital ? 0 : 1;
                group.Capital += IsTelling(word, _marks.Items[t]) ? 1 : 0;
            }

            atStart &= word.CapClass < WordShape.FirstWithLetters;
        }
    }

    private static bool IsTelling(in NameWord word, DocumentMarks marks) =>
        word.HasCapital && (marks & (DocumentMarks.SentenceStart | DocumentMarks.CapitalSentence | DocumentMarks.TitleSentence)) == 0;

    private void Mark(in TokenizedText text, in SentenceRange sentence)
    {
        Span<bool> starts = _starts.Resize(sentence.End - sentence.First);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            ref readonly NameWord word = ref _words.Items[_wordAt.Items[t]];
            ref DocumentMarks marks = ref _marks.Items[t];
            starts[t - sentence.First] = word.HasCapital || (marks & DocumentMarks.LowerSentence) != 0;
            if (_groupAt.Items[t] < 0)
            {
                continue;
            }

            Group group = _groups.Items[_groupAt.Items[t]];
            int lower = group.Lower - (word.HasCapital ? 0 : 1);
            int capital = group.Capital - (IsTelling(word, marks) ? 1 : 0);
            marks |= (lower > 0 ? DocumentMarks.LowerElsewhere : 0)
                | (capital > 0 ? DocumentMarks.CapitalElsewhere : 0)
                | (capital > 2 ? DocumentMarks.OftenCapitalElsewhere : 0)
                | (lower > 0 && capital > 0 ? DocumentMarks.BothElsewhere : 0);
        }

        lists.Match(text.Tokens[sentence.First..sentence.End], starts, _names.Items[sentence.First..sentence.End]);
    }

    private struct Group
    {
        internal int Size;
        internal int Lower;
        internal int Capital;
    }
}
