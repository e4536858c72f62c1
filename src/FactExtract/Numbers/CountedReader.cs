using FactExtract.Tagging;

namespace FactExtract.Numbers;

/// <summary>Finds what is counted: the noun phrase after a number ("Russian citizens", "of the votes", "-seat").</summary>
internal sealed class CountedReader(ContextWords context)
{
    // Longer phrases of nouns and adjectives are mistakes of the tagger.
    private const int MaxWords = 6;

    internal void Read(in PieceText text, ref Quantity quantity)
    {
        bool isShare = quantity.UnitKind is UnitKind.Percent or UnitKind.Measure || quantity.IsFraction || quantity.IsVague;
        if (quantity.IsOrdinal || quantity.UnitKind is UnitKind.Money or UnitKind.Time or UnitKind.Age or UnitKind.Multiple || (quantity.IsRatio && quantity.UpperValue is not null))
        {
            return;
        }

        Piece at = text.Next(quantity.Last);
        if (quantity.Unit is null && text.Joined(quantity.Last) is { Kind: PieceKind.Word } joined && !context.Has(joined, ContextRole.Function))
        {
            if (text.Word(joined) is "strong")
            {
                quantity.Counted = Phrase(text, text.Next(joined), isShare: false);
                return;
            }

            quantity.Counted = new TextSpan(joined.Start, joined.Length);
            return;
        }

        bool hasOf = at.Hash == NumberVocabulary.Of;
        if (hasOf)
        {
            at = text.Next(at);
            at = IsDeterminer(text, at) ? text.Next(at) : at;
        }

        if (hasOf || !isShare || (quantity.Unit is null && !quantity.IsFraction))
        {
            quantity.Counted = Phrase(text, at, quantity.IsFraction || quantity.IsRatio);
        }
    }

    private static bool IsDeterminer(in PieceText text, in Piece piece) =>
        text.Classes[piece.Token] is WordClass.DT or WordClass.PRPS || text.Word(piece) is "the" or "its" or "their" or "his" or "her" or "our" or "all" or "these" or "those" or "this" or "a";

    private TextSpan Phrase(in PieceText text, Piece at, bool isShare)
    {
        // "14 more deaths"
        at = text.Word(at) is "more" or "other" ? text.Next(at) : at;
        int start = at.Start, end = start;
        bool afterPlural = false;
        for (int i = 0; i < MaxWords && at.Exists; i++)
        {
            WordClass wordClass = text.Classes[at.Token];
            bool isWord = at.Kind == PieceKind.Word && !context.Has(at, ContextRole.Function);
            bool isJoint = !isWord && i > 0 && IsJoint(text, at);
            if (!isJoint && (!isWord || !(CanStand(wordClass) || (wordClass == WordClass.RB && text.Word(at) is [.., 'l', 'y']))))
            {
                break;
            }

            if (!isJoint)
            {
                bool isPlural = wordClass is WordClass.NNS or WordClass.NNPS || IsPluralWord(text, at, wordClass);
                bool isNoun = isPlural || wordClass is WordClass.NN or WordClass.NNP;

                // "12 people Monday", "5 people dead", "40 left", unlike "40 support staff"
                if ((afterPlural && !isPlural && !(isNoun && wordClass == WordClass.NN && !context.Has(at, ContextRole.Stop))) || (context.Has(at, ContextRole.Stop) && (end > start || (!isPlural && text.Before(at).Hash != NumberVocabulary.Of && !CanFollow(text, text.Next(at))))))
                {
                    break;
                }

                if (isShare && isNoun && end > start && IsLoneVerb(text, at))
                {
                    break;
                }

                end = isNoun ? at.End : end;
                afterPlural |= isPlural;
            }

            else if (at.Kind == PieceKind.Digits && at.Start == end)
            {
                // "5 tons of CO2"
                end = at.End;
            }

            at = text.Next(at);
        }

        return end > start ? TextSpan.FromBounds(start, end) : default;
    }

    // "One in five adults smokes.": the last word of a sentence without a verb is the verb, whatever its tag.
    private static bool IsLoneVerb(in PieceText text, in Piece last)
    {
        Piece next = text.Next(last);
        if (next.Exists && text.Word(next) is not "." || text.Classes[last.Token - 1] is not (WordClass.NN or WordClass.NNS))
        {
            return false;
        }

        for (int token = last.Token - 1; token >= 0 && text.Classes[token] != WordClass.Punctuation; token--)
        {
            if (text.Classes[token] is WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.VBN or WordClass.VBG or WordClass.VB or WordClass.MD)
            {
                return false;
            }
        }

        return true;
    }

    // The hyphen and the digits of "COVID-19 cases" and "CO2", the "'s" of "one of its members' sons"
    private static bool IsJoint(in PieceText text, in Piece at) =>
        (text.IsHyphen(at) && text.CharBefore(at) != ' ' && text.CharAfter(at) != ' ') || (at.Kind == PieceKind.Digits && (text.CharBefore(at) == '-' || char.IsLetter(text.CharBefore(at)))) || text.Word(at) is "'s" or "\u2019s";

    private static bool CanFollow(in PieceText text, in Piece piece) =>
        piece.Kind == PieceKind.Word && text.Classes[piece.Token] is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS or WordClass.JJ or WordClass.VBG;

    private static bool CanStand(WordClass wordClass) => wordClass is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS
        or WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.VBG or WordClass.VBN or WordClass.FW or WordClass.None;

    private static bool IsPluralWord(in PieceText text, in Piece piece, WordClass wordClass) =>
        wordClass == WordClass.NN && text.Word(piece) is [.., not 's', 's'] or "people" or "children" or "men" or "women";
}
