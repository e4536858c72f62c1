namespace FactExtract.Numbers;

/// <summary>Reads a number that starts with a word: "two hundred and thirty-four", "a few thousand", "dozens", "half a million", "twenty-first".</summary>
internal sealed class WordReader(NumberVocabulary words)
{
    internal bool TryRead(in PieceText text, in Piece first, bool stopsAtAnd, out Cardinal cardinal)
    {
        cardinal = new Cardinal { First = first, Last = first, Scale = 1 };
        bool hasArticle = NumberVocabulary.IsArticle(first.Hash);
        Piece start = hasArticle ? text.Next(first) : first;
        NumberWord word = start.Kind == PieceKind.Word ? words[start.Hash] : default;
        switch (word.Role)
        {
            case NumberWordRole.Plural when !hasArticle:
                return ReadPlural(text, start, word.Value, ref cardinal);
            case NumberWordRole.Few:
            case NumberWordRole.Several when !hasArticle:
                return ReadFew(text, start, word.Value, ref cardinal);
            case NumberWordRole.Couple:
                return ReadCouple(text, start, ref cardinal);
            case NumberWordRole.Half:
            case NumberWordRole.Quarter:
                return ReadHalf(text, start, word, hasArticle, ref cardinal);
            case NumberWordRole.Dozen:
                cardinal.Last = start;
                cardinal.Value = word.Value;
                return true;
            case NumberWordRole.Hundred:
            case NumberWordRole.Scale:
            case NumberWordRole.Digit when !hasArticle:
            case NumberWordRole.Teen when !hasArticle:
            case NumberWordRole.Tens when !hasArticle:
                return ReadSum(text, start, stopsAtAnd, ref cardinal);
            case NumberWordRole.Ordinal:
                cardinal.Last = start;
                cardinal.IsFraction = hasArticle && word.Value > 2 && IsShare(text, first, text.Next(start));
                cardinal.IsOrdinal = !cardinal.IsFraction;
                cardinal.First = cardinal.IsOrdinal ? start : first;
                cardinal.Value = cardinal.IsFraction ? 1 / word.Value : word.Value;
                return true;
            default:
                return false;
        }
    }

    // "a third of voters", "fell by a third", "as much as a third in May", "the youngest, or a third, fled"; but "a third man", "to a third in Rome"
    private static bool IsShare(in PieceText text, in Piece article, in Piece next)
    {
        Piece before = text.Before(article);
        if (next.Hash == NumberVocabulary.Of || (!next.Exists && !before.Exists))
        {
            return true;
        }

        bool isMeasure = text.Word(before) is "by" or "than" or "about" or "nearly" or "almost" or "up" or "down" or "much";
        isMeasure |= text.Word(before) is "as" && text.Word(text.Before(before)) is "much" or "many";
        return !next.Exists || next.Kind == PieceKind.Mark ? !text.IsHyphen(next) && (isMeasure || text.Word(before) is "over" or "to" or "or")
            : isMeasure && text.Word(next) is "in" or "since" or "from" or "this" or "last" or "over" or "during" or "on" or "after" or "and" or "compared" or "between" or "to";
    }

    // "dozens", "tens of thousands", "hundreds of millions"
    private bool ReadPlural(in PieceText text, in Piece start, decimal value, ref Cardinal cardinal)
    {
        cardinal.Last = start;
        cardinal.Value = value;
        cardinal.UpperValue = value * 10;
        cardinal.IsVague = true;
        cardinal.Scale = value;
        Piece of = text.Next(start);
        Piece scale = of.Hash == NumberVocabulary.Of ? text.Next(of) : default;
        if (value < 1_000_000_000 && scale.Kind == PieceKind.Word && words[scale.Hash] is { Role: NumberWordRole.Plural, Value: >= 100 } word)
        {
            ScaleReader.Multiply(ref cardinal, word.Value);
            cardinal.Last = scale;
        }

        return true;
    }

    // "a few hundred" is 200 to 900, "several hundred" 300 to 900, "several dozen" the like: the bounds are a convention (docs/terms.md).
    private bool ReadFew(in PieceText text, in Piece start, decimal least, ref Cardinal cardinal)
    {
        cardinal.Last = start;
        cardinal.Value = least;
        cardinal.UpperValue = 9;
        cardinal.IsVague = true;
        ScaleReader.Read(text, words, ref cardinal);
        return cardinal.Last != start;
    }

    // "a couple of shots", "a couple hundred"
    private bool ReadCouple(in PieceText text, in Piece start, ref Cardinal cardinal)
    {
        cardinal.Last = start;
        cardinal.Value = 2;
        ScaleReader.Read(text, words, ref cardinal);
        if (cardinal.Last != start)
        {
            return true;
        }

        Piece of = text.Next(start);
        if (cardinal.First == start || of.Hash != NumberVocabulary.Of)
        {
            return false;
        }

        var after = new Cardinal { Last = of, Value = 2, Scale = 1 };
        ScaleReader.Read(text, words, ref after);
        if (after.Last != of)
        {
            cardinal.Last = after.Last;
            cardinal.Value = after.Value;
        }

        return true;
    }

    // "half a million", "half-million", "half a dozen", "half"; "quarter" alone is a time.
    private bool ReadHalf(in PieceText text, in Piece start, in NumberWord half, bool hasArticle, ref Cardinal cardinal)
    {
        cardinal.Last = start;
        cardinal.Value = half.Value;
        cardinal.IsFraction = true;
        Piece article = text.Next(start);
        var scaled = cardinal;
        scaled.Last = NumberVocabulary.IsArticle(article.Hash) ? article : start;
        Piece before = scaled.Last;
        ScaleReader.Read(text, words, ref scaled);
        if (scaled.Last != before)
        {
            cardinal = scaled;
            return true;
        }

        FractionReader.ReadOfScale(text, words, ref cardinal);
        return half.Role == NumberWordRole.Half || hasArticle || cardinal.Last != start;
    }

    private bool ReadSum(in PieceText text, in Piece start, bool stopsAtAnd, ref Cardinal cardinal)
    {
        var sum = default(NumberSum);
        Piece at = start;
        decimal scale = 1;
        while (true)
        {
            NumberWord word = at.Kind == PieceKind.Word ? words[at.Hash] : default;
            if (word.Role == NumberWordRole.Plural && sum.Last != NumberWordRole.None && word.Value >= 100)
            {
                word = new NumberWord(word.Value == 100 ? NumberWordRole.Hundred : NumberWordRole.Scale, word.Value);
            }

            if (word.Role == NumberWordRole.Ordinal && AddsOrdinal(ref sum, word))
            {
                cardinal.Last = at;
                cardinal.Value = sum.Value;
                cardinal.IsOrdinal = true;
                return true;
            }

            if (!sum.TryAdd(word))
            {
                break;
            }

            scale = word.Role is NumberWordRole.Scale ? word.Value : word.Role == NumberWordRole.Hundred ? 100 : scale;
            cardinal.Last = at;
            at = After(text, at, sum.Last, stopsAtAnd);
        }

        cardinal.Value = sum.Value;
        cardinal.Scale = scale;
        ReadTail(text, sum.Last, ref cardinal);
        return true;
    }

    private static bool AddsOrdinal(ref NumberSum sum, in NumberWord ordinal)
    {
        NumberWordRole role = ordinal.Value < 10 ? NumberWordRole.Digit : ordinal.Value < 20 ? NumberWordRole.Teen : ordinal.Value < 100 ? NumberWordRole.Tens : ordinal.Value == 100 ? NumberWordRole.Hundred : NumberWordRole.Scale;

        // "one hundredth" is a rank, "one hundred fifth" too; "one fifth" is a share.
        return sum.Last != NumberWordRole.None && sum.TryAdd(new NumberWord(role, ordinal.Value));
    }

    // The next word of the number: after a hyphen or a blank, past "and" where it can join.
    private Piece After(in PieceText text, in Piece at, NumberWordRole last, bool stopsAtAnd)
    {
        Piece next = text.Joined(at) is { Exists: true } joined ? joined : text.Next(at);
        if (next.Hash == NumberVocabulary.And && !stopsAtAnd && last is NumberWordRole.Hundred or NumberWordRole.Scale)
        {
            next = text.Joined(next) is { Exists: true } afterAnd ? afterAnd : text.Next(next);
            NumberWord word = next.Kind == PieceKind.Word ? words[next.Hash] : default;
            if (word.Role is not (NumberWordRole.Digit or NumberWordRole.Teen or NumberWordRole.Tens or NumberWordRole.Ordinal)
                || (FractionReader.TryReadDenominator(text, words, next, word.Value, out _, out decimal below) && word.Value < below))
            {
                return default;
            }
        }
        else if (last == NumberWordRole.Tens && text.IsHyphen(next))
        {
            // "fifty - two", as some tokenized corpora print it
            Piece beyond = text.Next(next);
            return words[beyond.Hash].Role == NumberWordRole.Digit ? beyond : default;
        }

        return next;
    }

    private void ReadTail(in PieceText text, NumberWordRole last, ref Cardinal cardinal)
    {
        if (last is NumberWordRole.Digit or NumberWordRole.Teen or NumberWordRole.Tens or NumberWordRole.Hundred
            && cardinal.Value is { } above && FractionReader.TryReadDenominator(text, words, cardinal.Last, above, out Piece end, out decimal below)
            && (above < below || below != 4))
        {
            cardinal.Value = above / below;
            cardinal.Last = end;
            cardinal.IsFraction = true;
            ScaleReader.Read(text, words, ref cardinal);
            FractionReader.ReadOfScale(text, words, ref cardinal);
            return;
        }

        FractionReader.ReadPoint(text, words, ref cardinal);
        FractionReader.ReadAndHalf(text, words, ref cardinal);
        if (cardinal.Scale < 1000)
        {
            ScaleReader.Read(text, words, ref cardinal);
        }
    }
}
