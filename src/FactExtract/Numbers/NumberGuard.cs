using FactExtract.Lexicons;
using FactExtract.Tagging;

namespace FactExtract.Numbers;

/// <summary>
/// Tells numbers from digits and number words that are part of something else: names, models, addresses, telephone numbers, versions,
/// years, the pronoun "one", set phrases.
/// </summary>
internal sealed class NumberGuard
{
    private readonly ContextWords _context;
    private readonly PhraseTable<int> _idioms = new(isBackward: false);

    internal NumberGuard(ContextWords context)
    {
        _context = context;
        foreach (string[] row in LexiconFile.Rows("number_idioms", 1))
        {
            _idioms.Add(row[0].Replace('-', ' '), isExact: false, 1);
        }
    }

    internal bool Rejects(in PieceText text, in Quantity quantity)
    {
        if (IsGlued(text, quantity) || IsIdiom(text, quantity) || IsCode(text, quantity))
        {
            return true;
        }

        if (quantity.Unit is not null || quantity.IsRatio || quantity.IsVague)
        {
            return false;
        }

        if (quantity.IsOrdinal)
        {
            return RejectsOrdinal(text, quantity);
        }

        if (!quantity.IsDigits && quantity.First.Kind == PieceKind.Word)
        {
            return RejectsWord(text, quantity);
        }

        return IsLabelled(text, quantity) || (quantity.IsPlainDigits && (IsYear(text, quantity) || IsAddress(text, quantity))) || IsListItem(text, quantity);
    }

    // AK-47, 3D, 555-0123, 10:30, 03/14/2013, 192.168.1.2, @5, #5
    private bool IsGlued(in PieceText text, in Quantity quantity)
    {
        char before = quantity.Start > 0 ? text.Text[quantity.Start - 1] : ' ', earlier = quantity.Start > 1 ? text.Text[quantity.Start - 2] : ' ';
        char after = quantity.End < text.Text.Length ? text.Text[quantity.End] : ' ', later = quantity.End + 1 < text.Text.Length ? text.Text[quantity.End + 1] : ' ';
        // "UTC+2"
        if (char.IsLetter(before) || (before == '+' && char.IsLetter(earlier)) || before is '#' or '_' or '@' or '/' or '&' or '\\' || (before is '.' or ':' or ',' && char.IsLetterOrDigit(earlier)))
        {
            return true;
        }

        // "12-by-8-foot" are two numbers, "401(k)" is a name.
        if (before is '-' or '\u2013' && char.IsLetterOrDigit(earlier) && !text.Text[..quantity.Start].EndsWith("-by-", StringComparison.Ordinal))
        {
            return true;
        }

        if (!quantity.IsDigits || quantity.UnitKind is UnitKind.Money or UnitKind.Percent)
        {
            return char.IsLetterOrDigit(after) && quantity.IsDigits && quantity.UnitKind == UnitKind.None;
        }

        return char.IsLetterOrDigit(after) || after is '_' or '\\'
            || (after is '(' && IsSingleLetter(text.Text, quantity.End + 1))
            || (after is ':' or '/' && char.IsAsciiDigit(later))
            || (after is '.' or ',' && char.IsAsciiDigit(later))
            || (after is '-' or '\u2013' && (char.IsAsciiDigit(later) || IsSingleLetter(text.Text, quantity.End + 1)));
    }

    // "007", "4K", "Round of 16", "Group of Seven"
    private bool IsCode(in PieceText text, in Quantity quantity)
    {
        if (quantity.IsDigits && quantity.First.Length > 1 && text.Text[quantity.First.Start] == '0' && text.Text[quantity.First.Start + 1] is not ('.' or ',') && quantity.UnitKind != UnitKind.Money)
        {
            return true;
        }

        if (quantity is { Value: 4000 or 8000, Unit: null, IsDigits: true } && text.Is(quantity.Last, 'K'))
        {
            return !CountsPlural(text, quantity);
        }

        Piece of = text.Before(quantity.First), round = of.Hash == NumberVocabulary.Of ? text.Before(of) : default;
        return round.Exists && quantity.Unit is null && _context.Has(round, ContextRole.Label) && (text.Word(round) is "round" or "Round" || char.IsUpper(text.Text[quantity.First.Start]));
    }

    private static bool IsSingleLetter(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsLetter(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private bool IsIdiom(in PieceText text, in Quantity quantity) =>
        !quantity.IsDigits && _idioms.TryMatchAfter(text.Text, quantity.First.Start, out _, out int end) && end > quantity.Last.End;

    private bool RejectsOrdinal(in PieceText text, in Quantity quantity)
    {
        Piece before = text.Before(quantity.First), next = text.Next(quantity.Last);
        if (IsNamePart(text, quantity.First))
        {
            return true;
        }

        if (quantity.IsDigits)
        {
            return false;
        }

        // "First, let us think", "at first", "he first met"
        bool endsClause = !next.Exists || next.Kind == PieceKind.Mark && !text.IsHyphen(next);
        if (quantity.Value == 1 && (endsClause || text.Word(before) is "at" or "when" || text.Classes[next.Token] is WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.VBN or WordClass.VB))
        {
            return true;
        }

        // "a second", "per second", "split second"
        return quantity.First.Hash == NumberVocabulary.Second && (endsClause || _context.Has(next, ContextRole.Function)) && text.Word(before) is "a" or "per" or "every" or "each" or "split" or "one";
    }

    private bool RejectsWord(in PieceText text, in Quantity quantity)
    {
        Piece before = text.Before(quantity.First), next = text.Next(quantity.Last);
        if (IsNamePart(text, quantity.First) || IsLabelled(text, quantity))
        {
            return true;
        }

        if (quantity.First.Hash == NumberVocabulary.One && quantity.Value > 0 && quantity.Last == quantity.First && quantity.UpperValue is null)
        {
            return _context.Has(before, ContextRole.Pronoun) || !next.Exists || (next.Kind == PieceKind.Mark && !text.IsHyphen(next)) || _context.Has(next, ContextRole.Function | ContextRole.Stop)
                || text.Classes[next.Token] is WordClass.IN or WordClass.MD or WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.CC or WordClass.TO or WordClass.RB or WordClass.PRP or WordClass.DT;
        }

        // "the two met", "neither of these two"
        if (quantity.Value < 13 && quantity.Last == quantity.First && (before.Hash == NumberVocabulary.The || text.Word(before) is "these" or "those") && (!next.Exists || next.Kind == PieceKind.Mark && !text.IsHyphen(next)
            || _context.Has(next, ContextRole.Function | ContextRole.Stop) && next.Hash != NumberVocabulary.Of && text.Word(next) is not ("more" or "most" or "other")))
        {
            return true;
        }

        // "the second half", "half past", "in half"
        return quantity.IsFraction && quantity.Value == 0.5m && quantity.Last == quantity.First
            && (text.NameAt[before.Token] >= 0 || text.Word(before) is "first" or "second" or "other" or "better" or "in" or "opening" or "final" or "latter" or "last" or "this" or "one"
                || !(next.Hash == NumberVocabulary.Of || next.Hash == NumberVocabulary.The || quantity.Qualifier != Qualifier.Exact || IsPossessive(text, next)));
    }

    private bool IsPossessive(in PieceText text, in Piece next) => next.Exists && (_context.Has(next, ContextRole.Possessive) || text.Word(next) is "a" or "an" or "those" or "all" or "this" or "that");

    // Capitalized inside a sentence: "the Seven Network", "Formula One", "the Second World War".
    private static bool IsNamePart(in PieceText text, in Piece piece)
    {
        if (!char.IsUpper(text.Text[piece.Start]))
        {
            return false;
        }

        Piece before = text.Before(piece), next = text.Next(piece);
        bool opensSentence = !before.Exists || (before.Kind == PieceKind.Mark && !text.Is(before, ',') && !text.IsHyphen(before));
        bool nextIsCapital = next.Exists && char.IsUpper(text.Text[next.Start]);
        bool beforeIsCapital = before.Exists && char.IsUpper(text.Text[before.Start]) && before.Kind == PieceKind.Word;
        bool isShouted = piece.Length > 1 && char.IsUpper(text.Text[piece.End - 1]);
        return !isShouted && !opensSentence && (nextIsCapital || beforeIsCapital);
    }

    // "Flight 370", "Article 50", "Boeing 737", "iPhone 11", "number 7"
    private bool IsLabelled(in PieceText text, in Quantity quantity)
    {
        if (quantity.Qualifier != Qualifier.Exact || quantity.UpperValue is not null)
        {
            return false;
        }

        Piece before = text.Before(quantity.First);
        if (before.Kind == PieceKind.Mark && text.Is(before, '.') && text.Word(text.Before(before)) is "No" or "no" or "Nos")
        {
            return true;
        }

        // "Seasons 1 and 2"
        if (before.Hash == NumberVocabulary.And || before.Hash == NumberVocabulary.Or || text.Is(before, ',') || text.Is(before, '&'))
        {
            Piece other = text.Before(before);
            return quantity.IsPlainDigits && other.Kind == PieceKind.Digits && _context.Has(text.Before(other), ContextRole.Label) && !CountsPlural(text, quantity);
        }

        if (!before.Exists || before.End + 1 < quantity.First.Start || (before.Kind != PieceKind.Word && text.NameAt[before.Token] < 0))
        {
            return false;
        }

        bool countsPlural = CountsPlural(text, quantity);
        bool isCapital = HasCapital(text.Word(before));
        if (_context.Has(before, ContextRole.Label) || text.Word(before) is "number" or "Number" or "numbers")
        {
            return !countsPlural || (isCapital && quantity.IsPlainDigits);
        }

        if (!quantity.IsDigits || !isCapital || !(quantity.IsPlainDigits || !quantity.HasSign && quantity.Scale == 1 && !text.Word(quantity.First).Contains(',')))
        {
            return false;
        }

        int name = text.NameAt[before.Token];
        if (name < 0)
        {
            return !IsVerbOrLink(text.Classes[before.Token]) && !countsPlural && !_context.Has(before, ContextRole.Function) && !OpensSentence(text, before)
                || (OpensSentence(text, before) && !countsPlural && !_context.Has(before, ContextRole.Function | ContextRole.Stop) && (IsOdd(text, before) || IsVersion(text, before, quantity)));
        }

        return !(countsPlural && text.Names[name].Kind is FactKind.Place or FactKind.Person or FactKind.Group);
    }

    // In a headline every word may have a capital: "Bomb Kills 12 in Baghdad".
    private static bool IsVerbOrLink(WordClass wordClass) => wordClass is >= WordClass.VB and <= WordClass.VBZ or WordClass.IN or WordClass.DT or WordClass.TO or WordClass.CC or WordClass.RB or WordClass.CD or WordClass.MD;

    // A name word at the start of a sentence, as far as its form tells.
    private static bool IsOdd(in PieceText text, in Piece before) => text.Word(before)[1..].ContainsAnyInRange('A', 'Z') || text.Classes[before.Token] is WordClass.NNP or WordClass.NNPS;

    // "Python 3.10 was released": a singular noun does not govern a number that counts nothing.
    private static bool IsVersion(in PieceText text, in Piece before, in Quantity quantity) =>
        !quantity.IsPlainDigits && text.Classes[before.Token] == WordClass.NN && text.Classes[text.Next(quantity.Last) is { Exists: true } next ? next.Token : before.Token] is WordClass.VBD or WordClass.VBZ or WordClass.MD;

    private static bool OpensSentence(in PieceText text, in Piece piece)
    {
        Piece before = text.Before(piece);
        return !before.Exists || before.Kind == PieceKind.Mark && !text.Is(before, ',');
    }

    private static bool HasCapital(ReadOnlySpan<char> word) => word.ContainsAnyInRange('A', 'Z');

    private bool CountsPlural(in PieceText text, in Quantity quantity)
    {
        Piece next = text.Next(quantity.Last);
        for (int i = 0; i < 3 && next.Kind == PieceKind.Word && !_context.Has(next, ContextRole.Function); i++)
        {
            if (char.IsAsciiLetterLower(text.Text[next.Start]) && (text.Classes[next.Token] == WordClass.NNS || text.Word(next) is [.., not 's', 's'] or "people" or "children" or "men" or "women"))
            {
                return true;
            }

            next = text.Next(next);
        }

        return false;
    }

    // A bare number from 1900 to 2035 is a year unless something is counted and a bound or no lead-in says so; older ones after "in", "since" ….
    private bool IsYear(in PieceText text, in Quantity quantity)
    {
        if (quantity.First.Length != 4 || quantity.Value is not (>= 1000 and <= 2100) || quantity.UpperValue > 2100)
        {
            return false;
        }

        Piece before = text.Before(quantity.First);
        bool isRecent = quantity.Value is >= 1900 and <= 2035, countsPlural = CountsPlural(text, quantity);
        return isRecent ? !(countsPlural && quantity.Qualifier != Qualifier.Exact) : _context.Has(before, ContextRole.Year) && !(countsPlural && !(text.Word(before) is "in" or "since"));
    }

    // "10 Downing Street"
    private bool IsAddress(in PieceText text, in Quantity quantity)
    {
        Piece next = text.Next(quantity.Last);
        for (int i = 0; i < 4 && next.Kind == PieceKind.Word && (char.IsUpper(text.Text[next.Start]) || i == 0); i++)
        {
            if (i > 0 && _context.Has(next, ContextRole.Street))
            {
                return true;
            }

            next = text.Next(next);
        }

        return false;
    }

    // "1. Open the door", "(2)"
    private static bool IsListItem(in PieceText text, in Quantity quantity)
    {
        Piece before = text.Before(quantity.First), next = text.Next(quantity.Last);
        bool opensLine = !before.Exists;
        return quantity.IsPlainDigits && quantity.Value < 100 && ((opensLine && (text.Is(next, '.') || text.Is(next, ')')) && text.CharAfter(next) == ' ') || (text.Is(before, '(') && text.Is(next, ')')));
    }
}
