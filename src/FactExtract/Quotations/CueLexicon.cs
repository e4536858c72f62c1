using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Quotations;

/// <summary>The cues of seeds/lexicons/cues.tsv and the function words of clause_words.tsv in one table, so that a token is looked up once.</summary>
internal sealed class CueLexicon
{
    // "in the words of" and "had this to say" are the longest.
    internal const int LongestPhrase = 4;

    private readonly WordTable<QuotationWord> _words = new(4096);
    private readonly WordTable<CueEntry> _phrases = new(256);

    internal CueLexicon(IEnumerable<string[]> cues, IEnumerable<string[]> clauseWords)
    {
        foreach (string[] row in clauseWords)
        {
            WordRole roles = WordRole.None;
            foreach (string role in row[1].Split('+'))
            {
                roles |= Enum.Parse<WordRole>(role, ignoreCase: true);
            }

            ref QuotationWord word = ref _words.GetOrAdd(TextHash.Of(row[0]));
            word = word with { Roles = word.Roles | roles };
        }

        foreach (string[] row in cues)
        {
            CueClass cueClass = Enum.Parse<CueClass>(row[1], ignoreCase: true);
            CueFrames frames = Frames(row[2]);
            foreach (string form in row[0].Split(' '))
            {
                Add(form.TrimEnd('*'), new CueEntry(cueClass, frames, form.EndsWith('*'), form.TrimEnd('*').EndsWith("ing", StringComparison.Ordinal)));
            }
        }
    }

    internal QuotationWord Get(ulong hash) => _words.Get(hash);

    internal bool TryGetPhrase(ulong hash, out CueEntry entry) => _phrases.TryGet(hash, out entry);

    private static CueFrames Frames(string letters)
    {
        CueFrames frames = CueFrames.None;
        foreach (char letter in letters)
        {
            int bit = "qtcwaioxpgf".IndexOf(letter, StringComparison.Ordinal);
            frames |= bit < 0 ? CueFrames.None : (CueFrames)(1 << bit);
        }

        return frames;
    }

    private void Add(string form, in CueEntry entry)
    {
        string[] words = form.Split('~');
        if (words.Length == 1)
        {
            ref QuotationWord word = ref _words.GetOrAdd(TextHash.Of(form));
            word = entry.Class == CueClass.Noun ? word with { IsNoun = true } : word with { Cue = entry };
            return;
        }

        ulong phrase = 0;
        foreach (string part in words)
        {
            phrase = TextHash.Combine(phrase, TextHash.Of(part));
        }

        _phrases.Set(phrase, entry);
        ref QuotationWord first = ref _words.GetOrAdd(TextHash.Of(words[0]));
        first = first with { StartsPhrase = true };
    }
}
