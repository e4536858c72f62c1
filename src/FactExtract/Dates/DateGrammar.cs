using FactExtract.Numbers;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Dates;

/// <summary>Finds dates, times, durations and recurring times, and resolves them. Takes away the numbers that are part of one.</summary>
internal sealed class DateGrammar
{
    // A list of days ("March 3, 4, 7 and 9") is read to here.
    private const int MaxListedDays = 12;

    private readonly DateLexicon _lexicon = new();

    internal void Find(in TaggedText text, DateContext context, ListBuffer<NumberMention> numbers, ListBuffer<DateMention> dates)
    {
        dates.Clear();
        foreach (SentenceRange sentence in text.Sentences)
        {
            FindIn(new DateText(text, _lexicon, sentence.First, sentence.End), sentence.Kind == SentenceKind.Caption, dates);
        }

        bool dayFirst = ReferenceDateFinder.IsDayFirst(dates, context.Order);
        foreach (ref DateMention date in dates.Items)
        {
            Order(ref date, dayFirst);
        }

        DateOnly? reference = context.ReferenceDate ?? ReferenceDateFinder.Find(dates.Items);
        var resolver = new DateResolver(reference, _lexicon.Holidays);
        int at = 0;
        DateMention range = default;
        foreach (ref DateMention date in dates.Items)
        {
            while (at + 1 < text.Sentences.Length && text.Sentences[at].End <= date.FirstToken)
            {
                at++;
            }

            resolver.Resolve(ref date, at);
            if (date.Kind == DateKind.Range)
            {
                range = date;
            }
            else if (date.FirstToken >= range.FirstToken && date.EndToken <= range.EndToken)
            {
                TakeFromRange(ref date, range);
            }

            date.Span = text.Span(date.FirstToken, date.EndToken);
        }

        RemoveNumbers(numbers, dates.Items);
    }

    /// <summary>An end of a range has the value that it has in the range.</summary>
    private static void TakeFromRange(ref DateMention date, in DateMention range)
    {
        DateExpression end = date.Value.End == range.Value.End ? range.Value : range.Upper;
        if (date.Value.End == end.End && end.Form == date.Value.Form)
        {
            date.Value = end;
            (date.Start, date.End) = DateBounds.Of(end);
        }
    }

    private static void FindIn(in DateText text, bool isCaption, ListBuffer<DateMention> dates)
    {
        int floor = text.First;
        int at = text.First;
        while (at < text.End)
        {
            if (!DateReader.CanStart(text, at) || !DateReader.TryRead(text, at, out DateExpression found))
            {
                at++;
                continue;
            }

            DateComposer.Complete(text, ref found);
            SpanExtender.Extend(text, floor, ref found);
            int end = Add(text, isCaption, floor, found, dates);
            floor = end;
            at = Math.Max(at + 1, end);
        }
    }

    /// <summary>Adds a date, and the range or list that it begins.</summary>
    private static int Add(in DateText text, bool isCaption, int floor, DateExpression found, ListBuffer<DateMention> dates)
    {
        // A caption tells in the present what a picture of the past shows.
        Tense tense = !NeedsTense(found) ? Tense.Unknown : isCaption ? Tense.Past : TenseFinder.Find(text, found.First, found.End);
        if (RangeReader.TryRead(text, ref found, out DateExpression upper, out bool isElliptic))
        {
            int first = found.First > floor && text.At(found.First - 1).Function is FunctionWord.From or FunctionWord.Between ? found.First - 1 : found.First;
            dates.Add(Mention(found, first, upper.End, DateKind.Range, tense) with { Upper = upper });
            if (!isElliptic)
            {
                dates.Add(Mention(found, found.First, found.End, KindOf(found), tense));
                SpanExtender.Extend(text, found.End + 1, ref upper);
                dates.Add(Mention(upper, upper.First, upper.End, KindOf(upper), tense));
            }

            return upper.End;
        }

        dates.Add(Mention(found, found.First, found.End, KindOf(found), tense));
        return found.Day != 0 && found.Month != 0 && !found.HasTime && !found.IsNumeric ? AddListed(text, found, tense, dates) : found.End;
    }

    /// <summary>"March 3, 4 and 7", "18 and 19 June".</summary>
    private static int AddListed(in DateText text, DateExpression found, Tense tense, ListBuffer<DateMention> dates)
    {
        int end = found.End;
        for (int i = 0; i < MaxListedDays; i++)
        {
            int at = text.IsComma(end) && text.Is(end + 1, FunctionWord.And) ? end + 2
                : text.IsComma(end) || text.Is(end, FunctionWord.And) || text.Is(end, FunctionWord.Or) ? end + 1 : 0;
            if (at == 0 || CalendarReader.ReadDay(text, at, out int day, out _) is var after && (after == 0 || day <= found.Day) || text.Tokens[at].Kind != TokenKind.Number)
            {
                return end;
            }

            bool month = text.ClassAt(after) == DateWordClass.Month || (text.Is(after, FunctionWord.Of) && text.ClassAt(after + 1) == DateWordClass.Month);
            bool listed = text.IsPunctuation(after) || text.Is(after, FunctionWord.And) || text.Is(after, FunctionWord.In) || text.Is(after, FunctionWord.At);
            if (month || !listed || (text.Has(after) && text.Chars[text.Tokens[after].Start] is ':' or '%' or '-' or '\u2013'))
            {
                return end;
            }

            found = found with { First = at, End = after, Day = (byte)day };
            dates.Add(Mention(found, at, after, DateKind.Date, tense));
            end = after;
        }

        return end;
    }

    private static bool NeedsTense(in DateExpression found) =>
        found.Form == DateForm.Calendar && found.Year == 0 && (found.BaseUnit == DateUnit.None || found.Holiday != 0) && found.Pick == DatePick.None;

    private static DateMention Mention(in DateExpression value, int first, int end, DateKind kind, Tense tense) => new()
    {
        FirstToken = first,
        EndToken = end,
        Kind = kind,
        Value = value,
        Tense = tense,
        Qualifier = value.Qualifier,
        Confidence = value.Confidence,
    };

    private static DateKind KindOf(in DateExpression value) => value.Form switch
    {
        DateForm.Duration => DateKind.Duration,
        DateForm.Recurring => DateKind.Recurring,
        DateForm.Calendar when value.HasTime => DateKind.Time,
        _ => DateKind.Date,
    };

    private static void Order(ref DateMention date, bool dayFirst)
    {
        date.Value = Ordered(date.Value, dayFirst);
        date.Upper = Ordered(date.Upper, dayFirst);
    }

    private static DateExpression Ordered(DateExpression value, bool dayFirst)
    {
        if (value.IsNumeric && (value.Month > 12 || (dayFirst && NumericDateReader.IsAmbiguous(value))))
        {
            NumericDateReader.Swap(ref value);
        }

        return value;
    }

    /// <summary>Takes away the numbers inside a date, but not ages nor numbers that hold the date.</summary>
    private static void RemoveNumbers(ListBuffer<NumberMention> numbers, ReadOnlySpan<DateMention> dates)
    {
        Span<NumberMention> items = numbers.Items;
        int kept = 0;
        int next = 0;
        for (int i = 0; i < items.Length; i++)
        {
            while (next < dates.Length && dates[next].EndToken <= items[i].First)
            {
                next++;
            }

            bool inside = next < dates.Length && dates[next].FirstToken < items[i].End && dates[next].EndToken >= items[i].End && (items[i].Unit != "year of age" || dates[next].Value.Grain == DateUnit.Decade);
            if (!inside)
            {
                items[kept++] = items[i];
            }
        }

        numbers.Shorten(kept);
    }
}
