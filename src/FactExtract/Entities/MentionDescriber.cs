using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Entities;

/// <summary>Tells what a mention is in its sentence, from the words beside it.</summary>
internal sealed class MentionDescriber(ReferenceLexicon lexicon, RoleLexicon roles)
{
    // The longest apposition between a name and its verb that is read over, in tokens.
    private const int MaxApposition = 25;

    internal MentionMarks Describe(in TaggedText text, int first, int end, SentenceRange sentence)
    {
        MentionMarks marks = MentionMarks.None;
        if (end < sentence.End && RolePhraseReader.IsPossessive(text, end))
        {
            return MentionMarks.Possessor;
        }

        int verb = VerbAfter(text, end, sentence);
        if (verb >= 0)
        {
            marks |= MentionMarks.Subject | (lexicon.IsSpeechVerb(text.Tokens[verb].Hash) ? MentionMarks.Speaker : MentionMarks.None);
        }

        int before = first - 1;
        while (before >= sentence.First && first - before < 10 && (text.NameAt[before] >= 0 || RolePhraseReader.IsPossessive(text, before) || roles.IsModifier(text, before)
            || text.Word(before) is "the" or "a" or "an" or "of" or "for") && !lexicon.IsSpeechVerb(text.Tokens[before].Hash))
        {
            before--;
        }

        bool saidBefore = before > sentence.First && lexicon.IsSpeechVerb(text.Tokens[before].Hash) && text.Classes[before] is WordClass.VBD or WordClass.VBZ or WordClass.VBP
            && text.Tokens[before - 1].Kind == TokenKind.Punctuation;
        if (saidBefore)
        {
            marks |= MentionMarks.Subject | MentionMarks.Speaker;
        }

        return marks | (before < sentence.First ? MentionMarks.SentenceStart : MentionMarks.None);
    }

    // The finite verb of the subject that ends at the token, after appositions if there are any: "Roe, 41, a poet, said".
    private static int VerbAfter(in TaggedText text, int end, SentenceRange sentence)
    {
        int verb = FiniteVerbAt(text, end, sentence);
        if (verb >= 0 || end >= sentence.End || text.Word(end) is not ("," or "(" or "–" or "—"))
        {
            return verb;
        }

        int limit = Math.Min(sentence.End, end + MaxApposition);
        bool inBrackets = false;
        for (int at = end; at < limit && verb < 0; at++)
        {
            inBrackets = text.Word(at) switch { "(" => true, ")" => false, _ => inBrackets };
            if (!inBrackets && text.Word(at) is "," or ")" or "–" or "—")
            {
                verb = FiniteVerbAt(text, at + 1, sentence);
            }
        }

        return verb;
    }

    private static int FiniteVerbAt(in TaggedText text, int at, SentenceRange sentence)
    {
        while (at < sentence.End && text.Classes[at] == WordClass.RB)
        {
            at++;
        }

        return at < sentence.End && text.Classes[at] is WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.MD ? at : -1;
    }
}
