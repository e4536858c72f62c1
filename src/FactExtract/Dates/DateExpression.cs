namespace FactExtract.Dates;

/// <summary>
/// A time expression as its words state it; <see cref="DateResolver"/> fills in what follows from the reference date.
/// A calendar expression is a base ("last year") refined by parts of the calendar (May, Tuesday, 3 p.m.); either may be missing.
/// </summary>
internal record struct DateExpression
{
    /// <summary>First token.</summary>
    internal int First { get; set; }

    /// <summary>The token after the last; 0 when nothing was read.</summary>
    internal int End { get; set; }

    internal DateForm Form { get; set; }

    /// <summary>The grain of what is meant; in a resolved expression the grain of the value.</summary>
    internal DateUnit Grain { get; set; }

    /// <summary>Year; 0 when not stated, negative before Christ. Of a decade or century its first.</summary>
    internal int Year { get; set; }

    internal byte Month { get; set; }

    internal byte Day { get; set; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    internal byte Weekday { get; set; }

    /// <summary>ISO week of the year.</summary>
    internal byte Week { get; set; }

    internal byte Quarter { get; set; }

    internal byte HalfYear { get; set; }

    internal Season Season { get; set; }

    /// <summary>1 + the index of the holiday in <see cref="HolidayCalendar"/>.</summary>
    internal short Holiday { get; set; }

    internal DayPart DayPart { get; set; }

    /// <summary>Grain of the time of day: None, Hour, Minute or Second.</summary>
    internal DateUnit TimeGrain { get; set; }

    internal byte Hour { get; set; }

    internal byte Minute { get; set; }

    internal byte Second { get; set; }

    /// <summary>Unit of the base ("last week"); None when there is no base.</summary>
    internal DateUnit BaseUnit { get; set; }

    /// <summary>How many base units from the anchor.</summary>
    internal int BaseOffset { get; set; }

    /// <summary>True when the base counts from the last date of the text ("the following week").</summary>
    /// <summary>Which weekday of a month it is, -1 the last; 0 when it is none.</summary>
    internal sbyte Nth { get; set; }

    internal bool IsNarrative { get; set; }

    internal DatePick Pick { get; set; }

    internal DateEdge Edge { get; set; }

    internal bool IsFiscal { get; set; }

    /// <summary>True when all digits, so that month and day may stand in either order.</summary>
    internal bool IsNumeric { get; set; }

    /// <summary>Length of time in thousandths of <see cref="DateUnit"/>s, coarse before fine; of a recurring time its period.</summary>
    internal Amount Length { get; set; }

    internal DateUnit LengthUnit { get; set; }

    internal Amount SecondLength { get; set; }

    internal DateUnit SecondUnit { get; set; }

    internal Amount ThirdLength { get; set; }

    internal DateUnit ThirdUnit { get; set; }

    internal Qualifier Qualifier { get; set; }

    /// <summary>True when the words before may be its article: "the 1990s".</summary>
    internal bool TakesArticle { get; set; }

    internal float Confidence { get; set; }

    internal readonly bool IsCalendar => Form == DateForm.Calendar;

    internal readonly bool HasTime => TimeGrain != DateUnit.None || DayPart != DayPart.None;

    internal readonly bool HasDate =>
        Year != 0 || Month != 0 || Day != 0 || Weekday != 0 || Quarter != 0 || HalfYear != 0 || Season != Season.None || Holiday != 0 || BaseUnit != DateUnit.None || Grain == DateUnit.Weekend;
}
