using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Finds the words that name the speaker: the subject of the cue.</summary>
internal static class SpeakerFinder
{
    // "Smith, 45, a retired teacher from Dayton, Ohio, who …, said" has four commas or five.
    private const int MostSegments = 6;

    /// <summary>The subject that ends before the verb group, across appositives and relative clauses; none when the clause has no subject of its own.</summary>
    internal static Phrase Before(in QuotedText text, int end, int low)
    {
        if (end <= low || text.Previous(end) < low)
        {
            return Phrase.None;
        }

        int stripped = StripTime(text, end, low);
        end = stripped > low && !text.InRegion(text.Previous(stripped)) ? stripped : end;
        int last = text.Previous(end);
        if (text.InRegion(last))
        {
            return Phrase.None;
        }

        if (text.Is(last, ',') || text.Is(last, '\u2014') || text.Is(last, '\u2013'))
        {
            return AcrossCommas(text, last, low);
        }

        if (text.Has(last, WordRole.Relative) && text.Class(last) is not WordClass.DT)
        {
            int comma = last > low && text.Is(last - 1, ',') ? last - 1 : last;
            // "Smith, who was fired and who claimed": the clauses share their noun.
            return comma > low && text.Has(comma - 1, WordRole.Coordinator) ? BeforeRelative(text, comma - 1, low) : NounPhraseFinder.Backward(text, comma, low);
        }

        return WithName(text, NounPhraseFinder.Backward(text, end, low), low);
    }

    private static Phrase BeforeRelative(in QuotedText text, int end, int low)
    {
        for (int at = text.Previous(end); at > low; at = text.Previous(at))
        {
            if (!text.InRegion(at) && text.Has(at, WordRole.Relative) && text.Class(at) is not (WordClass.DT or WordClass.IN))
            {
                return NounPhraseFinder.Backward(text, text.Is(at - 1, ',') ? at - 1 : at, low);
            }
        }

        return Phrase.None;
    }

    // "Fredys Cerrato, Trade Minister of Honduras told": the comma after the appositive is missing.
    private static Phrase WithName(in QuotedText text, Phrase phrase, int low)
    {
        int comma = phrase.First - 1;
        if (phrase.IsEmpty || comma <= low || text.InRegion(comma) || !text.Is(comma, ',') || text.InRegion(comma - 1) || text.Has(phrase.First, WordRole.Pronoun) || HasPerson(text, phrase))
        {
            return phrase;
        }

        int name = text.Source.NameAt[comma - 1];
        if (name < 0 || text.Source.Names[name].Kind != FactKind.Person)
        {
            return phrase;
        }

        Phrase head = NounPhraseFinder.Backward(text, comma, low);
        bool starts = head.First == low || text.InRegion(head.First - 1) || text.IsPunctuation(head.First - 1) || text.Has(head.First - 1, WordRole.Complementizer | WordRole.Coordinator);
        return head.IsEmpty || !starts ? phrase : new Phrase(head.First, phrase.End);
    }

    private static bool HasPerson(in QuotedText text, Phrase phrase)
    {
        for (int at = phrase.First; at < phrase.End; at++)
        {
            if (text.Source.NameAt[at] >= 0 && text.Source.Names[text.Source.NameAt[at]].Kind == FactKind.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the subject before the verb group is a relative pronoun.</summary>
    internal static bool IsRelative(in QuotedText text, int end, int low) =>
        end > low && !text.InRegion(end - 1) && text.Has(end - 1, WordRole.Relative) && text.Class(end - 1) is not WordClass.DT;

    // "Smith on Monday", "Smith this week", "Smith just last month"
    private static int StripTime(in QuotedText text, int end, int low)
    {
        int at = end;
        while (at > low && !text.InRegion(at - 1) && text.Has(at - 1, WordRole.Time) && !text.Has(at - 1, WordRole.Relative | WordRole.Subordinator))
        {
            at--;
        }

        if (at == end)
        {
            return end;
        }

        while (at > low && !text.InRegion(at - 1) && (text.IsWord(at - 1, "this") || text.IsWord(at - 1, "just") || text.IsWord(at - 1, "earlier") || text.IsWord(at - 1, "on") || text.IsWord(at - 1, "late") || text.IsWord(at - 1, "early") || text.IsWord(at - 1, "in") || text.Source.Tokens[at - 1].Kind == TokenKind.Number))
        {
            at--;
        }

        return at;
    }

    /// <summary>The subject after an inverted cue: "said Smith, the mayor of London".</summary>
    internal static Phrase After(in QuotedText text, int first, int high)
    {
        while (first < high && !text.InRegion(first) && text.Has(first, WordRole.Adverb))
        {
            first++;
        }

        Phrase phrase = NounPhraseFinder.Forward(text, first, high, withPrepositions: true);
        if (phrase.IsEmpty || text.Has(phrase.First, WordRole.Pronoun))
        {
            return phrase;
        }

        int end = phrase.End;
        for (int segment = 0; segment < 2 && end + 1 < high && text.Is(end, ',') && !text.InRegion(end + 1); segment++)
        {
            int next = end + 1;
            Phrase more = NounPhraseFinder.Forward(text, next, high, withPrepositions: true);
            bool appositive = !more.IsEmpty && !text.Has(next, WordRole.Pronoun | WordRole.Coordinator)
                && (more.End >= high || text.Is(more.End, ',') || text.Is(more.End, '.') || text.Has(more.End, WordRole.Preposition | WordRole.Relative));
            if (!appositive)
            {
                break;
            }

            end = more.End;
        }

        return new Phrase(phrase.First, end);
    }

    /// <summary>The subject of the main clause of a sentence, for cues without their own: "…, saying that".</summary>
    internal static Phrase OfMainClause(in QuotedText text, int low, int high)
    {
        int at = low;
        if (at < high && text.InRegion(at))
        {
            at = text.Next(at);
        }

        if (at < high && (text.Has(at, WordRole.Subordinator | WordRole.Preposition) || text.Class(at) is WordClass.VBG or WordClass.VBN) && text.Source.NameAt[at] < 0)
        {
            int comma = at;
            while (comma < high && (text.InRegion(comma) || !text.Is(comma, ',')))
            {
                comma = text.Next(comma);
            }

            at = comma < high ? comma + 1 : at;
        }

        for (int verb = at; verb < high; verb = text.Next(verb))
        {
            if (text.InRegion(verb) || !(Grammar.IsPredicate(text, verb) || IsPastAfterPronoun(text, verb, at)) || verb == at || (!text.InRegion(verb - 1) && text.Has(verb - 1, WordRole.Relative | WordRole.Complementizer)))
            {
                continue;
            }

            int group = verb;
            while (group > at && !text.InRegion(group - 1) && (text.Has(group - 1, WordRole.Adverb) || text.Class(group - 1) == WordClass.RB))
            {
                group--;
            }

            return Before(text, group, at);
        }

        return Phrase.None;
    }

    // "He also dismissed": after a pronoun without auxiliary a participle is a past tense.
    private static bool IsPastAfterPronoun(in QuotedText text, int verb, int low)
    {
        int before = verb - 1;
        while (before > low && !text.InRegion(before) && text.Has(before, WordRole.Adverb))
        {
            before--;
        }

        return text.Class(verb) == WordClass.VBN && before >= low && !text.InRegion(before) && text.Has(before, WordRole.Pronoun) && text.Has(before, WordRole.Subject);
    }

    private static Phrase AcrossCommas(in QuotedText text, int lastComma, int low)
    {
        Span<int> commas = stackalloc int[MostSegments];
        int count = 0;
        int at = lastComma;
        commas[count++] = lastComma;
        int start = low;
        while (at > low && count < MostSegments)
        {
            at = text.Previous(at);
            if (at < low)
            {
                break;
            }

            if (text.InRegion(at))
            {
                start = text.Next(at);
                break;
            }

            if (text.Is(at, ';') || text.Is(at, ':'))
            {
                start = at + 1;
                break;
            }

            if (text.Is(at, ',') || text.Is(at, '\u2014') || text.Is(at, '\u2013'))
            {
                commas[count++] = at;
            }
        }

        // A candidate ends at commas[k], k >= 1, and every segment after it must not be a clause of its own.
        Phrase best = Phrase.None;
        int bestSegment = -1;
        for (int k = 1; k < count; k++)
        {
            if (IsClause(text, commas[k] + 1, commas[k - 1]))
            {
                break;
            }

            int segmentStart = k + 1 < count ? commas[k + 1] + 1 : start;
            if (segmentStart < commas[k] && text.Is(segmentStart, ','))
            {
                segmentStart++;
            }

            Phrase head = NounPhraseFinder.Backward(text, commas[k], segmentStart);
            if (head.IsEmpty)
            {
                continue;
            }

            bool named = text.Source.NameAt[head.End - 1] >= 0 && text.Source.Names[text.Source.NameAt[head.End - 1]].Kind is FactKind.Person or FactKind.Organization;
            if (best.IsEmpty || (named && !IsPlaceLike(text, head)))
            {
                best = head;
                bestSegment = k;
            }
        }

        if (best.IsEmpty)
        {
            // "The firm Secunia, has said": a comma too many.
            return NounPhraseFinder.Backward(text, lastComma, count > 1 ? commas[1] + 1 : start);
        }

        // "one man, Aleksey, who …": the noun before the name belongs to it.
        if (bestSegment + 1 < count && best.First == commas[bestSegment + 1] + 1)
        {
            int comma = commas[bestSegment + 1];
            int leftStart = bestSegment + 2 < count ? commas[bestSegment + 2] + 1 : start;
            Phrase left = NounPhraseFinder.Backward(text, comma, leftStart);
            if (!left.IsEmpty && left.First == leftStart && left.End == comma && text.Has(left.First, WordRole.Determiner))
            {
                best = new Phrase(left.First, best.End);
            }
        }

        // Appositives and ages stay, relative clauses and participles do not.
        int end = best.End;
        for (int k = bestSegment; k >= 1; k--)
        {
            int segment = commas[k] + 1;
            bool stays = !text.InRegion(segment) && !text.Has(segment, WordRole.Relative | WordRole.Subordinator | WordRole.Preposition | WordRole.Adverb)
                && text.Class(segment) is not (WordClass.VBG or WordClass.VBN or WordClass.RB or WordClass.IN);
            if (!stays)
            {
                break;
            }

            end = commas[k - 1];
        }

        return new Phrase(best.First, end);
    }

    private static bool IsPlaceLike(in QuotedText text, Phrase phrase) => text.Source.Names[text.Source.NameAt[phrase.End - 1]].Kind == FactKind.Place;

    // A segment with a finite verb that no relative pronoun or conjunction introduces.
    private static bool IsClause(in QuotedText text, int first, int end)
    {
        if (first >= end || text.InRegion(first) || text.Has(first, WordRole.Relative | WordRole.Subordinator | WordRole.Preposition))
        {
            return false;
        }

        for (int at = first; at < end; at = text.Next(at))
        {
            if (!text.InRegion(at) && text.Has(at, WordRole.Relative))
            {
                return false;
            }

            if (!text.InRegion(at) && Grammar.IsPredicate(text, at))
            {
                return true;
            }
        }

        return false;
    }
}
