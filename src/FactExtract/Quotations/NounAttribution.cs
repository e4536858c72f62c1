using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Reads content after a noun of saying: "his claim that …", "warnings from doctors that …".</summary>
internal static class NounAttribution
{
    internal static Attribution? Read(in QuotedText text, in Cue cue, OuterSentence sentence, int high)
    {
        int at = cue.End;
        Phrase speaker = Phrase.None;
        if (!text.Has(at, WordRole.Complementizer))
        {
            speaker = NounPhraseFinder.Forward(text, at + 1, high, withPrepositions: true);
            at = speaker.End;
        }

        if (at + 1 >= high || text.InRegion(at) || !text.Has(at, WordRole.Complementizer))
        {
            return null;
        }

        int owner = cue.First - 1;
        while (owner > sentence.First && !text.InRegion(owner) && text.Class(owner) is WordClass.JJ or WordClass.NN)
        {
            owner--;
        }

        if (speaker.IsEmpty && owner >= sentence.First && !text.InRegion(owner))
        {
            speaker = text.Class(owner) == WordClass.PRPS ? new Phrase(owner, owner + 1)
                : text.Class(owner) == WordClass.POS ? NounPhraseFinder.Backward(text, owner, sentence.First)
                : Phrase.None;
        }

        var content = new Phrase(at + 1, ContentEnd.Find(text, at + 1, high, true));
        return speaker.IsEmpty || content.IsEmpty ? null : new Attribution(cue, speaker, Phrase.None, content, Confidence: 0.7f);
    }
}
