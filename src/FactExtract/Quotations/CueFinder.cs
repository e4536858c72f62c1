using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Quotations;

/// <summary>Finds the reporting cues of a sentence, outside its quoted regions.</summary>
internal sealed class CueFinder(CueLexicon lexicon)
{
    // "has repeatedly and very publicly said": longer verb groups are not worth reading.
    private const int LongestGroup = 8;

    private static readonly CueEntry NounEntry = new(CueClass.Noun, CueFrames.That, true, false);

    internal void Find(in QuotedText text, OuterSentence sentence, ListBuffer<Cue> cues)
    {
        cues.Clear();
        for (int at = sentence.First; at < sentence.End; at = text.Next(at))
        {
            if (text.InRegion(at))
            {
                continue;
            }

            QuotationWord word = text.Words[at];
            if (word.StartsPhrase && TryPhrase(text, at, sentence.End, out CueEntry phrase, out int end))
            {
                if (phrase.Class != CueClass.Setting)
                {
                    cues.Add(Read(text, at, end, phrase, sentence.First));
                }

                at = end - 1;
                continue;
            }

            if (word.IsNoun && text.Class(at) is WordClass.NN or WordClass.NNS && at + 1 < sentence.End && IsNounWithContent(text, at, sentence.End))
            {
                cues.Add(new Cue(at, at + 1, NounEntry, at, false, false));
                continue;
            }

            if (word.Cue.Class is CueClass.None or CueClass.Setting || !IsVerb(text, at, word.Cue) || IsAttributive(text, at, sentence))
            {
                continue;
            }

            cues.Add(Read(text, at, at + 1, word.Cue, sentence.First));
        }
    }

    private static bool IsVerb(in QuotedText text, int at, in CueEntry entry)
    {
        if (entry.Class == CueClass.Source)
        {
            return true;
        }

        WordClass wordClass = text.Class(at);
        if (text.Source.NameAt[at] >= 0)
        {
            return false;
        }

        // "banners reading “Homes first”" show a slogan; "a letter reading" speaks.
        if (entry.Class == CueClass.Document && entry.IsGerund && at > 0 && !text.InRegion(at - 1) && Grammar.IsNoun(text.Class(at - 1)) && !text.Has(at - 1, WordRole.Voice))
        {
            return false;
        }

        // "a print called “Cowboys”" names a thing.
        if (entry.Class == CueClass.Call && wordClass == WordClass.VBN && at > 0 && !text.InRegion(at - 1) && Grammar.IsNoun(text.Class(at - 1)))
        {
            return false;
        }

        // "is promising to", "was demanding that": no adjective takes these.
        if (entry.IsGerund && wordClass == WordClass.JJ && at + 1 < text.Count && !text.InRegion(at + 1) && (text.IsWord(at + 1, "to") || text.IsWord(at + 1, "that")))
        {
            return true;
        }

        // "one poster writing “…”": before quoted words it is no noun.
        if (entry.IsGerund && wordClass == WordClass.NN && IsBeforeRegion(text, at + 1))
        {
            return true;
        }

        return Grammar.IsVerb(wordClass) || (!entry.IsAlsoNoun && wordClass is WordClass.NN or WordClass.JJ or WordClass.NNS or WordClass.NNP or WordClass.None && !entry.IsGerund);
    }

    private static bool IsBeforeRegion(in QuotedText text, int at) =>
        at + 1 < text.Count && (text.InRegion(at) || ((text.Is(at, ',') || text.Is(at, ':')) && text.InRegion(at + 1)));

    // "271 pledged delegates", "an added benefit", "so-called"
    private static bool IsAttributive(in QuotedText text, int at, OuterSentence sentence)
    {
        if (at == sentence.First || at + 1 >= sentence.End || text.InRegion(at - 1) || text.Class(at) is WordClass.VBZ or WordClass.VBG or WordClass.VB)
        {
            return false;
        }

        WordClass before = text.Class(at - 1);
        if (before is WordClass.DT or WordClass.PRPS or WordClass.POS || (text.Is(at - 1, '-') && text.Source.Tokens[at - 1].End == text.Source.Tokens[at].Start))
        {
            return !text.Has(at - 1, WordRole.Relative | WordRole.Subject) || text.Class(at + 1) is WordClass.NN or WordClass.NNS;
        }

        return before is WordClass.JJ or WordClass.CD or WordClass.IN && text.Class(at) == WordClass.VBN && Grammar.IsNoun(text.Class(at + 1));
    }

    // "his claim that", "warnings from doctors that"
    private static bool IsNounWithContent(in QuotedText text, int noun, int end)
    {
        int at = noun + 1;
        if (at < end && !text.InRegion(at) && (text.IsWord(at, "by") || text.IsWord(at, "from") || text.IsWord(at, "of")))
        {
            at = NounPhraseFinder.Forward(text, at + 1, end, withPrepositions: true).End;
        }

        return at > noun && at + 1 < end && !text.InRegion(at) && text.Has(at, WordRole.Complementizer) && text.Class(at) == WordClass.IN;
    }

    private bool TryPhrase(in QuotedText text, int at, int limit, out CueEntry entry, out int end)
    {
        entry = default;
        end = at;
        ulong hash = 0;
        for (int i = at; i < limit && i < at + CueLexicon.LongestPhrase && !text.InRegion(i); i++)
        {
            hash = TextHash.Combine(hash, text.Source.Tokens[i].Hash);
            if (lexicon.TryGetPhrase(hash, out CueEntry found))
            {
                entry = found;
                end = i + 1;
            }
        }

        return end > at && (!entry.IsAlsoNoun || Grammar.IsVerb(text.Class(at)));
    }

    private static Cue Read(in QuotedText text, int first, int end, in CueEntry entry, int low)
    {
        int group = first;
        bool be = false;
        bool auxiliary = false;
        for (int at = first - 1; at >= low && at >= first - LongestGroup && !text.InRegion(at); at--)
        {
            if (text.Has(at, WordRole.Auxiliary | WordRole.Negation))
            {
                be |= !auxiliary && text.Has(at, WordRole.Be);
                auxiliary |= text.Has(at, WordRole.Auxiliary);
                group = at;
            }
            else if (text.IsWord(at, "to") && text.Class(first) is not (WordClass.VBD or WordClass.VBZ) && at > low)
            {
                // "went on to say", "was quick to add": the subject is that of the verb before.
                group = at;
            }
            else if (at + 1 == group && group < first && text.IsWord(group, "to") && (Grammar.IsVerb(text.Class(at)) || text.IsWord(at, "on")))
            {
                group = at;
            }
            else if (!text.Has(at, WordRole.Adverb) && text.Class(at) != WordClass.RB)
            {
                break;
            }
            else if (text.Has(at, WordRole.Adverb) || text.Class(at) == WordClass.RB)
            {
                group = at;
            }
        }

        bool gerund = entry.IsGerund && !be && entry.Class != CueClass.Source;
        bool bare = !auxiliary && text.Class(first) == WordClass.VBN && (first == low || text.InRegion(first - 1) || text.IsPunctuation(first - 1) || text.Has(first - 1, WordRole.Subordinator));
        // "Smith, the chief, told employees": a passive has no object.
        bare &= !((entry.Frames & (CueFrames.Addressee | CueFrames.ObjectInfinitive)) != 0 && end < text.Count && !text.InRegion(end) && (Grammar.IsNoun(text.Class(end)) || text.Class(end) is WordClass.PRP or WordClass.PRPS));
        // "Asked whether …": nothing stands before that could be its subject.
        bool asked = first == low && text.Class(first) == WordClass.VBD && entry.Class == CueClass.Ask;
        bool passive = (((be || bare) && text.Class(first) is not (WordClass.VBD or WordClass.VBZ or WordClass.VBP)) || asked) && !entry.IsGerund && entry.Class is not (CueClass.Quoted or CueClass.Source);
        return new Cue(first, end, entry, group, passive, gerund);
    }
}
