using System.Globalization;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Dates;

/// <summary>The words of time expressions, from seeds/lexicons/date_words.tsv and its companions.</summary>
internal sealed class DateLexicon
{
    private readonly WordTable<DateWord> _words = new(1024);
    private readonly WordTable<short> _qualifiers = new();

    internal DateLexicon()
    {
        foreach (string[] row in LexiconFile.Rows("date_words", 4))
        {
            var wordClass = Enum.Parse<DateWordClass>(row[1], ignoreCase: true);
            _words.Set(TextHash.Of(row[0]), new DateWord(wordClass, Value(wordClass, row[2]), Traits(row[3])));
        }

        foreach (string[] row in LexiconFile.Rows("date_qualifiers", 2))
        {
            _qualifiers.Set(Phrase(row[0]), (short)Enum.Parse<Qualifier>(row[1], ignoreCase: true));
        }

        foreach (string[] row in LexiconFile.Rows("holidays", 2))
        {
            ulong first = TextHash.Of(row[0].Split(' ')[0]);
            if (!_words.Contains(first))
            {
                _words.Set(first, new DateWord(DateWordClass.HolidayStart, 0, WordTraits.None));
            }
        }
    }

    internal HolidayCalendar Holidays { get; } = new();

    /// <summary>The entry of a word, or the default.</summary>
    internal DateWord Find(ulong hash) => _words.Get(hash);

    /// <summary>Whether a phrase such as "no more than" bounds what follows.</summary>
    internal bool TryFindQualifier(ulong phrase, out Qualifier qualifier)
    {
        bool found = _qualifiers.TryGet(phrase, out short value);
        qualifier = (Qualifier)value;
        return found;
    }

    /// <summary>The hash of tokens that a list writes with blanks between them.</summary>
    internal static ulong Phrase(string tokens)
    {
        ulong phrase = 0;
        foreach (string token in tokens.Split(' '))
        {
            phrase = TextHash.Combine(phrase, TextHash.Of(token));
        }

        return phrase;
    }

    private static short Value(DateWordClass wordClass, string text) => wordClass switch
    {
        DateWordClass.Unit or DateWordClass.Lasting => (short)Enum.Parse<DateUnit>(text, ignoreCase: true),
        DateWordClass.Season => (short)Enum.Parse<Season>(text, ignoreCase: true),
        DateWordClass.DayPart => (short)Enum.Parse<DayPart>(text, ignoreCase: true),
        DateWordClass.Modifier => (short)Enum.Parse<DateModifier>(text, ignoreCase: true),
        DateWordClass.Direction => (short)Enum.Parse<DateDirection>(text, ignoreCase: true),
        DateWordClass.Edge => (short)Enum.Parse<DateEdge>(text, ignoreCase: true),
        DateWordClass.Function => (short)Enum.Parse<FunctionWord>(text, ignoreCase: true),
        DateWordClass.Reference or DateWordClass.ReferenceNoun => (short)Enum.Parse<DateForm>(text, ignoreCase: true),

        // A period such as P3M is kept as 16 times its number plus its unit.
        DateWordClass.Frequency => (short)((short.Parse(text.AsSpan(text.StartsWith("PT", StringComparison.Ordinal) ? 2 : 1)[..^1], CultureInfo.InvariantCulture) * 16) + (int)UnitOf(text)),
        _ => short.Parse(text, CultureInfo.InvariantCulture),
    };

    private static DateUnit UnitOf(string period) => period[^1] switch
    {
        'H' => DateUnit.Hour,
        'D' => DateUnit.Day,
        'W' => DateUnit.Week,
        'M' => DateUnit.Month,
        _ => DateUnit.Year,
    };

    private static WordTraits Traits(string text) =>
        text == "-" ? WordTraits.None : Enum.Parse<WordTraits>(text, ignoreCase: true);
}
