using FactExtract.Text;

namespace FactExtract.Dates;

/// <summary>Finds the day against which a text is to be read when the caller does not tell: its dateline, else its first full date.</summary>
internal static class ReferenceDateFinder
{
    // A dateline stands at the top: the first line or so.
    private const int DatelineTokens = 25;

    internal static DateOnly? Find(ReadOnlySpan<DateMention> dates)
    {
        DateOnly? first = null;
        int year = 0;
        foreach (ref readonly DateMention date in dates)
        {
            DateExpression value = date.Value;
            if (value.Form != DateForm.Calendar || value.Month == 0 || value.Day == 0 || date.Kind == DateKind.Range)
            {
                continue;
            }

            if (value.Year != 0 && CalendarMath.Day(value.Year, value.Month, value.Day) is { } full)
            {
                if (date.FirstToken < DatelineTokens)
                {
                    return full;
                }

                first = first is null || value.Year > year ? full : first;
                year = Math.Max(year, value.Year);
            }
        }

        return first;
    }

    /// <summary>Decides the order of day and month in the all-digit dates of a text: from the dates in which only one order is possible, else month first.</summary>
    internal static bool IsDayFirst(ListBuffer<DateMention> dates, DateOrder order)
    {
        if (order != DateOrder.Automatic)
        {
            return order == DateOrder.DayFirst;
        }

        int dayFirst = 0;
        foreach (ref readonly DateMention date in dates.Items)
        {
            if (date.Value.IsNumeric && date.Value.Day != 0)
            {
                dayFirst += date.Value.Month > 12 ? 1 : date.Value.Day > 12 ? -1 : 0;
            }
        }

        return dayFirst > 0;
    }
}
