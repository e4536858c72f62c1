using FactExtract.Tagging;

namespace FactExtract.Dates;

/// <summary>Tells the tense of the verb a date belongs to: the nearest verb before it in its sentence, else the nearest after it.</summary>
internal static class TenseFinder
{
    // How far a verb can stand from its date: chosen as the length of a long clause.
    private const int Reach = 18;

    internal static Tense Find(in DateText text, int first, int end)
    {
        if (text.Is(first - 1, FunctionWord.Since) || (text.Is(first - 1, FunctionWord.In) && text.At(first - 2).Direction == DateDirection.Back))
        {
            return Tense.Past;
        }

        bool infinitive = false, isAhead = false;
        for (int at = first - 1; at >= text.First && at >= first - Reach && !text.Is(at, ';'); at--)
        {
            Tense tense = Of(text, at, ref infinitive);
            if (tense != Tense.Unknown)
            {
                return tense;
            }

            isAhead |= text.Is(at, FunctionWord.To) && text.Speech(at + 1) == WordClass.VB;
        }

        if (isAhead)
        {
            // "Obama to visit Israel on Wednesday", "the vote, to be held on Sunday"
            return Tense.Future;
        }

        infinitive = false;
        for (int at = end; at < text.End && at < end + Reach && !text.Is(at, ';'); at++)
        {
            Tense tense = text.Speech(at) is WordClass.VBZ or WordClass.VBP ? Tense.Unknown : Of(text, at, ref infinitive);
            if (tense != Tense.Unknown)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Of(in DateText text, int at, ref bool infinitive)
    {
        switch (text.ClassAt(at))
        {
            case DateWordClass.FutureCue:
                // "was due", "were expected": still ahead when it was said, so no decision by itself.
                return Tense.Future;
            case DateWordClass.PastCue when text.Speech(at - 1) == WordClass.VB:
                // "will be held"
                infinitive = true;
                return Tense.Unknown;
            case DateWordClass.PastCue:
                return Tense.Past;
            case DateWordClass.PresentCue:
                return infinitive ? Tense.Future : Tense.Present;
        }

        switch (text.Speech(at))
        {
            case WordClass.VBD:
                return Tense.Past;
            case WordClass.MD:
                return Tense.Future;
            case WordClass.VBZ:
            case WordClass.VBP:
                // "The fair opens Friday."
                return Tense.Future;
            case WordClass.VBN when text.Speech(at - 1) == WordClass.VB:
                infinitive = true;
                return Tense.Unknown;
            case WordClass.VBN when text.ClassAt(at - 1) != DateWordClass.PresentCue:
                // "gunshots fired on Sunday"
                return Tense.Past;
            case WordClass.VB:
            case WordClass.VBG:
                infinitive = true;
                return Tense.Unknown;
            default:
                return Tense.Unknown;
        }
    }
}
