using System.Globalization;
using FactExtract.Lexicons;

namespace FactExtract.Numbers;

/// <summary>Units and currencies by the forms in which they are written (seeds/lexicons/number_units.tsv and number_currencies.tsv).</summary>
internal sealed class UnitTable
{
    private readonly List<MeasureUnit> _units = [];
    private readonly PhraseTable<UnitForm> _after = new(isBackward: false);
    private readonly PhraseTable<UnitForm> _doubtful = new(isBackward: false);
    private readonly PhraseTable<UnitForm> _before = new(isBackward: true);

    internal UnitTable()
    {
        foreach (string[] row in LexiconFile.Rows("number_units", 4))
        {
            _units.Add(new MeasureUnit(row[0], row[1].Length == 0 ? null : row[1], Enum.Parse<UnitKind>(row[2], ignoreCase: true)));
            foreach (string form in row[3].Split('|'))
            {
                bool isExact = form.StartsWith('='), mustTouch = form.TrimStart('=').StartsWith('+');
                _after.Add(form.TrimStart('=', '+'), isExact, new UnitForm(_units.Count - 1, mustTouch, 0));
            }
        }

        foreach (string[] row in LexiconFile.Rows("number_currencies", 4))
        {
            _units.Add(new MeasureUnit(row[0], row[0], UnitKind.Money, decimal.Parse(row[1], CultureInfo.InvariantCulture)));
            foreach (string form in row[3].Split('|'))
            {
                AddCurrency(form, row[2]);
            }
        }

        YearOfAge = new MeasureUnit("year of age", "a", UnitKind.Age);
        MonthOfAge = new MeasureUnit("month of age", "mo", UnitKind.Age);
        WeekOfAge = new MeasureUnit("week of age", "wk", UnitKind.Age);
        DayOfAge = new MeasureUnit("day of age", "d", UnitKind.Age);
        Inch = _units.First(unit => unit.Name == "inch");
        Magnitude = _units.First(unit => unit.Name == "magnitude");
    }

    internal MeasureUnit YearOfAge { get; }

    internal MeasureUnit MonthOfAge { get; }

    internal MeasureUnit WeekOfAge { get; }

    internal MeasureUnit DayOfAge { get; }

    internal MeasureUnit Inch { get; }

    internal MeasureUnit Magnitude { get; }

    /// <summary>The unit whose form starts at a character.</summary>
    internal MeasureUnit? After(ReadOnlySpan<char> text, int start, bool touches, decimal? value, out int end)
    {
        bool isMoney = _doubtful.TryMatchAfter(text, start, out UnitForm money, out int moneyEnd) && value >= money.Least;
        bool isUnit = _after.TryMatchAfter(text, start, out UnitForm form, out end) && (touches || !form.MustTouch);
        if (isMoney && (!isUnit || moneyEnd >= end))
        {
            end = moneyEnd;
            return _units[money.Index];
        }

        return isUnit ? _units[form.Index] : null;
    }

    /// <summary>The currency whose sign ends before a character.</summary>
    internal MeasureUnit? Before(ReadOnlySpan<char> text, int end, out decimal least, out int start)
    {
        least = 0;
        if (!_before.TryMatchBefore(text, end, out UnitForm form, out start))
        {
            return null;
        }

        least = form.Least;
        return _units[form.Index];
    }

    private void AddCurrency(string form, string place)
    {
        int index = _units.Count - 1;
        switch (place)
        {
            case "sign":
                _before.Add(form, isExact: false, new UnitForm(index, false, 0));
                _after.Add(form, isExact: false, new UnitForm(index, false, 0));
                break;
            case "code":
                _before.Add(form, isExact: true, new UnitForm(index, false, 0));
                _after.Add(form, isExact: true, new UnitForm(index, false, 0));
                break;
            case "local":
                _before.Add(form, isExact: true, new UnitForm(index, false, 0));
                break;
            case "rare":
                _before.Add(form, isExact: true, new UnitForm(index, false, 1000));
                break;
            case "glued":
                _after.Add(form, isExact: true, new UnitForm(index, true, 0));
                break;
            case "doubtful":
                _doubtful.Add(form, isExact: false, new UnitForm(index, false, 1000));
                break;
            case "weighty":
                _doubtful.Add(form, isExact: false, new UnitForm(index, false, 100_000));
                break;
            default:
                _after.Add(form, isExact: false, new UnitForm(index, false, 0));
                break;
        }
    }
}
