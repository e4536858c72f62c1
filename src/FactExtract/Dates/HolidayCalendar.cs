using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Dates;

/// <summary>The holidays of seeds/lexicons/holidays.tsv: finds their names and knows when they fall.</summary>
internal sealed class HolidayCalendar
{
    // A name of more tokens is not in the list.
    private const int MaxTokens = 5;

    // A prefix of a longer name that is no name itself.
    private const short Prefix = -1;

    private readonly WordTable<short> _phrases = new(256);
    private readonly List<HolidayRule> _rules = [];

    internal HolidayCalendar()
    {
        foreach (string[] row in LexiconFile.Rows("holidays", 2))
        {
            ulong phrase = 0;
            foreach (string token in row[0].Split(' '))
            {
                phrase = TextHash.Combine(phrase, TextHash.Of(token));
                ref short entry = ref _phrases.GetOrAdd(phrase);
                entry = entry == 0 ? Prefix : entry;
            }

            _rules.Add(HolidayRule.Parse(row[1]));
            _phrases.Set(phrase, (short)_rules.Count);
        }
    }

    /// <summary>Reads the longest holiday that starts at a token, with a year after it.</summary>
    internal bool TryRead(in DateText text, int at, out DateExpression found)
    {
        found = default;
        ulong phrase = 0;
        for (int i = at; i < at + MaxTokens && text.Has(i); i++)
        {
            phrase = TextHash.Combine(phrase, text.Tokens[i].Hash);
            if (!_phrases.TryGet(phrase, out short entry))
            {
                break;
            }

            if (entry > 0)
            {
                found = new DateExpression { First = at, End = i + 1, Form = DateForm.Calendar, Holiday = entry, Grain = DateUnit.Day, Confidence = 0.9f };
            }
        }

        if (found.End == 0 || DateGuard.IsInName(text, at, found.End))
        {
            return false;
        }

        int year = text.IsComma(found.End) || text.Is(found.End, FunctionWord.Of) ? found.End + 1 : found.End;
        if (YearReader.Digits(text, year) == 4)
        {
            text.Digits(year, out int value);
            found.Year = value;
            found.End = year + 1;
        }

        return text.IsCapital(found.First) || found.End > at + 1;
    }

    /// <summary>The day of a holiday (1 + index) in a year.</summary>
    internal DateOnly? Day(int holiday, int year) => _rules[holiday - 1].In(year);

    /// <summary>Month and day of a holiday that does not move.</summary>
    internal (int Month, int Day) Fixed(int holiday) => _rules[holiday - 1].Fixed;
}
