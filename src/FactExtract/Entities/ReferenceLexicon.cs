using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Pronouns and verbs of saying.</summary>
internal sealed class ReferenceLexicon
{
    private readonly WordTable<(Gender Gender, MentionMarks Use)> _pronouns = new();
    private readonly WordTable<byte> _speechVerbs = new(128);

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

        foreach (string[] row in LexiconFile.Rows("speech_verbs", 1))
        {
            _speechVerbs.Set(TextHash.Of(row[0]), 1);
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
