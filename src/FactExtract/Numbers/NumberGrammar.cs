using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>
/// Finds numbers and reads their values: one pass over the tokens, each of which either cannot start a number (one look-up) or is read
/// to the end of the expression. Lengths of time are left to the dates; ages and rates are numbers.
/// </summary>
internal sealed class NumberGrammar
{
    private readonly NumberVocabulary _words = NumberVocabulary.Default;
    private readonly QualifierReader _qualifierReader = new();
    private readonly ScoreReader _scoreReader;
    private readonly SingleReader _singleReader;
    private readonly RangeReader _rangeReader;
    private readonly ProportionReader _proportionReader;
    private readonly AgeReader _ageReader;
    private readonly CountedReader _countedReader;
    private readonly RankReader _rankReader = new();
    private readonly MetricReader _metricReader;
    private readonly EllipsisReader _ellipsisReader;
    private readonly NumberGuard _guard;

    internal NumberGrammar()
    {
        var units = new UnitTable();
        var context = new ContextWords();
        var cardinalReader = new CardinalReader(_words);
        _scoreReader = new ScoreReader(units, context);
        _singleReader = new SingleReader(units, cardinalReader);
        _rangeReader = new RangeReader(_singleReader, context);
        _proportionReader = new ProportionReader(_singleReader);
        _ageReader = new AgeReader(units, context);
        _countedReader = new CountedReader(context);
        _metricReader = new MetricReader(units, context);
        _ellipsisReader = new EllipsisReader(context);
        _guard = new NumberGuard(context);
    }

    internal void Find(in TaggedText text, ListBuffer<NumberMention> numbers)
    {
        numbers.Clear();
        var pieces = new PieceText(text);
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int token = 0; token < tokens.Length; token++)
        {
            if (!CanStart(pieces.Text, tokens[token]))
            {
                continue;
            }

            Piece at = pieces.First(token);
            while (at.Token == token && at.Exists)
            {
                at = FindAt(pieces, at, numbers);
            }

            token = at.Exists ? at.Token - 1 : SkipTo(pieces, token, numbers);
        }

        ListSharer.Share(text.Text, numbers);
        _ellipsisReader.Read(text, numbers);
    }

    // The line ended inside an expression: go on after it.
    private static int SkipTo(in PieceText pieces, int token, ListBuffer<NumberMention> numbers) =>
        numbers.Count > 0 && numbers.Items[^1].End > token ? numbers.Items[^1].End - 1 : Math.Min(token, pieces.Tokens.Length);

    private bool CanStart(ReadOnlySpan<char> text, in Token word) => word.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => _words.Contains(word.Hash) || HasDigit(text, word),
        TokenKind.Symbol or TokenKind.Punctuation => word.Length == 1 && text[word.Start] > '\u007F' && _words[word.Hash].Role == NumberWordRole.Glyph,
        _ => false,
    };

    // "USD34.6", "RM3.06mil": a capital, then a digit within four characters.
    private static bool HasDigit(ReadOnlySpan<char> text, in Token word) =>
        word.Length > 1 && char.IsAsciiLetterUpper(text[word.Start]) && text.Slice(word.Start + 1, Math.Min(4, word.Length - 1)).ContainsAnyInRange('0', '9');

    /// <summary>Reads the number at a piece, when there is one, and returns the piece to go on with.</summary>
    private Piece FindAt(in PieceText text, in Piece at, ListBuffer<NumberMention> numbers)
    {
        if (_words[at.Hash] is { Role: NumberWordRole.Multiple } multiple && at.Kind == PieceKind.Word)
        {
            var factor = new Quantity { Start = at.Start, End = at.End, First = at, Last = at, Value = multiple.Value, IsRatio = true };
            Qualify(text, EndOf(numbers), ref factor);
            Add(text, factor, numbers);
            return text.Next(at);
        }

        if (!TryRead(text, at, EndOf(numbers), out Quantity quantity))
        {
            return text.Next(at);
        }

        int name = text.NameAt[quantity.First.Token];
        bool isNamed = name >= 0 && !(quantity.HasSign || quantity.UnitKind == UnitKind.Percent);
        if (quantity.UnitKind != UnitKind.Time && !isNamed && quantity.Start >= EndOf(numbers) && !_guard.Rejects(text, quantity))
        {
            _countedReader.Read(text, ref quantity);
            Add(text, quantity, numbers);
        }

        return text.Next(quantity.Last);
    }

    private static int EndOf(ListBuffer<NumberMention> numbers) => numbers.Count == 0 ? 0 : numbers.Items[^1].Span.End;

    private bool TryRead(in PieceText text, in Piece at, int floor, out Quantity quantity)
    {
        Piece before = text.Before(at);
        if (at.Kind == PieceKind.Digits && _scoreReader.TryRead(text, at, out quantity))
        {
            return true;
        }

        Piece first = NumberVocabulary.IsArticle(before.Hash) && at.Kind == PieceKind.Word ? before : at;
        if (!_singleReader.TryRead(text, first, floor, stopsAtAnd: false, out quantity) && (first == at || !_singleReader.TryRead(text, at, floor, stopsAtAnd: false, out quantity)))
        {
            return false;
        }

        int between = BetweenAt(text.Text, quantity.Start);
        bool isBetween = between >= floor;
        if (isBetween && !quantity.IsDigits)
        {
            _singleReader.TryRead(text, first, floor, stopsAtAnd: true, out quantity);
        }

        _rankReader.Read(text, ref quantity);
        _metricReader.Read(text, ref quantity);
        _rangeReader.Read(text, ref quantity, isBetween);
        _proportionReader.Read(text, ref quantity);
        _ageReader.Read(text, ref quantity);
        Qualify(text, floor, ref quantity);
        if (isBetween && quantity.UpperValue is not null && quantity.Qualifier == Qualifier.Exact)
        {
            quantity.Start = between;
        }

        return true;
    }

    // Where "between" starts that ends before a number; -1 when none does.
    private static int BetweenAt(ReadOnlySpan<char> text, int start)
    {
        const string Word = "between ";
        int at = start - Word.Length;
        return at >= 0 && text[at..start].Equals(Word, StringComparison.OrdinalIgnoreCase) ? at : -1;
    }

    private void Qualify(in PieceText text, int floor, ref Quantity quantity)
    {
        if (quantity.IsOrdinal)
        {
            return;
        }

        int start = quantity.Start, end = quantity.End;
        Qualifier qualifier = Qualifier.Exact;
        _qualifierReader.ReadBefore(text.Text, ref start, ref qualifier);
        if (qualifier == Qualifier.Exact)
        {
            _qualifierReader.ReadAfter(text.Text, ref end, ref qualifier);
        }

        quantity.Qualifier = qualifier;
        quantity.Start = Math.Max(start, Math.Min(quantity.Start, floor));
        if (end > quantity.End)
        {
            quantity.ExtendTo(text, end);
        }
    }

    private static void Add(in PieceText text, in Quantity quantity, ListBuffer<NumberMention> numbers) => numbers.Add(new NumberMention
    {
        Span = TextSpan.FromBounds(quantity.Start, quantity.End),
        First = TokenAt(text, quantity),
        End = quantity.Last.Token + 1,
        Kind = KindOf(quantity),
        Value = Trim(quantity.Value),
        UpperValue = Trim(quantity.UpperValue),
        IsVague = quantity.IsVague,
        Unit = quantity.UnitKind == UnitKind.Multiple ? null : quantity.Unit?.Name,
        UnitCode = quantity.Unit?.Code,
        PerUnit = quantity.Per?.Name,
        PerCode = quantity.Per?.Code,
        Qualifier = quantity.Qualifier,
        Counted = quantity.Counted,
        Confidence = ConfidenceOf(quantity),
    });

    // 3.10 million is 3100000, not 3100000.00: dividing by one with many zeros takes the zeros away.
    private static decimal? Trim(decimal? value) => value / 1.0000000000000000000000000000m;

    private static int TokenAt(in PieceText text, in Quantity quantity)
    {
        int token = quantity.First.Token;
        while (token > 0 && text.Tokens[token].Start > quantity.Start)
        {
            token--;
        }

        return token;
    }

    private static NumberKind KindOf(in Quantity quantity) => quantity.UnitKind switch
    {
        UnitKind.Money => NumberKind.Money,
        UnitKind.Percent => NumberKind.Percent,
        UnitKind.Multiple => NumberKind.Ratio,
        UnitKind.None => quantity.IsOrdinal ? NumberKind.Ordinal : quantity.IsRatio || quantity.IsFraction ? NumberKind.Ratio : NumberKind.Cardinal,
        _ => NumberKind.Measure,
    };

    // The share of right values among facts of world news (Wikipedia current events), judged by hand: 40 of 40 with a unit, 40 of 40 ordinals,
    // 50 of 50 that count something or are words, 47 of 50 bare digits; half an error added to each, because no sample is without end.
    private static float ConfidenceOf(in Quantity quantity) =>
        quantity.Unit is null && !quantity.IsOrdinal && quantity.Counted.Length == 0 && !quantity.IsRatio && quantity.IsPlainDigits ? 0.93f : 0.99f;
}
