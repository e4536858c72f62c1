using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Finds where content ends that starts after a cue: with its sentence, unless another attribution or the outer clause goes on.</summary>
internal static class ContentEnd
{
    // "Maurer, 58, a chemist who joined the company in 1994, replied" has three commas and twenty words.
    private const int MostCommas = 4;
    private const int LongestApposition = 30;

    internal static int Find(in QuotedText text, int start, int high, bool isInside)
    {
        if (text.InRegion(start) && IsWhole(text, start, high))
        {
            int end = text.Next(start);

            // said “A” and “B”
            while (end + 1 < high && !text.InRegion(end) && text.Has(end, WordRole.Coordinator)
                && (text.InRegion(end + 1) || (text.Has(end + 1, WordRole.Complementizer) && end + 2 < high && text.InRegion(end + 2))))
            {
                end = text.Next(text.InRegion(end + 1) ? end + 1 : end + 2);
            }

            return end;
        }

        for (int at = text.Next(start); at < high; at = text.Next(at))
        {
            if (!text.InRegion(at) && EndsBefore(text, at, high, isInside))
            {
                return at;
            }
        }

        return high;
    }

    /// <summary>Whether a region is the content alone: what follows is no continuation of its clause.</summary>
    private static bool IsWhole(in QuotedText text, int open, int high)
    {
        QuotedRegion region = text.Regions[text.RegionAt[open]];
        return region.After >= high || text.LastChar(region) is ',' or '.' or '!' or '?' or ';' || text.IsPunctuation(region.After);
    }

    private static bool EndsBefore(in QuotedText text, int at, int high, bool isInside)
    {
        bool dash = text.Is(at, '\u2014') || text.Is(at, '\u2013') || text.Is(at, '\u2015') || (text.Is(at, '-') && (text.Source.Tokens[at].Length > 1 || text.Source.Text[text.Source.Tokens[at].Start - 1] == ' '));
        bool mark = dash || text.Is(at, ',') || text.Is(at, ';');
        int next = mark ? at + 1 : at;
        // The comma may stand inside the marks: “… to stay,” while Jones denied.
        bool comma = mark || (text.InRegion(at - 1) && text.LastChar(text.Regions[text.RegionAt[at - 1]]) == ',');
        if (next >= high || text.InRegion(next))
        {
            return false;
        }

        if (text.Is(at, ';'))
        {
            return !text.Has(next, WordRole.Complementizer) && !(text.Has(next, WordRole.Coordinator) && next + 1 < high && text.Has(next + 1, WordRole.Complementizer));
        }

        if (mark)
        {
            CueEntry entry = text.Words[next].Cue;
            if ((entry.IsGerund && entry.Class is not (CueClass.None or CueClass.Find)) || text.IsWord(next, "according"))
            {
                return true;
            }

            // "a talk with Jones, who was his chief of staff": the writer tells who that is.
            if (text.Is(at, ',') && text.Class(next) is WordClass.WP or WordClass.WDT && text.Source.NameAt[at - 1] >= 0 && text.Source.Names[text.Source.NameAt[at - 1]].Kind == FactKind.Person)
            {
                return true;
            }

            if (dash && !HasDash(text, next, high) && !text.Has(next, WordRole.Coordinator))
            {
                return true;
            }

            if (IsPersonWithVerb(text, next, high) || (IsCueVerb(text, next) && text.Class(next) == WordClass.VBD))
            {
                return true;
            }

            // "Smith, who said it was late, left": the verb of the outer clause, or its subject after a leading clause.
            if (isInside && (Grammar.IsPredicate(text, next) || BeginsMainClause(text, next, high)))
            {
                return true;
            }
        }

        if (text.Has(next, WordRole.Coordinator))
        {
            // "… and added that …": another cue of the same subject.
            int verb = next + 1;
            while (verb < high && !text.InRegion(verb) && text.Has(verb, WordRole.Adverb | WordRole.Auxiliary))
            {
                verb++;
            }

            if (verb < high && !text.InRegion(verb) && IsCueVerb(text, verb))
            {
                return TakesContent(text, verb, high);
            }

            // "said that prices had risen, and left the room"
            if (mark && verb < high && !text.InRegion(verb) && text.Class(verb) == WordClass.VBD)
            {
                return true;
            }

            return comma && IsAttribution(text, next + 1, high);
        }

        return comma && (text.IsWord(next, "while") || text.IsWord(next, "whereas")) && IsAttribution(text, next + 1, high);
    }

    // "…, but Jones said", "…, while the rebels denied": another cue of another subject.
    private static bool IsAttribution(in QuotedText text, int at, int high)
    {
        int verb = AfterSubject(text, at, high);
        return verb >= 0 && IsCueVerb(text, verb) && TakesContent(text, verb, high);
    }

    // The word after the subject that begins here and after what commas set off from it ("Jones, who was there, denied"); -1 without a subject.
    private static int AfterSubject(in QuotedText text, int at, int high)
    {
        Phrase subject = NounPhraseFinder.Forward(text, at, high, withPrepositions: true);
        if (subject.IsEmpty || subject.End >= high || text.InRegion(subject.End))
        {
            return -1;
        }

        if (!text.Is(subject.End, ','))
        {
            return subject.End;
        }

        int commas = 0;
        for (int next = subject.End; next + 1 < high && next < subject.End + LongestApposition && commas < MostCommas; next = text.Next(next))
        {
            if (text.InRegion(next))
            {
                return -1;
            }

            if (text.Is(next, ','))
            {
                commas++;
                if (commas > 1 && !text.InRegion(next + 1) && IsCueVerb(text, next + 1))
                {
                    return next + 1;
                }
            }
        }

        return -1;
    }

    // A verb that reports quoted words only ("continued") is a cue only before them.
    private static bool TakesContent(in QuotedText text, int verb, int high)
    {
        if ((text.Words[verb].Cue.Frames & (CueFrames.That | CueFrames.Clause | CueFrames.Infinitive | CueFrames.ObjectInfinitive | CueFrames.Predicate | CueFrames.ObjectPhrase | CueFrames.Question)) != 0)
        {
            return true;
        }

        int next = verb + 1;
        return next < high && (text.InRegion(next) || (text.IsPunctuation(next) && next + 1 < high && text.InRegion(next + 1)));
    }

    // A dash that no other closes sets off a remark of the writer.
    private static bool HasDash(in QuotedText text, int from, int high)
    {
        for (int at = from; at < high; at = text.Next(at))
        {
            if (!text.InRegion(at) && text.IsPunctuation(at) && (text.FirstChar(at) is '\u2014' or '\u2013' || (text.FirstChar(at) == '-' && (text.Source.Tokens[at].Length > 1 || text.Source.Text[text.Source.Tokens[at].Start - 1] == ' '))))
            {
                return true;
            }
        }

        return false;
    }

    // "…, Smith told": a sentence of its own after a comma.
    private static bool IsPersonWithVerb(in QuotedText text, int at, int high)
    {
        int name = text.Source.NameAt[at];
        if (name < 0 || text.Source.Names[name].Kind != FactKind.Person)
        {
            return false;
        }

        int end = text.Source.Names[name].End;
        return end < high && !text.InRegion(end) && IsCueVerb(text, end);
    }

    private static bool BeginsMainClause(in QuotedText text, int at, int high)
    {
        int verb = AfterSubject(text, at, high);
        return verb >= 0 && (Grammar.IsPredicate(text, verb) || IsCueVerb(text, verb));
    }

    private static bool IsCueVerb(in QuotedText text, int at)
    {
        CueEntry entry = text.Words[at].Cue;
        return entry.Class is not (CueClass.None or CueClass.Setting or CueClass.Source or CueClass.Think or CueClass.Find)
            && (Grammar.IsFinite(text.Class(at)) || (!entry.IsAlsoNoun && text.Class(at) == WordClass.VBN));
    }
}
