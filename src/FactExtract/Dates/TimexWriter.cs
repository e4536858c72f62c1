using System.Globalization;
using System.Runtime.CompilerServices;

namespace FactExtract.Dates;

/// <summary>Writes the TIMEX3 value of a resolved expression, as TimeBank and TempEval-3 do.</summary>
internal static class TimexWriter
{
    internal static string Write(in DateExpression value) => value.Form switch
    {
        DateForm.Past => "PAST_REF",
        DateForm.Present => "PRESENT_REF",
        DateForm.Future => "FUTURE_REF",
        DateForm.Duration => Period(value),
        DateForm.Recurring when value.LengthUnit != DateUnit.None => Period(value),
        DateForm.Recurring => Recurring(value),
        _ => Calendar(value),
    };

    private static string Calendar(in DateExpression value)
    {
        string year = Year(value);
        string date = value.Grain switch
        {
            DateUnit.Century or DateUnit.Millennium => value.Year == 0 ? "XX" : value.Year < 0 ? year : Two(value.Year / 100),
            DateUnit.Decade => value.Year == 0 ? "XXX" : string.Create(CultureInfo.InvariantCulture, $"{value.Year / 10:D3}"),
            DateUnit.Year => year,
            DateUnit.HalfYear => value.HalfYear == 0 ? year + "-HX" : string.Create(CultureInfo.InvariantCulture, $"{year}-H{value.HalfYear}"),
            DateUnit.Quarter => value.Quarter == 0 ? year + "-QX" : string.Create(CultureInfo.InvariantCulture, $"{year}-Q{value.Quarter}"),
            DateUnit.Season => year + "-" + Code(value.Season),
            DateUnit.Month => year + "-" + Two(value.Month),
            DateUnit.Week or DateUnit.Fortnight => year + "-W" + Two(value.Week),
            DateUnit.Weekend => year + "-W" + Two(value.Week) + "-WE",
            DateUnit.Hour or DateUnit.Minute or DateUnit.Second => Time(value) is { Length: > 0 } ? year + "-" + Two(value.Month) + "-" + Two(value.Day) : year + "-" + Two(value.Month) + "-" + Two(value.Day) + "TXX",
            _ when value.Weekday != 0 && value.Day == 0 => string.Create(CultureInfo.InvariantCulture, $"{year}-W{Two(value.Week)}-{value.Weekday}"),
            _ => year + "-" + Two(value.Month) + "-" + Two(value.Day),
        };
        return value.HasTime ? date + Time(value) : date;
    }

    private static string Year(in DateExpression value) =>
        value.Year == 0 ? "XXXX"
        : value.Year < 0 ? string.Create(CultureInfo.InvariantCulture, $"BC{-value.Year:D4}")
        : value.IsFiscal && value.Grain == DateUnit.Year ? string.Create(CultureInfo.InvariantCulture, $"FY{value.Year:D4}")
        : string.Create(CultureInfo.InvariantCulture, $"{value.Year:D4}");

    private static string Two(int number) => number == 0 ? "XX" : string.Create(CultureInfo.InvariantCulture, $"{number:D2}");

    private static string Time(in DateExpression value) => value.TimeGrain switch
    {
        DateUnit.None => value.DayPart == DayPart.None ? "" : "T" + Code(value.DayPart),
        DateUnit.Second => string.Create(CultureInfo.InvariantCulture, $"T{value.Hour:D2}:{value.Minute:D2}:{value.Second:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"T{value.Hour:D2}:{value.Minute:D2}"),
    };

    private static string Recurring(in DateExpression value)
    {
        string date = value.Weekday != 0 ? string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{value.Weekday}")
            : value.Month != 0 ? value.Day != 0 ? "XXXX-" + Two(value.Month) + "-" + Two(value.Day) : "XXXX-" + Two(value.Month)
            : value.Grain == DateUnit.Weekend ? "XXXX-WXX-WE"
            : value.Season != Season.None ? "XXXX-" + Code(value.Season)
            : "XXXX-XX-XX";
        return value.HasTime ? date + Time(value) : date;
    }

    private static string Period(in DateExpression value)
    {
        var text = new DefaultInterpolatedStringHandler(8, 4, CultureInfo.InvariantCulture);
        text.AppendLiteral("P");
        bool time = false;
        Append(ref text, ref time, value.Length, value.LengthUnit);
        Append(ref text, ref time, value.SecondLength, value.SecondUnit);
        Append(ref text, ref time, value.ThirdLength, value.ThirdUnit);
        return text.ToStringAndClear();
    }

    private static void Append(ref DefaultInterpolatedStringHandler text, ref bool time, Amount amount, DateUnit unit)
    {
        if (unit == DateUnit.None)
        {
            return;
        }

        if (unit < DateUnit.Day && !time)
        {
            time = true;
            text.AppendLiteral("T");
        }

        int factor = unit switch { DateUnit.Fortnight => 2, DateUnit.HalfYear => 6, _ => 1 };
        if (unit is DateUnit.Century && !amount.IsVague && amount.Thousandths % 1000 != 0)
        {
            // Half a century is fifty years.
            (factor, unit) = (100, DateUnit.Year);
        }
        else if (unit is DateUnit.Decade && !amount.IsVague && amount.Thousandths % 1000 != 0)
        {
            (factor, unit) = (10, DateUnit.Year);
        }

        if (amount.IsVague)
        {
            text.AppendLiteral("X");
        }
        else
        {
            text.AppendFormatted((decimal)amount.Thousandths * factor / 1000, "0.###");
        }

        text.AppendLiteral(unit switch
        {
            DateUnit.Second => "S",
            DateUnit.Minute => "M",
            DateUnit.Hour => "H",
            DateUnit.Day => "D",
            DateUnit.Weekend => "WE",
            DateUnit.Week or DateUnit.Fortnight => "W",
            DateUnit.Month or DateUnit.HalfYear => "M",
            DateUnit.Quarter => "Q",
            DateUnit.Decade => "DE",
            DateUnit.Century => "CE",
            DateUnit.Millennium => "ML",
            _ => "Y",
        });
    }

    private static string Code(Season season) => season switch { Season.Spring => "SP", Season.Summer => "SU", Season.Autumn => "FA", _ => "WI" };

    private static string Code(DayPart part) => part switch
    {
        DayPart.Morning => "MO",
        DayPart.Midday => "MI",
        DayPart.Afternoon => "AF",
        DayPart.Evening => "EV",
        DayPart.Daytime => "DT",
        DayPart.Dawn => "MO",
        DayPart.Dusk => "EV",
        _ => "NI",
    };
}
