using System.Globalization;

namespace FactExtract.Dates;

/// <summary>When a holiday falls, as seeds/lexicons/holidays.tsv writes it, and the day it gives in a year.</summary>
internal readonly record struct HolidayRule
{
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly UmAlQuraCalendar Islamic = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    private readonly string _kind;
    private readonly int _first;
    private readonly int _second;
    private readonly int _third;
    private readonly int _shift;

    private HolidayRule(string kind, int first, int second, int third, int shift)
    {
        _kind = kind;
        _first = first;
        _second = second;
        _third = third;
        _shift = shift;
    }

    /// <summary>Month and day that are the same in every year; 0 when the holiday moves.</summary>
    internal (int Month, int Day) Fixed => _kind == "fixed" ? (_first, _second) : default;

    /// <summary>Parses "fixed 12 25", "weekday 4 4 11 +1" (fourth Thursday of November, a day later), "easter -2", "hebrew 1 15", "islamic 9 1", "chinese 1 1".</summary>
    internal static HolidayRule Parse(string text)
    {
        string[] words = text.Split(' ');
        int Number(int i) => i < words.Length && words[i][0] != '+' ? int.Parse(words[i], CultureInfo.InvariantCulture) : 0;
        int shift = words[^1][0] == '+' ? int.Parse(words[^1], CultureInfo.InvariantCulture) : 0;
        return new HolidayRule(words[0], Number(1), Number(2), Number(3), shift);
    }

    /// <summary>The day in a year, or null when the rule gives none.</summary>
    internal DateOnly? In(int year)
    {
        if (year is < 1 or > 9998)
        {
            return null;
        }

        return _kind switch
        {
            "fixed" => _first == 2 && _second == 29 && !DateTime.IsLeapYear(year) ? null : new DateOnly(year, _first, _second),
            "weekday" => Weekday(year),
            "easter" => Easter(year).AddDays(_first),
            "hebrew" => Lunar(Hebrew, year, year + 3760, HebrewMonth(year + 3760)) ?? Lunar(Hebrew, year, year + 3761, HebrewMonth(year + 3761)),
            "islamic" => InIslamic(year),
            "chinese" => Lunar(Chinese, year, year, _first),
            _ => null,
        };
    }

    // The first number counts from the start of the month, -1 from its end; the second is 1 for Monday.
    private DateOnly? Weekday(int year) => CalendarMath.NthWeekday(year, _third, _first, _second)?.AddDays(_shift);

    // Months count from Tishri; in a leap year Adar II is the seventh, and the months from Nisan move by one.
    private int HebrewMonth(int year) => _first >= 7 && year is > 5343 and < 6000 && Hebrew.IsLeapYear(year) ? _first + 1 : _first;

    private DateOnly? InIslamic(int year)
    {
        for (int hijri = (int)((year - 622) * 1.0307) - 1; hijri < ((year - 622) * 1.0307) + 2; hijri++)
        {
            if (Lunar(Islamic, year, hijri, _first) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private DateOnly? Lunar(Calendar calendar, int year, int lunarYear, int month)
    {
        // Kept inside the years that all three calendars know (1901–2077).
        if (year is < 1902 or > 2076)
        {
            return null;
        }

        DateTime day = calendar.ToDateTime(lunarYear, month, _second, 0, 0, 0, 0);
        return day.Year == year ? DateOnly.FromDateTime(day) : null;
    }

    /// <summary>Gregorian Easter Sunday by the anonymous algorithm (Nature, 1876; Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
