namespace FactExtract.Dates;

/// <summary>Reads expressions that start with a weekday: "Monday", "Monday, May 9, 2022", "Tuesday of next week", "Friday the 13th".</summary>
internal static class WeekdayReader
{
    internal static bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        DateWord word = text.At(at);
        if ((!text.IsCapital(at) && word.Traits != WordTraits.None) || DateGuard.IsInName(text, at, at + 1))
        {
            return false;
        }

        if (word.IsPlural)
        {
            found = RecurringReader.OfWeekday(at, word);
            return true;
        }

        int next = word.IsShort && text.Is(at + 1, '.') ? at + 2 : at + 1;
        int date = text.IsComma(next) ? next + 1 : next;
        int day = text.Is(date, FunctionWord.The) ? date + 1 : date;
        if (CalendarReader.TryReadMonth(text, date, out found) && found.Day != 0 || CalendarReader.TryReadDay(text, day, out found) || (NumericDateReader.TryRead(text, date, out found) && found.Month != 0))
        {
            found.Weekday = (byte)word.Value;
            found.First = at;
            return true;
        }

        found = new DateExpression { First = at, End = at + 1, Form = DateForm.Calendar, Weekday = (byte)word.Value, Grain = DateUnit.Day, Confidence = 0.97f };
        int dayEnd = CalendarReader.ReadDay(text, day, out int dayOfMonth, out bool isOrdinal);
        if (dayEnd != 0 && isOrdinal && (day > next || text.Tokens[day].Kind == TokenKind.Number) && text.ClassAt(dayEnd) is not (DateWordClass.Unit or DateWordClass.None) | text.IsPunctuation(dayEnd))
        {
            found.Day = (byte)dayOfMonth;
            found.End = dayEnd;
        }

        return !word.IsShort || (found.End > at + 1) || (!text.IsCapital(next) && (text.Word(at).Length >= 4 || DateGuard.IsTimePreposition(text, at - 1)) && (text.Word(at) is not ("Sat" or "Sun" or "Mon" or "Wed") || text.Is(at - 1, FunctionWord.On) || text.ClassAt(at - 1) == DateWordClass.Modifier));
    }
}
