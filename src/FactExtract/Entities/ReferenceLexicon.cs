using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Pronouns and verbs of saying.</summary>
internal sealed class ReferenceLexicon
{
    private readonly WordTable<(Gender Gender, MentionMarks Use)> _pronouns = new();
    private readonly WordTable<bool> _speechVerbs = LexiconFile.Words("speech_verbs");

    internal ReferenceLexicon()
    {
        foreach (string[] row in LexiconFile.Rows("pronouns", 3))
        {
            MentionMarks use = row[2] switch
            {
                "subject" => MentionMarks.Subject,
                "possessive" => MentionMarks.Possessor,
                _ => MentionMarks.Object,
            };
            _pronouns.Set(TextHash.Of(row[0]), (NameLexicon.GenderOf(row[1]), use));
        }
    }

    internal bool TryGetPronoun(ulong hash, out Gender gender, out MentionMarks use)
    {
        bool found = _pronouns.TryGet(hash, out (Gender Gender, MentionMarks Use) entry);
        (gender, use) = entry;
        return found;
    }

    internal bool IsSpeechVerb(ulong hash) => _speechVerbs.Contains(hash);
}
